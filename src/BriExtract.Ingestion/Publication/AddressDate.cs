using System.Globalization;
using BriExtract.Core.Articles;

namespace BriExtract.Ingestion.Publication;

/// <summary>Finds the day that an address holds: <c>/2026/01/26/</c>, <c>/2026-01-26/</c>, <c>/202601/26/</c>, <c>/20260126/</c>.</summary>
internal static class AddressDate
{
    public static PublicationDate? Of(string url)
    {
        var parts = url.Split('/', '?', '#');
        // The host may be "1990.example.com"; only the path counts.
        for (var i = 3; i < parts.Length; i++)
        {
            if (Day(parts, i) is { } day) return new PublicationDate(day, day, "day in the address");
        }

        return null;
    }

    private static DateOnly? Day(string[] parts, int i)
    {
        var part = parts[i];
        var next = i + 1 < parts.Length ? parts[i + 1] : "";
        var third = i + 2 < parts.Length ? parts[i + 2] : "";
        if (part.Length == 4) return Parse($"{part}{Two(next)}{Two(third)}") ?? (next.Length == 4 ? Parse(part + next) : null);
        if (part.Length == 6) return Parse(part + Two(next));
        if (part.Length == 7 && part[4] == '-') return Parse(part[..4] + part[5..] + Two(next));
        if (part.Length >= 10 && part[4] == '-' && part[7] == '-') return Parse(part[..4] + part[5..7] + part[8..10]);
        return part.Length == 8 ? Parse(part) : null;
    }

    private static string Two(string number) => number.Length == 1 ? "0" + number : number;

    private static DateOnly? Parse(string digits) =>
        digits.Length == 8 && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2100 ? day : null;
}
