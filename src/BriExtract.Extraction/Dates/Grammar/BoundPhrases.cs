using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <summary>Wordings of more than one word that bound a date: "later than 2018", "no later than 9:15", "2012 or later".</summary>
internal static class BoundPhrases
{
    private const int Longest = 4;

    // Longest first, so that "later than or at" is not read as "at".
    private static readonly (string[] Words, DateRelation Relation)[] Before =
    [
        (["later", "than", "or", "at"], DateRelation.Since), (["later", "than", "or", "in"], DateRelation.Since), (["later", "than", "or", "on"], DateRelation.Since),
        (["earlier", "than", "or", "in"], DateRelation.Until), (["earlier", "than", "or", "on"], DateRelation.Until), (["earlier", "than", "or", "at"], DateRelation.Until),
        (["no", "later", "than"], DateRelation.Before), (["not", "later", "than"], DateRelation.Before),
        (["no", "earlier", "than"], DateRelation.Since), (["not", "earlier", "than"], DateRelation.Since),
        (["as", "early", "as"], DateRelation.Since), (["as", "late", "as"], DateRelation.Until), (["in", "advance", "of"], DateRelation.Before),
        (["on", "or", "after"], DateRelation.Since), (["at", "or", "after"], DateRelation.Since), (["after", "or", "on"], DateRelation.Since), (["after", "or", "in"], DateRelation.Since),
        (["on", "or", "before"], DateRelation.Until), (["before", "or", "on"], DateRelation.Until), (["before", "or", "in"], DateRelation.Until), (["before", "or", "at"], DateRelation.Until),
        (["later", "than"], DateRelation.After), (["earlier", "than"], DateRelation.Before), (["sooner", "than"], DateRelation.Before),
        (["ending", "with"], DateRelation.Before), (["ending", "on"], DateRelation.Before), (["prior", "to"], DateRelation.Before), (["ahead", "of"], DateRelation.Before),
    ];

    private static readonly (string[] Words, DateRelation Relation)[] BeforeInSpeech =
    [
        (["starting", "on"], DateRelation.Since), (["starting", "from"], DateRelation.Since), (["beginning", "on"], DateRelation.Since), (["beginning", "from"], DateRelation.Since),
        (["greater", "than"], DateRelation.After), (["starting"], DateRelation.Since), (["beginning"], DateRelation.Since),
    ];

    private static readonly (string[] Words, DateRelation Relation)[] Behind =
    [
        (["or", "later"], DateRelation.Since), (["and", "later"], DateRelation.Since), (["or", "after"], DateRelation.Since), (["and", "after"], DateRelation.Since),
        (["or", "greater"], DateRelation.Since), (["and", "greater"], DateRelation.Since), (["or", "earlier"], DateRelation.Until), (["or", "before"], DateRelation.Until), (["and", "before"], DateRelation.Until),
    ];

    /// <summary>The phrase that stands right before a token; null when none does.</summary>
    public static (DateRelation Relation, int Start)? Find(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, int first, bool spoken)
    {
        foreach (var (words, relation) in Before)
        {
            if (Matches(text, tokens, first - words.Length, words)) return (relation, first - words.Length);
        }

        if (!spoken) return null;
        foreach (var (words, relation) in BeforeInSpeech)
        {
            if (Matches(text, tokens, first - words.Length, words)) return (relation, first - words.Length);
        }

        return null;
    }

    /// <summary>The phrase that begins at a token; null when none does.</summary>
    public static (DateRelation Relation, int End)? At(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, int first)
    {
        foreach (var (words, relation) in Before)
        {
            if (Matches(text, tokens, first, words)) return (relation, first + words.Length);
        }

        return null;
    }

    /// <summary>The phrase that stands right behind; null when none does.</summary>
    public static (DateRelation Relation, int End)? FindBehind(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, int end)
    {
        foreach (var (words, relation) in Behind)
        {
            if (Matches(text, tokens, end, words) && !FollowedByDate(tokens, end + words.Length)) return (relation, end + words.Length);
        }

        return null;
    }

    // "2010 and before 2018" are two bounds
    private static bool FollowedByDate(ReadOnlySpan<DateToken> tokens, int at) =>
        at < tokens.Length && tokens[at].Class is WordClass.Digits or WordClass.Month or WordClass.Relative or WordClass.The or WordClass.Weekday or WordClass.Deictic;

    private static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, int at, string[] words)
    {
        if (at < 0 || at + words.Length > tokens.Length || words.Length > Longest) return false;
        // Backwards: the last word, next to the date, is the one that seldom fits.
        for (var i = words.Length - 1; i >= 0; i--)
        {
            var token = tokens[at + i];
            if (token.Length != words[i].Length || !text[token.Start..token.End].Equals(words[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
