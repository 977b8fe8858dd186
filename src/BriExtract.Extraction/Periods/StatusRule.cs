using BriExtract.Core.Figures;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods;

/// <summary>Whether a figure is reported or a plan. A past period is never a plan, whatever the tense: translated news says "will have reached" of last year.</summary>
internal static class StatusRule
{
    /// <summary>The status, given the period found.</summary>
    public static FigureStatus Of(ArticleReading reading, FigureDraft draft, DateAnchor anchor, GoverningDate? date)
    {
        if (ClauseCues.IsExpectation(reading.Document, draft)) return FigureStatus.Target;
        if (draft.Period is { } period && anchor.Latest is { } latest)
        {
            if (period.End < latest) return FigureStatus.Reported;
            if (anchor.Day is { } day && period.Start > day) return FigureStatus.Target;
        }

        return ClauseCues.TenseOf(reading.Document, draft) switch
        {
            Tense.Future or Tense.Plan => FigureStatus.Target,
            Tense.Modal when date is { Mention.Relation: DateRelation.By } => FigureStatus.Target,
            _ => FigureStatus.Reported,
        };
    }
}
