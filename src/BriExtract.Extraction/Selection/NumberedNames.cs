using BriExtract.Core.Quantities;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Selection;

/// <summary>Tells numbers that belong to a name: "Flight 610", "the 2030 Agenda", "“Two Countries Twin Parks”", "a 737 Max", "TVN24".</summary>
internal static class NumberedNames
{
    // "the "three new"", "“Two Countries Twin Parks”": a name or slogan in quotation marks is short.
    private const int LongestQuotedName = 9;

    /// <summary>Whether the quantity is part of a name.</summary>
    public static bool Holds(Document document, QuantityMention quantity)
    {
        if (quantity.Unit != UnitCode.Count) return IsContest(document, quantity);
        // "Storm Kills 10", "Blast Injures Two in Lima": in a headline verbs have a capital too.
        if (quantity.FirstToken > document.Sentences[quantity.Sentence].FirstToken && Surroundings.IsHeadlineVerb(document.Word(quantity.FirstToken - 1))) return false;
        return IsGlued(document, quantity)
            || IsSpelledAsName(document, quantity)
            || FollowsName(document, quantity)
            || PrecedesName(document, quantity)
            || InQuotedName(document, quantity);
    }

    /// <summary>"TVN24", "XC90", "a B-17", "NaCO-2": letters stand before the digits in one word.</summary>
    private static bool IsGlued(Document document, QuantityMention quantity)
    {
        var at = quantity.NumberSpan.Start;
        var text = document.Text;
        if (at == 0 || !char.IsAsciiDigit(text[at])) return false;
        return char.IsLetter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && char.IsAsciiLetterUpper(text[at - 2]));
    }

    private static readonly string[] Contests = ["hurdles", "hurdle", "freestyle", "backstroke", "breaststroke", "butterfly", "medley", "relay", "sprint", "dash", "steeplechase"];

    /// <summary>"the 400 metres hurdles", "the men's 100 m final": the distance is the name of a contest.</summary>
    private static bool IsContest(Document document, QuantityMention quantity)
    {
        if (quantity.Unit is not ("m" or "km" or "[yd_i]" or "[mi_i]")) return false;
        var end = document.Sentences[quantity.Sentence].EndToken;
        var next = quantity.EndToken;
        if (next < end && document.Is(next, "-")) next++;
        if (next < end && document.Is(next, "individual", "mixed", "team")) next++;
        return next < end && document.Is(next, Contests)
            || quantity.FirstToken >= 2 && document.Is(quantity.FirstToken - 1, "'s", "’s") && document.Is(quantity.FirstToken - 2, "men", "women");
    }

    /// <summary>"the Two Sessions": a number word with a capital inside a sentence.</summary>
    private static bool IsSpelledAsName(Document document, QuantityMention quantity)
    {
        var number = quantity.FirstToken;
        var first = document.Sentences[quantity.Sentence].FirstToken;
        return number > first && IsCapitalizedWord(document, number) && !OpensQuote(document, number - 1)
            && !document.Is(number - 1, ":", "-", "–", "—", "(", ";", "...", "…") && document.Word(number - 1)[^1] is not ('.' or '!' or '?');
    }

    /// <summary>"Flight 610", "Region 11", "Democracy 2.0": bare digits right behind a name.</summary>
    private static bool FollowsName(Document document, QuantityMention quantity)
    {
        var number = quantity.FirstToken;
        var first = document.Sentences[quantity.Sentence].FirstToken;
        if (quantity.CountedHead >= 0 || quantity.Bound != Bound.Exact || number <= first || !char.IsAsciiDigit(document.Word(number)[0])) return false;
        if (document.Tokens[number - 1].End + 1 != document.Tokens[number].Start || !IsCapitalizedWord(document, number - 1)) return false;
        return document.Tokens[number - 1].Upos == Upos.Propn || (document.Tokens[number - 1].Upos == Upos.Noun && number - 1 > first);
    }

    /// <summary>"the 2030 Agenda", "a 737 Max": digits before a name in the singular. A nationality may be counted ("three Chinese").</summary>
    private static bool PrecedesName(Document document, QuantityMention quantity)
    {
        var number = quantity.FirstToken;
        if (!char.IsAsciiDigit(document.Word(number)[0]) || quantity.Value != decimal.Truncate(quantity.Value)) return false;
        var next = number + 1;
        if (next >= document.Sentences[quantity.Sentence].EndToken || !IsCapitalizedWord(document, next)) return false;
        if (document.Tokens[number].Length == 4 && quantity.Value is >= 1800 and <= 2100) return true;
        return quantity.CountedHead == next && document.Tokens[next].Xpos == Xpos.NNP && quantity.Value > 1
            && !document.Word(next).EndsWith("s", StringComparison.Ordinal) && !document.Word(next).EndsWith("ese", StringComparison.Ordinal);
    }

    private static bool InQuotedName(Document document, QuantityMention quantity)
    {
        var sentence = document.Sentences[quantity.Sentence];
        var open = quantity.FirstToken;
        while (open > sentence.FirstToken && open > quantity.FirstToken - LongestQuotedName && !OpensQuote(document, open - 1)) open--;
        if (open <= sentence.FirstToken || !OpensQuote(document, open - 1)) return false;
        var close = quantity.FirstToken;
        while (close < sentence.EndToken && close < open + LongestQuotedName && !ClosesQuote(document, close)) close++;
        if (close >= sentence.EndToken || !ClosesQuote(document, close)) return false;
        for (var i = open; i < close; i++)
        {
            if (document.Tokens[i].Upos is Upos.Verb or Upos.Aux) return false;
        }

        return true;
    }

    private static bool IsCapitalizedWord(Document document, int token) =>
        token < document.Tokens.Length && document.Word(token) is { Length: > 1 } word && char.IsUpper(word[0]) && char.IsLetter(word[1]);

    private static bool OpensQuote(Document document, int token) => document.Is(token, "\"", "“", "‘", "``", "«");

    private static bool ClosesQuote(Document document, int token) => document.Is(token, "\"", "”", "’", "''", "»");
}
