using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>Tells an amount for each of many: "48 cents a share", "12 dollars per ticket".</summary>
internal static class Rates
{
    private const int LongestThing = 24;

    // Behind a quantity only these are for each of something: "gave the town 5 million dollars a push" gives once.
    private static readonly string[] Things = ["share", "year", "season", "month", "week", "day", "night", "hour", "ton", "tonne", "barrel", "ounce", "head", "person", "unit", "ticket", "seat", "litre", "liter", "kilo", "kilogram", "gallon", "piece"];

    /// <summary>Whether a quantity is an amount for each of something, by its own words or those right behind it.</summary>
    public static bool IsRate(ArticleClaims article, Claim claim) => Thing(article, claim).Length > 0;

    /// <summary>Whether a quantity is written as an amount for each of something.</summary>
    public static bool IsRate(Claim claim) => Thing(claim.Figure.Quote).Length > 0;

    /// <summary>For each of what a quantity is: "share" of "48 cents a share", "year" of "23 million dollars per year"; empty where it is for none.</summary>
    public static ReadOnlySpan<char> Thing(ArticleClaims article, Claim claim)
    {
        var written = Thing(claim.Figure.Quote);
        if (written.Length > 0 || !MayBeRate(claim.Figure.Context)) return written;
        if (article.After(claim) is not { } after) return [];
        var rest = after.AsSpan();
        var per = rest.StartsWith("per ", StringComparison.Ordinal);
        if (!per && !rest.StartsWith("a ", StringComparison.Ordinal) && !rest.StartsWith("an ", StringComparison.Ordinal)) return [];
        rest = rest[(rest.IndexOf(' ') + 1)..];
        var end = rest.IndexOfAnyExceptInRange('a', 'z');
        if (end >= 0) rest = rest[..end];
        if (rest.Length is 0 or > LongestThing) return [];
        foreach (var thing in Things)
        {
            if (rest.SequenceEqual(thing)) return rest;
        }

        return per ? rest : [];
    }

    private static bool MayBeRate(string context) => context.Contains(" a ", StringComparison.Ordinal) || context.Contains(" an ", StringComparison.Ordinal) || context.Contains(" per ", StringComparison.Ordinal);

    private static ReadOnlySpan<char> Thing(ReadOnlySpan<char> quote)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" a ", " an ", " per ", "/"])
        {
            var at = quote.LastIndexOf(joint, StringComparison.Ordinal);
            // "A million" is a number.
            if (at > 0 && at + joint.Length < quote.Length && quote[..at].IndexOfAnyInRange('0', '9') >= 0) return quote[(at + joint.Length)..];
        }

        return [];
    }
}
