using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>
/// The level that another is set against without a date of its own: "exports rose to $40 million in 2018 from $30 million",
/// "compared with $80 million". The date of the sentence is the later level's, never this one's: two levels of one period would be a conflict.
/// </summary>
internal static class ComparedLevel
{
    // "from $30 million in 2017": a date this near is its own.
    private const int OwnDate = 4;

    // Running totals of a year ("January to November") are set against those of the year before; a month or quarter may be set against the last one.
    private const int FewestMonths = 4;

    // "compared with a year-earlier profit of $8 million": how many words may stand between what compares and the amount.
    private const int Phrase = 8;

    /// <summary>
    /// Gives such levels the period that the growth between the two is counted from, the year before where both are yearly or the article
    /// sets its stretches against those of a year ago, else none.
    /// </summary>
    public static void Fill(ArticleReading reading, Dictionary<int, SentenceDates> dates, List<FigureDraft> drafts)
    {
        bool? yearAgo = null;
        for (var i = 1; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Role is not (Role.Level or Role.Share)) continue;
            var compares = Comparing(reading, draft, dates.GetValueOrDefault(draft.Quantity.Sentence));
            if (compares < 0 || Later(drafts, i) is not { Period: { } stretch } later) continue;
            if (DateBetween(compares, draft, dates.GetValueOrDefault(draft.Quantity.Sentence)) is { Mention: { Named: { } named } mention })
            {
                // "the previous year's" counts back from the figure's year, as an article that looks back means it
                if (named.Start < stretch.Start) Give(reading, drafts, i, InYear(reading.Document, mention, stretch) ?? named);
                else if (mention.Grain == DateGrain.Year) Give(reading, drafts, i, ComparisonReader.YearBefore(stretch));
                continue;
            }

            if (DateBehind(draft, dates.GetValueOrDefault(draft.Quantity.Sentence)) is { } dated)
            {
                if (InYear(reading.Document, dated.Mention, stretch) is { } same) Give(reading, drafts, i, same);
                continue;
            }

            if (draft.Period is { } own && own != stretch) continue;
            var before = GrowthBase(reading, dates, drafts, later);
            if (before is null && (IsYearly(stretch) || SaysYearAgo(reading.Document, compares, draft.Quantity.FirstToken) || (!stretch.IsDay && (yearAgo ??= SetsAgainstYearAgo(reading))))) before = ComparisonReader.YearBefore(stretch);
            if (before is not null || draft.Period is not null) Give(reading, drafts, i, before);
        }
    }

    // "from $30 million (20 million pounds), or 50 cents a share": what it is a share or head of it holds when the amount does.
    private static void Give(ArticleReading reading, List<FigureDraft> drafts, int at, Period? period)
    {
        drafts[at].Period = period;
        var next = at + 1;
        while (next < drafts.Count && drafts[next].Links.Exists(link => link.Relation == LinkRelation.ConversionOf && link.Other == drafts[at])) drafts[next++].Period = period;
        if (next < drafts.Count && IsDealt(reading, drafts[next - 1], drafts[next])) drafts[next].Period = period;
    }

    /// <summary>"$4 million, or 50 cents a share": one amount, and what each share or head has of it.</summary>
    public static bool IsDealt(ArticleReading reading, FigureDraft amount, FigureDraft dealt)
    {
        if (amount.Quantity.Sentence != dealt.Quantity.Sentence || dealt.Quantity.Per is null || amount.Quantity.Per is not null || !UnitCode.IsCurrency(amount.Quantity.Unit)) return false;
        return reading.Between(amount, dealt).Trim() is ", or" or "or" or "), or";
    }

    // The token that compares; -1 for none: "from", "versus", "compared with", also before what the amount is of: "compared with a loss of".
    private static int Comparing(ArticleReading reading, FigureDraft draft, SentenceDates? own)
    {
        var document = reading.Document;
        var place = QuantityPlace.Of(reading, draft);
        if (Compares(document, place.Preposition)) return place.Preposition;
        if (place.Preposition < 0) return BeforeDate(document, draft, own);
        if (!place.After("of")) return -1;
        for (var i = place.Preposition - 1; i >= Math.Max(place.SentenceFirst, place.Preposition - Phrase); i--)
        {
            if (Compares(document, i)) return i;
            // "from a peak of $65" looks back to no told time
            if (document.Is(i, "high", "low", "peak", "record", "average", "guidance", "estimate", "forecast", "target")) return -1;
            if (!document.IsNoun(i) && document.Tokens[i].Upos is not (Upos.Det or Upos.Adj) && !document.IsOneOf(i, '-')) return -1;
        }

        return -1;
    }

    // "from last year's $3 million": what compares stands before the date
    private static int BeforeDate(Document document, FigureDraft draft, SentenceDates? own)
    {
        if (own is null) return -1;
        foreach (var date in own.Dates)
        {
            if (date.End > draft.Quantity.FirstToken || draft.Quantity.FirstToken - date.End > OwnDate) continue;
            var before = document.Is(date.First - 1, "the") ? date.First - 2 : date.First - 1;
            if (Compares(document, before)) return before;
        }

        return -1;
    }

    private static bool Compares(Document document, int token) =>
        document.Is(token, "from", "versus", "against") || (document.Is(token, "with", "to") && document.Is(token - 1, "compared"));

    private static bool SaysYearAgo(Document document, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (document.Is(i, "year-earlier", "year-ago") || (document.Is(i, "year") && document.Is(i + 2, "earlier", "ago"))) return true;
        }

        return false;
    }

    private static bool SetsAgainstYearAgo(ArticleReading reading)
    {
        foreach (var date in reading.Dates)
        {
            if (YearAgo.Is(reading.Document, date)) return true;
        }

        var document = reading.Document;
        foreach (var draft in reading.Drafts)
        {
            if (draft.Rejected is null && SaysYearAgo(document, Math.Max(-1, draft.Quantity.FirstToken - Phrase), draft.Quantity.FirstToken)) return true;
        }

        return false;
    }

    // "compared with profit of $8 million last year", "in the 2017 period", beside a quarter: that quarter of the year.
    private static Period? InYear(Document document, DateMention mention, Period stretch)
    {
        if (stretch.IsDay || stretch.End.DayNumber - stretch.Start.DayNumber > 300 || mention.Named is not { } year || year != Period.Year(year.Start.Year) || year.Start.Year >= stretch.Start.Year) return null;
        var like = document.Is(mention.EndToken, "period", "quarter", "half") || (mention.Grain == DateGrain.Stretch && mention.Anaphoric) || document.Is(mention.FirstToken, "last");
        if (!like) return null;
        Period? found = stretch;
        while (found is { } back && back.Start.Year > year.Start.Year) found = ComparisonReader.YearBefore(back);
        return found;
    }

    // The nearest level of the same thing before it in its sentence: "from 3 countries" is no earlier level of 40 ships.
    private static FigureDraft? Later(List<FigureDraft> drafts, int at)
    {
        var draft = drafts[at];
        for (var i = at - 1; i >= 0 && drafts[i].Quantity.Sentence == draft.Quantity.Sentence; i--)
        {
            var other = drafts[i];
            if (other.Role != draft.Role || other.Quantity.Unit != draft.Quantity.Unit || other.Quantity.Per != draft.Quantity.Per) continue;
            return draft.Quantity.Unit != UnitCode.Count || draft.Counted is null || draft.Counted == other.Counted ? other : null;
        }

        return null;
    }

    // "from last year's $3 million", "from the March high of 22 percent"
    private static GoverningDate? DateBetween(int compares, FigureDraft draft, SentenceDates? own)
    {
        if (own is null) return null;
        foreach (var date in own.Dates)
        {
            if (date.First > compares && date.End <= draft.Quantity.FirstToken) return date;
        }

        return null;
    }

    private static GoverningDate? DateBehind(FigureDraft draft, SentenceDates? own)
    {
        if (own is null) return null;
        foreach (var date in own.Dates)
        {
            if (date.First >= draft.Quantity.EndToken && date.First - draft.Quantity.EndToken <= OwnDate) return date;
        }

        return null;
    }

    private static Period? GrowthBase(ArticleReading reading, Dictionary<int, SentenceDates> dates, List<FigureDraft> drafts, FigureDraft level)
    {
        foreach (var draft in drafts)
        {
            if (draft.Quantity.Sentence != level.Quantity.Sentence || !draft.Links.Exists(link => link.Other == level && link.Relation is LinkRelation.GrowthOf or LinkRelation.ChangeOf)) continue;
            return ComparisonReader.Of(reading, draft, dates.GetValueOrDefault(draft.Quantity.Sentence));
        }

        return null;
    }

    private static bool IsYearly(Period period) =>
        period.Start is { Month: 1, Day: 1 } && period.End.Year == period.Start.Year && period.End.Month >= FewestMonths && period.End.Day == DateTime.DaysInMonth(period.End.Year, period.End.Month);
}
