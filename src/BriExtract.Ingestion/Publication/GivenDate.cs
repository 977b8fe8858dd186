using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Periods;

namespace BriExtract.Ingestion.Publication;

/// <summary>Reads a publication date that a manifest, feed, record or page states.</summary>
/// <remarks>The day is the one written down, in the zone it was written in: that is the day the article itself counts from.</remarks>
public static class GivenDate
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d", "yyyy/M/d",
        "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "d MMMM yyyy", "d MMM yyyy", "dd-MMM-yyyy",
    ];

    private static readonly string[] Stamps =
    [
        "yyyyMMdd'T'HHmmss'Z'", "yyyyMMdd'T'HHmmsszzz", "yyyyMMddHHmmss", "yyyyMMdd'T'HHmm'Z'",
        "ddd, d MMM yyyy HH:mm:ss", "ddd, d MMM yyyy HH:mm", "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm",
        "ddd MMM d HH:mm:ss yyyy", "ddd MMM d HH:mm:ss zzz yyyy",
    ];

    /// <summary>The date; null when the words are none. A month or a year alone gives its first and last day, two days with <c>/</c> between give both.</summary>
    public static PublicationDate? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (text.Length is 0 or > 100) return null;
        if (Period.TryParse(text, out var period)) return Sensible(period.Value.Start, period.Value.End);
        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)) return Sensible(day, day);
        if (Month(text) is { } month) return Sensible(month.Start, month.End);
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0) return Sensible(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return Stamp(text) is { } stamp ? Sensible(stamp, stamp) : null;
    }

    // "2026-01"
    private static Period? Month(string text) =>
        text.Length == 7 && text[4] == '-'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? Period.Month(year, month)
            : null;

    // ISO 8601 and RFC 3339 stamps, RFC 822 and asctime dates, seconds or milliseconds since 1970.
    private static DateOnly? Stamp(string text)
    {
        if (text.Length is >= 9 and <= 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var since))
            return DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(text.Length > 11 ? since / 1000 : since));
        if (text.Length > 10 && text[4] is '-' or '/' && text[10] is 'T' or 't' or ' '
            && DateOnly.TryParseExact(text.AsSpan(0, 10), ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        var withoutZone = WithoutZone(text);
        return DateTime.TryParseExact(withoutZone, Stamps, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var parsed)
            || (HasYear(withoutZone) && DateTime.TryParse(withoutZone, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AllowWhiteSpaces, out parsed))
            ? DateOnly.FromDateTime(parsed)
            : null;
    }

    // Without a year the parser would take this year's, and output may not depend on today.
    private static bool HasYear(string text)
    {
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = char.IsAsciiDigit(text[i]) ? run + 1 : 0;
            if (run == 4) return true;
        }

        return false;
    }

    // RFC 822 zones: "GMT", "EST", "+0800". The written day counts, whatever its zone.
    private static string WithoutZone(string text)
    {
        var space = text.LastIndexOf(' ');
        if (space < 0) return text;
        var zone = text.AsSpan(space + 1);
        var isName = zone.Length is >= 1 and <= 4 && zone.IndexOfAnyExceptInRange('A', 'Z') < 0 && zone is not "AM" and not "PM";
        var isOffset = zone is ['+' or '-', _, _, ..] && zone[1..].TrimStart("0123456789:").IsEmpty;
        return isName || isOffset ? text[..space].TrimEnd() : text;
    }

    // A date no news can have is a default value of some system, not a date.
    private static PublicationDate? Sensible(DateOnly first, DateOnly last) =>
        first.Year is >= 1700 and <= 2200 ? new PublicationDate(first, last, null) : null;
}
