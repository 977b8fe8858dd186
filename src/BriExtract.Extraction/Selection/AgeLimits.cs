using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Selection;

/// <summary>
/// Tells the ages that only the company of a number shows: limits that define a group ("those under 16", "drivers between
/// 25 and 40"), ages joined to one that is told ("12 or 13", "nine months and 12 years old"), and the age someone died at.
/// </summary>
internal static class AgeLimits
{
    // Above this no bare number behind "those under" is an age.
    private const int Oldest = 120;

    // Who an age limit is set for; before a bare number they leave no other reading.
    private static readonly string[] Persons =
        ["those", "women", "men", "children", "people", "adults", "boys", "girls", "persons", "anyone", "everyone", "youth", "youths", "teenagers", "aged", "ages", "age"];

    /// <summary>Whether the quantity is an age.</summary>
    public static bool Holds(ArticleReading reading, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        if (IsJoined(reading, draft)) return true;
        if (quantity.Kind != QuantityKind.Bare || quantity.CountedHead >= 0 || quantity.Value > Oldest || quantity.Value != decimal.Truncate(quantity.Value)) return false;
        var document = reading.Document;
        var before = quantity.FirstToken;
        while (before > 0 && document.Tokens[before - 1].Start >= quantity.Span.Start) before--;
        if (document.Is(before - 1, "at") && before > 1 && document.Lemma(before - 2) == "die") return true;
        if (document.Is(before - 1, "under", "over", "between", "from")) before--;
        return document.Is(before - 1, Persons) && (quantity.High is not null || document.Is(before, "under", "over", "between", "from"));
    }

    private static bool IsJoined(ArticleReading reading, FigureDraft draft)
    {
        if (draft.Quantity.Kind is not (QuantityKind.Bare or QuantityKind.Duration)) return false;
        foreach (var other in reading.DraftsOf(draft.Quantity.Sentence))
        {
            if (other.Quantity.Kind != QuantityKind.Age || other == draft) continue;
            var between = other.Quantity.Span.Start > draft.Quantity.Span.Start ? reading.Between(draft, other) : reading.Between(other, draft);
            if (between.Trim() is "and" or "to" or "or" or "-" or "–" or ",") return true;
        }

        return false;
    }
}
