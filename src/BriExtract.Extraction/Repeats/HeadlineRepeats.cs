using BriExtract.Core.Quantities;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Periods;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Repeats;

/// <summary>
/// A headline tells in a few words what the lead tells in full: "Ferry fire kills 12" over "At least twelve passengers died in Lagos on Monday".
/// The figure of the headline is the lead's told once more, so each gives the other what it lacks, and the lead is believed where they differ.
/// </summary>
internal static class HeadlineRepeats
{
    // Sentences below the headline that tell its story: a standfirst, the lead and what follows it.
    private const int Lead = 3;

    /// <summary>Joins the figures of the headline with those of the lead.</summary>
    public static void TakeUp(ArticleReading reading)
    {
        var drafts = reading.Drafts;
        var last = -1;
        while (last + 1 < drafts.Count && TitleReader.InTitle(reading, drafts[last + 1])) last++;
        if (last < 0) return;
        var end = drafts[last].Quantity.Sentence + Lead;
        var taken = new HashSet<FigureDraft>();
        for (var i = 0; i <= last; i++)
        {
            if (drafts[i].Rejected is not null) continue;
            FigureDraft? found = null;
            for (var j = last + 1; j < drafts.Count && drafts[j].Quantity.Sentence <= end && found is null; j++)
            {
                if (drafts[j].Rejected is null && !taken.Contains(drafts[j]) && IsSame(drafts[i], drafts[j])) found = drafts[j];
            }

            if (found is null) continue;
            taken.Add(found);
            Exchange(drafts[i], found);
        }
    }

    private static bool IsSame(FigureDraft title, FigureDraft lead)
    {
        var (a, b) = (title.Quantity, lead.Quantity);
        if (a.Unit != b.Unit || a.Value != b.Value || a.High != b.High || title.Role != lead.Role || title.Direction != lead.Direction) return false;
        if (title.Period is not null && lead.Period is not null && title.Period != lead.Period) return false;
        if (title.Indicator == lead.Indicator || title.Indicator is null || lead.Indicator is null) return CountsSame(title, lead);
        if (a.Unit != UnitCode.Count) return a.Unit != UnitCode.Percent || Shares(title.Indicator, lead.Indicator);
        // "Two dead, two injured": the last word of a name says what befell those who are counted.
        return CountsSame(title, lead) && (title.Counted is not null && Head(title.Counted) != "person" || Head(title.Indicator) == Head(lead.Indicator));
    }

    // "12 dead" and "twelve passengers": a headline counts persons as such. "3 ships" are no three ports.
    private static bool CountsSame(FigureDraft title, FigureDraft lead) =>
        title.Counted is null || lead.Counted is null || Head(title.Counted) == Head(lead.Counted) || Head(title.Counted) == "person" && title.Indicator == lead.Indicator;

    private static bool Shares(string a, string b) => a.Split(' ').Intersect(b.Split(' '), StringComparer.OrdinalIgnoreCase).Any();

    private static string Head(string name) => Lemmas.Singular(name[(name.LastIndexOf(' ') + 1)..]);

    private static void Exchange(FigureDraft title, FigureDraft lead)
    {
        if (lead.Indicator is null) (lead.Indicator, lead.IndicatorText, lead.Counted) = (title.Indicator, title.IndicatorText, title.Counted ?? lead.Counted);
        (title.Indicator, title.IndicatorText, title.Counted) = (lead.Indicator, lead.IndicatorText, lead.Counted);
        (lead.Entity, lead.Counterpart) = lead.Entity is null ? (title.Entity, title.Counterpart) : (lead.Entity, lead.Counterpart);
        (title.Entity, title.Counterpart) = (lead.Entity, lead.Counterpart);
        lead.Period ??= title.Period;
        title.Period = lead.Period;
    }
}
