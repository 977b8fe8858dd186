using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>"from $21,500 a year ago", "120 million, a year earlier": the same stretch of the year before that of the value it is set against.</summary>
internal static class YearAgo
{
    private const int Reach = 30;

    /// <summary>Whether a date is "a year ago", "one year earlier", "a year before".</summary>
    public static bool Is(Document document, DateMention mention)
    {
        var last = mention.EndToken - 1;
        return document.Is(last, "ago", "earlier", "before") && document.Is(last - 1, "year") && document.Is(last - 2, "a", "one");
    }

    /// <summary>Whether it compares: "from", "with" or "than" leads to it or to the value before it.</summary>
    public static bool Compares(Document document, DateMention mention)
    {
        var first = document.Sentences[mention.Sentence].FirstToken;
        for (var i = mention.FirstToken - 1; i >= Math.Max(first, mention.FirstToken - Reach); i--)
        {
            if (document.Is(i, "from", "with", "than", "versus", "against")) return true;
            if (document.IsOneOf(i, ';')) return false;
        }

        return false;
    }

    /// <summary>Gives values that stand between "from" and "a year ago" the year before that of the value they are set against.</summary>
    public static void Fill(ArticleReading reading, Dictionary<int, SentenceDates> dates, List<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Role is Role.Growth or Role.Change) continue;
            if (Opens(reading.Document, draft, dates.GetValueOrDefault(draft.Quantity.Sentence)) && ToldBefore(drafts, i) is { } stretch)
            {
                draft.Period = ComparisonReader.YearBefore(stretch);
                continue;
            }

            if (dates.GetValueOrDefault(draft.Quantity.Sentence) is not { } own) continue;
            foreach (var date in own.Dates)
            {
                if (!Is(reading.Document, date.Mention) || date.First < draft.Quantity.EndToken) continue;
                if (!IsEarlier(reading.Document, draft, date))
                {
                    if ((draft.Period == date.Mention.Period || HasIt(reading, drafts, i, date)) && Told(drafts, i) is { } told) draft.Period = ComparisonReader.YearBefore(told);
                    continue;
                }

                if (Later(drafts, draft) is { Period: { } period }) draft.Period = ComparisonReader.YearBefore(period);
                break;
            }
        }
    }

    // "from" stands before the value, and no later "to" turns it: "from 120 million, or 3.20 a unit, a year ago".
    private static bool IsEarlier(Document document, FigureDraft draft, GoverningDate date)
    {
        for (var i = draft.Quantity.EndToken; i < date.First; i++)
        {
            if (document.Is(i, "from", "with", "than", "to", ";") || document.Tokens[i].Upos == Upos.Verb) return false;
        }

        var first = document.Sentences[date.Mention.Sentence].FirstToken;
        for (var i = draft.Quantity.FirstToken - 1; i >= Math.Max(first, draft.Quantity.FirstToken - Reach); i--)
        {
            if (document.Is(i, "from", "with", "than", "versus")) return true;
            if (document.Is(i, "to", ";", "at", "on", "in") || document.Tokens[i].Upos == Upos.Verb) return false;
        }

        return false;
    }

    // "£4 million, or 50 pence a share, a year ago": that date right behind what each share has of it
    private static bool HasIt(ArticleReading reading, List<FigureDraft> drafts, int at, GoverningDate date)
    {
        const int Near = 4;
        var last = at + 1 < drafts.Count && ComparedLevel.IsDealt(reading, drafts[at], drafts[at + 1]) ? drafts[at + 1] : drafts[at];
        return date.First - last.Quantity.EndToken is >= 0 and <= Near;
    }

    // "It earned £4 million, or 50 pence a share, a year ago", behind a quarter's results: that quarter of the year before.
    private static Period? Told(List<FigureDraft> drafts, int at)
    {
        var earlier = drafts[at];
        const int Sentences = 2, LongestPart = 300;
        for (var i = at - 1; i >= 0 && earlier.Quantity.Sentence - drafts[i].Quantity.Sentence <= Sentences; i--)
        {
            if (drafts[i].Quantity.Sentence == earlier.Quantity.Sentence || (drafts[i].Quantity.Unit != earlier.Quantity.Unit && !(UnitCode.IsCurrency(drafts[i].Quantity.Unit) && UnitCode.IsCurrency(earlier.Quantity.Unit))) || drafts[i].Period is not { IsDay: false } told) continue;
            return told.End.DayNumber - told.Start.DayNumber <= LongestPart ? told : null;
        }

        return null;
    }

    // "A year earlier, it earned 2 million", "In the year-ago quarter, it earned 2 million", "fell below the year-earlier 2 million"
    private static bool Opens(Document document, FigureDraft draft, SentenceDates? own)
    {
        const int Near = 4;
        if (own is not null)
        {
            foreach (var date in own.Dates)
            {
                if (Is(document, date.Mention)) return date.End <= draft.Quantity.FirstToken && draft.Period == date.Mention.Period && DateChoice.AtHead(document, date);
                if (date.Use == DateUse.Plain && date.Mention.Grain is not (DateGrain.Quarter or DateGrain.None)) return false;
            }
        }

        var first = document.Sentences[draft.Quantity.Sentence].FirstToken;
        for (var i = first; i < draft.Quantity.FirstToken; i++)
        {
            var end = document.Is(i, "year-ago", "year-earlier") ? i + 1 : document.Is(i, "year") && document.IsOneOf(i + 1, '-') && document.Is(i + 2, "ago", "earlier") ? i + 3 : -1;
            if (end >= 0) return end == draft.Quantity.FirstToken || i - first <= Near && document.Is(end, "quarter", "period", "half");
        }

        return false;
    }

    // The stretch of the figures before, where it is a part of a year.
    private static Period? ToldBefore(List<FigureDraft> drafts, int at)
    {
        const int Sentences = 8, LongestPart = 300;
        for (var i = at - 1; i >= 0 && drafts[at].Quantity.Sentence - drafts[i].Quantity.Sentence <= Sentences; i--)
        {
            if (drafts[i].Period is not { IsDay: false } told || drafts[i].Quantity.Sentence == drafts[at].Quantity.Sentence && drafts[i].Role is not Role.Growth) continue;
            return told.End.DayNumber - told.Start.DayNumber <= LongestPart ? told : null;
        }

        return null;
    }

    private static FigureDraft? Later(List<FigureDraft> drafts, FigureDraft earlier)
    {
        FigureDraft? found = null;
        foreach (var draft in drafts)
        {
            if (draft.Quantity.Sentence != earlier.Quantity.Sentence || draft.Quantity.FirstToken >= earlier.Quantity.FirstToken) continue;
            if (draft.Quantity.Unit == earlier.Quantity.Unit && draft.Role == earlier.Role) found ??= draft;
        }

        return found;
    }
}
