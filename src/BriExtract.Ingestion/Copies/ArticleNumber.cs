using System.Globalization;

namespace BriExtract.Ingestion.Copies;

/// <summary>The number in an article's id, for lists that are to be small. The order of numbers is that of ids.</summary>
internal static class ArticleNumber
{
    private const string Prefix = "art-";

    public static ulong Of(string articleId) => ulong.Parse(articleId.AsSpan(Prefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static string Id(ulong number) => Prefix + number.ToString("x16", CultureInfo.InvariantCulture);
}
