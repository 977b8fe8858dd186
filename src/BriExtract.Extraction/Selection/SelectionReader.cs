using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Selection;

/// <summary>Rejects the quantity mentions that are no figures, each with the class it belongs to.</summary>
/// <remarks>What can be told by a rule of the language is told here; how incidental the rest is, <c>Tiers</c> learns.</remarks>
public sealed class SelectionReader(FixedWordings wordings) : IFigureReader
{
    // Furniture that only repeats or frames the article; captions and repeated titles may state figures.
    private static readonly string[] FramesOnly = ["comment-box", "reprint-notice", "outlet-slogan", "byline"];

    // "the "three new"", "“Two Countries Twin Parks”": a name or slogan in quotation marks is short.
    private const int LongestQuotedName = 9;

    // Above this no bare number behind "those under" is an age.
    private const int OldestAge = 120;

    // Who an age limit is set for; before a bare number they leave no other reading.
    private static readonly string[] AgedPersons =
        ["those", "women", "men", "children", "people", "adults", "boys", "girls", "persons", "anyone", "everyone", "youth", "youths", "teenagers", "aged", "ages"];

    private static readonly string[] IndefinitePlurals = ["dozens", "hundreds", "thousands", "millions", "billions", "trillions", "scores", "tens", "lakhs", "crores"];

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        foreach (var draft in reading.Drafts)
            draft.Rejected ??= Why(reading, draft);
    }

    private string? Why(ArticleReading reading, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        return ByKind(quantity.Kind)
            ?? (InFurniture(reading, quantity.Span) ? "furniture" : null)
            ?? (IsDate(reading, quantity) || IsDistanceInTime(reading.Document, quantity) ? "date" : null)
            ?? (IsAgeLimit(reading, draft) ? "age" : null)
            ?? (IsIndefinite(reading.Document, quantity) ? "indefinite" : null)
            ?? wordings.Why(reading.Document.Text, quantity.NumberSpan)
            ?? (IsListMarker(reading.Document, quantity) ? "list marker" : null)
            ?? (IsInName(reading.Document, quantity) ? "name" : null)
            ?? (IsDeterminer(reading, draft) ? "one" : null);
    }

    private static string? ByKind(QuantityKind kind) => kind switch
    {
        QuantityKind.Age => "age",
        QuantityKind.Multiple => "multiple",
        QuantityKind.Score => "score",
        QuantityKind.Ordinal => "ordinal",
        QuantityKind.Label => "label",
        _ => null,
    };

    private static bool InFurniture(ArticleReading reading, TextSpan span)
    {
        foreach (var furniture in reading.Article.Furniture)
        {
            if (furniture.Span.Overlaps(span) && Array.IndexOf(FramesOnly, furniture.Kind) >= 0) return true;
        }

        return false;
    }

    /// <summary>Part of a date, a stretch of the calendar, a time of day or a repetition. A bare length of time stays: it may be what is measured.</summary>
    private static bool IsDate(ArticleReading reading, QuantityMention quantity)
    {
        for (var i = reading.FirstDateOf(quantity.Sentence); i < reading.Dates.Count; i++)
        {
            var date = reading.Dates[i];
            if (date.Sentence > quantity.Sentence) break;
            if (date.Kind != DateKind.Duration && date.Span.Overlaps(quantity.NumberSpan)) return true;
        }

        return false;
    }

    /// <summary>"three years before", "the twenty-four hours preceding": how far something lies from a moment, no measure of anything.</summary>
    private static bool IsDistanceInTime(Document document, QuantityMention quantity) =>
        quantity.Kind == QuantityKind.Duration
        && document.Is(quantity.EndToken, "ago", "before", "earlier", "preceding", "prior", "hence", "previously");

    /// <summary>"those under 19", "women between 20 and 35", "between six months and 19 years of age": a limit that defines a group.</summary>
    private static bool IsAgeLimit(ArticleReading reading, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        var document = reading.Document;
        if (quantity.Kind == QuantityKind.Duration) return JoinsAge(reading, draft);
        if (quantity.Unit != UnitCode.Count || quantity.CountedHead >= 0 || quantity.Value > OldestAge || quantity.Value != decimal.Truncate(quantity.Value)) return false;
        var before = quantity.FirstToken;
        while (before > 0 && document.Tokens[before - 1].Start >= quantity.Span.Start) before--;
        if (document.Is(before - 1, "under", "over", "between", "from")) before--;
        return document.Is(before - 1, AgedPersons) && (quantity.High is not null || document.Is(before, "under", "over", "between", "from"));
    }

    private static bool JoinsAge(ArticleReading reading, FigureDraft draft)
    {
        foreach (var other in reading.DraftsOf(draft.Quantity.Sentence))
        {
            if (other.Quantity.Kind == QuantityKind.Age && other.Quantity.Span.Start > draft.Quantity.Span.End
                && reading.Between(draft, other).Trim() is "and" or "to" or "or" or "-" or "–") return true;
        }

        return false;
    }

    /// <summary>"dozens of projects", "almost zero": nothing that a table could hold.</summary>
    private static bool IsIndefinite(Document document, QuantityMention quantity)
    {
        var number = quantity.NumberSpan.In(document.Text);
        var last = number[(number.LastIndexOf(' ') + 1)..];
        foreach (var plural in IndefinitePlurals)
        {
            if (last.Equals(plural, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return quantity is { Value: 0, Kind: QuantityKind.Bare };
    }

    /// <summary>"1. Trade", "(2) Investment", "One is to ...".</summary>
    private static bool IsListMarker(Document document, QuantityMention quantity)
    {
        if (quantity.Unit != UnitCode.Count || quantity.CountedHead >= 0) return false;
        var first = document.Sentences[quantity.Sentence].FirstToken;
        var at = quantity.FirstToken;
        if (at > first && document.Is(at - 1, "(")) at--;
        if (at != first && !(at == first + 1 && document.Is(first, "the"))) return false;
        return document.Is(quantity.EndToken, ".", ")", ":", "、") || (document.Is(quantity.FirstToken, "one") && document.Is(quantity.EndToken, "is", ","));
    }

    /// <summary>A number in a name: "“Two Countries Twin Parks”", "the 2030 Agenda", "Region 11", "the "three new"".</summary>
    private static bool IsInName(Document document, QuantityMention quantity)
    {
        if (quantity.Unit != UnitCode.Count) return false;
        var number = quantity.FirstToken;
        var first = document.Sentences[quantity.Sentence].FirstToken;
        if (IsCapitalizedWord(document, number) && number > first && !OpensQuote(document, number - 1) && !document.Is(number - 1, ":", "-", "–", "—", "██"))
            return true;
        if (IsYear(document, number, quantity) && IsCapitalizedWord(document, quantity.EndToken < document.Tokens.Length ? number + 1 : number)) return true;
        return InQuotedName(document, quantity);
    }

    private static bool IsCapitalizedWord(Document document, int token) =>
        token < document.Tokens.Length && document.Word(token) is { Length: > 1 } word && char.IsUpper(word[0]) && char.IsLower(word[1]);

    private static bool IsYear(Document document, int token, QuantityMention quantity) =>
        document.Tokens[token].Length == 4 && quantity.Value is >= 1800 and <= 2100 && quantity.Value == decimal.Truncate(quantity.Value);

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

    private static bool OpensQuote(Document document, int token) => document.Is(token, "\"", "“", "‘", "``", "«");

    private static bool ClosesQuote(Document document, int token) => document.Is(token, "\"", "”", "’", "''", "»");

    /// <summary>"one" as pronoun or determiner; it counts only in a row with other counts ("ten abstentions, and one vote against").</summary>
    private static bool IsDeterminer(ArticleReading reading, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        if (quantity.Unit != UnitCode.Count || quantity.High is not null || !reading.Document.Is(quantity.FirstToken, "one")) return false;
        if (quantity.Value != 1) return false;
        foreach (var other in reading.DraftsOf(quantity.Sentence))
        {
            if (other.Quantity is { Kind: QuantityKind.Count, Value: > 1 } && AreJoined(reading.Document, other.Quantity, quantity)) return false;
        }

        return true;
    }

    private static bool AreJoined(Document document, QuantityMention a, QuantityMention b)
    {
        int topA = TopOf(document, a), topB = TopOf(document, b);
        var tokens = document.Tokens;
        return (tokens[topB].Relation == Deprel.Conj && (document.IsUnder(topB, topA) || tokens[topB].Head == tokens[topA].Head))
            || (tokens[topA].Relation == Deprel.Conj && tokens[topA].Head == topB);
    }

    private static int TopOf(Document document, QuantityMention quantity) =>
        document.Top(quantity.FirstToken, Math.Max(quantity.EndToken, quantity.CountedHead + 1));
}
