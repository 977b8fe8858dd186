using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Periods.Evidence;
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

    private static readonly string[] IndefinitePlurals = ["dozens", "hundreds", "thousands", "millions", "billions", "trillions", "scores", "tens", "lakhs", "crores"];

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        foreach (var draft in reading.Drafts)
        {
            draft.IsAgeAtDeath = AgeAtDeath.Holds(reading, draft);
            if (!draft.IsAgeAtDeath) draft.Rejected ??= Why(reading, draft);
        }
    }

    private string? Why(ArticleReading reading, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        return ByKind(quantity)
            ?? (InFurniture(reading, quantity.Span) ? "furniture" : null)
            ?? (IsDate(reading, quantity) || IsDistanceInTime(reading.Document, quantity) ? "date" : null)
            ?? (AgeLimits.Holds(reading, draft) ? "age" : null)
            ?? (IsIndefinite(reading.Document, quantity) ? "indefinite" : null)
            ?? wordings.Why(reading.Document.Text, quantity.NumberSpan)
            ?? (IsListMarker(reading.Document, quantity) ? "list marker" : null)
            ?? (NumberedNames.Holds(reading.Document, quantity) ? "name" : null)
            ?? (IsOrdinal(reading.Document, quantity) ? "ordinal" : null)
            ?? (IsDenominator(reading.Document, quantity) ? "denominator" : null)
            ?? (IsDeterminer(reading, draft) ? "one" : null);
    }

    // A star or a species has an age that a table holds; nobody is this old.
    private const decimal OldestPerson = 130;

    private static string? ByKind(QuantityMention quantity) => quantity.Kind switch
    {
        QuantityKind.Age when quantity.Value <= OldestPerson => "age",
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

    /// <summary>"three years before", "the ten days preceding": how far something lies from a moment, no measure of anything.</summary>
    private static bool IsDistanceInTime(Document document, QuantityMention quantity) =>
        quantity.Kind == QuantityKind.Duration
        && document.Is(quantity.EndToken, "ago", "before", "earlier", "preceding", "prior", "hence", "previously");

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

    /// <summary>"7.4 fires per 10,000 homes": the denominator of a rate.</summary>
    private static bool IsDenominator(Document document, QuantityMention quantity) =>
        quantity.Unit == UnitCode.Count && quantity.FirstToken > 0 && document.Is(quantity.FirstToken - 1, "per");

    /// <summary>"A fourth is due in May": an ordinal that reads like a fraction; a fraction is "of" something, or how much something changed.</summary>
    private static bool IsOrdinal(Document document, QuantityMention quantity)
    {
        if (quantity.Kind != QuantityKind.Fraction || quantity.CountedHead >= 0 || document.Is(quantity.EndToken, "of")) return false;
        if (!document.Text.AsSpan(quantity.NumberSpan.Start).StartsWith("a ", StringComparison.OrdinalIgnoreCase)) return false;
        var relation = document.Tokens[document.Top(quantity.FirstToken, quantity.EndToken)].Relation;
        return relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Root;
    }

    /// <summary>
    /// "one" as pronoun or determiner; it counts only in a row with other counts ("six abstentions, and one ballot against"), or where it
    /// says how many were killed, injured, arrested or rescued ("one person was injured").
    /// </summary>
    private static bool IsDeterminer(ArticleReading reading, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        if (quantity.Unit != UnitCode.Count || quantity.High is not null || !reading.Document.Is(quantity.FirstToken, "one")) return false;
        if (quantity.Value != 1 || IsHarmed(reading.Document, quantity)) return false;
        foreach (var other in reading.DraftsOf(quantity.Sentence))
        {
            if (other.Quantity is { Kind: QuantityKind.Count, Value: > 1 } && AreJoined(reading.Document, other.Quantity, quantity)) return false;
        }

        return true;
    }

    private static bool IsHarmed(Document document, QuantityMention quantity)
    {
        if (quantity.CountedHead < 0 || document.Is(quantity.FirstToken - 1, "not", "even", "no")) return false;
        var head = document.Tokens[quantity.CountedHead];
        if (head.Relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj && CueWords.TellsHarm(document, head.Head)) return true;
        return CueWords.TellsHarm(document, document.Child(quantity.CountedHead, Deprel.Acl));
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
