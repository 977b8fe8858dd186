using BriExtract.Extraction.Quantities;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Reading;

/// <summary>Walks over the dependency tree of an analysed sentence. Nothing here assumes that the parse is right: every walk is bounded by the sentence.</summary>
public static class Syntax
{
    /// <summary>First dependent of a token with one of the relations, in order of the text; -1 when there is none.</summary>
    public static int Child(this Document document, int token, params ReadOnlySpan<Deprel> relations)
    {
        if (token < 0) return -1;
        var tokens = document.Tokens;
        var sentence = document.Sentences[document.SentenceOf(token)];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == token && relations.Contains(tokens[i].Relation)) return i;
        }

        return -1;
    }

    /// <summary>The highest token of a stretch: the one whose head lies outside it; where a misparse leaves several, the last.</summary>
    public static int Top(this Document document, int firstToken, int endToken)
    {
        var tokens = document.Tokens;
        for (var i = endToken - 1; i >= firstToken; i--)
        {
            var head = tokens[i].Head;
            if ((head < firstToken || head >= endToken) && tokens[i].Relation != Deprel.Punct) return i;
        }

        return endToken - 1;
    }

    /// <summary>Whether <paramref name="ancestor"/> stands above <paramref name="token"/>, or is it.</summary>
    public static bool IsUnder(this Document document, int token, int ancestor)
    {
        var tokens = document.Tokens;
        // A tree of n tokens has no path longer than n: a cycle from a broken parse ends here.
        for (var steps = 0; token >= 0 && steps <= tokens.Length; steps++)
        {
            if (token == ancestor) return true;
            token = tokens[token].Head;
        }

        return false;
    }

    /// <summary>The first token of what stands under a noun, kept to a stretch without gaps: "the total length of the line".</summary>
    public static int FirstOf(this Document document, int token)
    {
        var first = document.Sentences[document.SentenceOf(token)].FirstToken;
        var at = token;
        while (at > first && document.IsUnder(at - 1, token)) at--;
        return at;
    }

    /// <summary>The token after what stands under a noun, kept to a stretch without gaps.</summary>
    public static int EndOf(this Document document, int token)
    {
        var end = document.Sentences[document.SentenceOf(token)].EndToken;
        var at = token + 1;
        while (at < end && document.IsUnder(at, token)) at++;
        return at;
    }

    /// <summary>First token of an amount, its sign of money and words like "about" included.</summary>
    public static int FirstOf(this Document document, QuantityMention quantity)
    {
        var at = quantity.FirstToken;
        while (at > 0 && document.Tokens[at].Start > quantity.Span.Start) at--;
        return at;
    }

    /// <summary>The subject of the nearest clause above a token: of its verb, or of a verb that this one is joined to; -1 when there is none.</summary>
    public static int Subject(this Document document, int token)
    {
        var tokens = document.Tokens;
        var steps = 0;
        for (var at = token; at >= 0 && steps <= tokens.Length; at = tokens[at].Head, steps++)
        {
            var subject = document.Child(at, Deprel.Nsubj, Deprel.NsubjPass, Deprel.NsubjOuter);
            if (subject >= 0 && subject != token && !document.IsUnder(token, subject)) return subject;
        }

        return -1;
    }

    /// <summary>Whether a token's word equals one of the words, letter case aside.</summary>
    public static bool Is(this Document document, int token, params ReadOnlySpan<string> words)
    {
        var tokens = document.Tokens;
        if ((uint)token >= (uint)tokens.Length) return false;
        ref readonly var found = ref tokens[token];
        var word = document.Text.AsSpan(found.Start, found.Length);
        foreach (var candidate in words)
        {
            if (candidate.Length == word.Length && SameWord.Is(word, candidate)) return true;
        }

        return false;
    }

    /// <summary>Whether a token's word is one of a set; for lists of more than a few words, and wherever all tokens of a sentence are asked.</summary>
    internal static bool Is(this Document document, int token, WordSet words)
    {
        var tokens = document.Tokens;
        if ((uint)token >= (uint)tokens.Length) return false;
        ref readonly var found = ref tokens[token];
        return words.Contains(document.Text.AsSpan(found.Start, found.Length));
    }

    /// <summary>Whether a token is one of some marks of a single character: <c>","</c>, <c>";"</c>.</summary>
    public static bool IsOneOf(this Document document, int token, params ReadOnlySpan<char> marks)
    {
        var found = document.MarkAt(token);
        foreach (var mark in marks)
        {
            if (mark == found) return true;
        }

        return false;
    }

    /// <summary>The character of a token that has one only; U+0000 for longer ones, and where no token is.</summary>
    public static char MarkAt(this Document document, int token)
    {
        var tokens = document.Tokens;
        return (uint)token < (uint)tokens.Length && tokens[token].Length == 1 ? document.Text[tokens[token].Start] : '\0';
    }

    /// <summary>Whether a token is a noun or a name.</summary>
    public static bool IsNoun(this Document document, int token) =>
        token >= 0 && token < document.Tokens.Length && document.Tokens[token].Upos is (Upos.Noun or Upos.Propn);
}
