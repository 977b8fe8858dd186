using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Entities;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Selection;

namespace BriExtract.Extraction.Indicators;

/// <summary>
/// Fills <see cref="FigureDraft.Indicator"/> and <see cref="FigureDraft.IndicatorText"/>: the lexicon's name where its
/// words are there, else the words themselves in a fixed order; a growth has its level's.
/// </summary>
public sealed class IndicatorReader(IndicatorLexicon lexicon) : IFigureReader
{
    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var namer = new IndicatorNamer(reading, lexicon, new MentionMap(reading));
        foreach (var draft in reading.Drafts)
        {
            if (draft.MeasuredWith is not null) continue;
            if (draft.IsAgeAtDeath)
            {
                NameAge(reading, draft);
                continue;
            }

            draft.Indicator = namer.Name(draft);
            if (draft.Measured is { } phrase) draft.IndicatorText = reading.Document.SpanOf(phrase.First, Math.Max(phrase.First, phrase.End - 1)).In(reading.Document.Text).ToString();
        }

        foreach (var draft in reading.Drafts)
        {
            var origin = draft;
            while (origin.MeasuredWith is { } next) origin = next;
            if (origin == draft) continue;
            draft.IndicatorText = origin.IndicatorText;
            // "a 6.3 percent increase, 2.5 points higher than overall": a difference between two rates is not the level's.
            draft.Indicator = draft.Quantity.Unit == UnitCode.PercentagePoint && draft.MeasuredWith!.Role == Role.Growth && origin.Indicator is not null
                ? $"{origin.Indicator} growth difference"
                : origin.Indicator;
        }
    }

    // "dies at 78": no word says what is measured, and the age is that of the one who died, whoever else is named.
    private static void NameAge(ArticleReading reading, FigureDraft draft)
    {
        draft.Indicator = "age at death";
        draft.IndicatorText = draft.Span.In(reading.Document.Text).ToString();
        draft.Counterpart = null;
        if (AgeAtDeath.Deceased(reading) is not (>= 0 and var name)) return;
        foreach (var mention in reading.Entities)
        {
            if (mention.FirstToken > name || mention.EndToken <= name) continue;
            draft.Entity = mention.Name;
            return;
        }
    }
}
