using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>The date that holds on in a paragraph until another takes over.</summary>
/// <param name="Date">The date; null when none does.</param>
/// <param name="Governed">Whether it has dated a figure; else it is the date of an event only.</param>
internal readonly record struct Carried(GoverningDate? Date, bool Governed)
{
    /// <summary>What holds after a sentence.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="own">The sentence's dates; null when it has none.</param>
    /// <param name="last">The date that governs its last dated figure.</param>
    /// <param name="figures">Its figures.</param>
    public Carried After(ArticleReading reading, SentenceDates? own, GoverningDate? last, IReadOnlyList<FigureDraft> figures)
    {
        if (own is null) return this;
        if (last is { } governed) return new Carried(governed, true);
        GoverningDate? best = null;
        foreach (var date in own.Dates)
        {
            // "in the 2020 election" dates what its own sentence tells
            if (date.Mention.Attributive || date.Use is not (DateUse.Plain or DateUse.Speech) || date.Mention.Relation is DateRelation.Until or DateRelation.Over or DateRelation.After) continue;
            if (date.Mention.Grain == DateGrain.None && figures.Count == 0) continue;
            // the date at the head is the sentence's own
            if (best is null || !DateChoice.AtHead(reading.Document, best.Value)) best = date;
        }

        // "until April 30" is another date, though none to hold on
        if (best is null && own.Dates.Any(date => date.Use == DateUse.Plain && date.Mention.Relation == DateRelation.Until)) return default;
        return best is { } found ? new Carried(found, false) : this;
    }
}
