using BriExtract.Core.Articles;
using BriExtract.Core.Text;

namespace BriExtract.Ingestion.Publication;

/// <summary>Infers when an article was published from its words, and says from which.</summary>
/// <remarks>The order is that of trust: a dateline or date line, a day in the lead, the latest date that the text looks back on.</remarks>
internal static class PublicationDating
{
    // Verbs of the reported event or act of saying: a lead with one of them tells what happened on its day.
    private static readonly string[] NewsVerbs =
        ["held", "said", "released", "announced", "reported", "told", "signed", "opened", "published", "issued", "launched", "showed", "unveiled", "attended", "approved", "met", "according"];

    // "reached 23.6 trillion yuan in 2025" is said when 2025 is over.
    private static readonly string[] WholeYearVerbs =
        ["reached", "totaled", "totalled", "hit", "exceeded", "surpassed", "amounted", "stood", "increased", "rose", "grew", "fell", "dropped", "declined", "marking", "recorded", "registered"];

    private const int LeadLength = 600;
    private const int LongestSentence = 1000;

    /// <summary>The date, or null when the text gives no sign.</summary>
    /// <param name="text">Stored text.</param>
    /// <param name="furniture">Stretches that say nothing of the article's own time.</param>
    public static PublicationDate? Infer(string text, IReadOnlyList<Furniture> furniture)
    {
        var dates = StatedDateScanner.Scan(text);
        RemoveInside(dates, furniture);
        if (dates.Count == 0) return null;
        var latest = LatestKnown(text, dates);
        return FromDateline(text, dates, latest) ?? FromDateLine(text, dates) ?? FromLead(text, dates, latest) ?? FromLatest(text, latest);
    }

    // "BEIJING, Jan. 15 (Xinhua) --", "ECNS, Jan. 15th", "LONDON (Reuters), 3 March 2024": only names stand before the day.
    private static PublicationDate? FromDateline(string text, List<StatedDate> dates, StatedDate? latest)
    {
        foreach (var date in dates)
        {
            if (date.Span.Start > LeadLength * 2) return null;
            if (date.Day is null) continue;
            var lineStart = text.LastIndexOf('\n', date.Span.Start) + 1;
            if (!OnlyNames(text.AsSpan(lineStart, date.Span.Start - lineStart)) || IsShortLine(text, date.Span)) continue;
            var words = text[lineStart..date.Span.End];
            if (date.Full is { } day) return new PublicationDate(day, day, $"dateline \"{words}\"");
            if (ResolveYear(text, date, latest) is { } resolved)
                return new PublicationDate(resolved.Day, resolved.Day, $"dateline \"{words}\", the year from \"{resolved.From}\"");
        }

        return null;
    }

    // A short line of its own at the head or foot: "2026-01-26 09:15", "Published: January 26, 2026".
    private static PublicationDate? FromDateLine(string text, List<StatedDate> dates)
    {
        foreach (var date in dates)
        {
            if (date.Full is not { } day || date.Forward || !IsShortLine(text, date.Span)) continue;
            var nearHead = date.Span.Start < LeadLength;
            var nearFoot = date.Span.End > text.Length - LeadLength / 2;
            if (nearHead || nearFoot) return new PublicationDate(day, day, $"date line \"{Line(text, date.Span)}\"");
        }

        return null;
    }

    private static PublicationDate? FromLead(string text, List<StatedDate> dates, StatedDate? latest)
    {
        StatedDate? best = null;
        DateOnly? bestDay = null;
        string? yearFrom = null;
        foreach (var date in dates)
        {
            if (date.Span.Start > LeadLength) break;
            if (date.Day is null || date.Forward) continue;
            var resolved = date.Full is null ? ResolveYear(text, date, latest) : null;
            if ((date.Full ?? resolved?.Day) is not { } day || day <= bestDay) continue;
            (best, bestDay, yearFrom) = (date, day, resolved?.From);
        }

        if (best is not { } lead || bestDay is not { } on || latest?.Known > on) return null;
        if (!SentenceHas(text, lead.Span, NewsVerbs)) return null;
        var words = text[lead.Span.Start..lead.Span.End];
        return new PublicationDate(on, on, $"latest day in the lead: \"{words}\"" + (yearFrom is null ? "" : $", the year from \"{yearFrom}\""));
    }

    private static PublicationDate? FromLatest(string text, StatedDate? latest)
    {
        if (latest is not { Known: { } known } date) return null;
        var words = text[date.Span.Start..date.Span.End];
        if (date.IsBareYear)
        {
            var year = known.Year;
            return SentenceHas(text, date.Span, WholeYearVerbs)
                ? new PublicationDate(new DateOnly(year + 1, 1, 1), new DateOnly(year + 1, 12, 31), $"after the latest year reported as a whole: \"{words}\"")
                : new PublicationDate(new DateOnly(year, 1, 1), new DateOnly(year + 1, 12, 31), $"latest year mentioned: \"{words}\"");
        }

        // News looks back weeks or months; what happened late in a year is also told early in the next.
        var last = known.Month <= 9 ? new DateOnly(known.Year, 12, 31) : known.AddMonths(6);
        return new PublicationDate(known, last, $"on or after the latest date mentioned: \"{words}\"");
    }

    // The latest date that the text looks back on. A bare year counts only where no part of that year is named, and
    // not far ahead of every dated month: "the National Strategy 2035" looks ahead without a word that says so.
    private static StatedDate? LatestKnown(string text, List<StatedDate> dates)
    {
        StatedDate? latest = null;
        var lastDatedYear = dates.Max(date => date.Forward || date.IsBareYear ? null : date.Year);
        foreach (var date in dates)
        {
            if (date.IsBareYear && date.Year > lastDatedYear + 1) continue;
            if (date.Forward || date.Known is not { } known) continue;
            if (latest is not { Known: { } soFar } best
                || known > soFar
                || (known == soFar && best.IsBareYear && date.IsBareYear && SentenceHas(text, date.Span, WholeYearVerbs)))
            {
                latest = date;
            }
        }

        return latest;
    }

    // "Jan. 15th" is the first such day on or after the latest date looked back on; a year told as a whole is over.
    private static (DateOnly Day, string From)? ResolveYear(string text, StatedDate date, StatedDate? latest)
    {
        if (latest is not { Known: { } known } back || date is not { Month: { } month, Day: { } day }) return null;
        var floor = back.IsBareYear && (month <= 3 || SentenceHas(text, back.Span, WholeYearVerbs)) ? new DateOnly(known.Year, 12, 31) : known;
        for (var year = floor.Year; year <= floor.Year + 4; year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            var candidate = new DateOnly(year, month, day);
            if (candidate >= floor) return (candidate, text[back.Span.Start..back.Span.End]);
        }

        return null;
    }

    // Both lists ascend, so one walk over the two is enough.
    private static void RemoveInside(List<StatedDate> dates, IReadOnlyList<Furniture> furniture)
    {
        var at = 0;
        dates.RemoveAll(date =>
        {
            while (at < furniture.Count && furniture[at].Span.End <= date.Span.Start) at++;
            return at < furniture.Count && furniture[at].Kind != "byline" && furniture[at].Span.Overlaps(date.Span);
        });
    }

    private static bool OnlyNames(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || before.Length > 60) return false;
        var letters = false;
        for (var i = 0; i < before.Length; i++)
        {
            var c = before[i];
            var startsWord = char.IsLetter(c) && (i == 0 || !char.IsLetter(before[i - 1]));
            if (startsWord && !char.IsUpper(c) && before[i..] is not ['d', 'e', ' ', ..]) return false;
            letters |= char.IsLetter(c);
            if (c is '.' && i + 1 < before.Length - 1 && before[i - 1 >= 0 ? i - 1 : 0] is >= 'a' and <= 'z') return false;
        }

        // "On January 26", "In May": a preposition with a capital opens a sentence, not a dateline.
        return letters && before.Trim() is not ("On" or "In" or "By" or "Since" or "Until" or "From" or "As of" or "Before" or "After" or "Late" or "Early" or "Last" or "Until" or "This")
            && before.TrimEnd() is [.., ',' or ')' or ']' or '-' or '–' or '—' or ':' or '|'];
    }

    private static bool IsShortLine(string text, TextSpan span) => Line(text, span).Length <= 60;

    private static string Line(string text, TextSpan span)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        var end = text.IndexOf('\n', span.End);
        return text[start..(end < 0 ? text.Length : end)].Trim();
    }

    private static bool SentenceHas(string text, TextSpan span, string[] verbs)
    {
        // Bounded, so that a line of a million years costs no more than a million looks.
        var (start, end) = (span.Start, span.End);
        var (lowest, highest) = (Math.Max(0, start - LongestSentence), Math.Min(text.Length, end + LongestSentence));
        while (start > lowest && text[start - 1] != '\n' && !(text[start - 1] is '.' or '?' or '!' && text[start] == ' ')) start--;
        while (end < highest && text[end] != '\n' && !(text[end] is '.' or '?' or '!' && (end + 1 == text.Length || text[end + 1] is ' ' or '\n'))) end++;
        var sentence = text.AsSpan(start, end - start);
        foreach (var verb in verbs)
        {
            for (var at = 0; sentence[at..].IndexOf(verb, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; at += found + 1)
            {
                var from = at + found;
                var after = from + verb.Length;
                if ((from == 0 || !char.IsLetter(sentence[from - 1])) && (after == sentence.Length || !char.IsLetter(sentence[after]))) return true;
            }
        }

        return false;
    }
}
