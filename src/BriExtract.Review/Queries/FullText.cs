namespace BriExtract.Review.Queries;

/// <summary>Turns what a person types into an FTS5 query: all words, the last one as a beginning; nothing is an operator.</summary>
internal static class FullText
{
    private const int MostWords = 12;

    /// <summary>The query, or null where there is no word in it.</summary>
    internal static string? Query(string? typed)
    {
        var words = (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Take(MostWords)
            .Select(word => '"' + word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')
            .ToList();
        return words.Count == 0 ? null : string.Join(' ', words) + "*";
    }
}
