using System.Buffers;

namespace BriExtract.Ingestion.PageFurniture;

/// <summary>Tells in one pass that hardly any text matches one of many wordings.</summary>
internal sealed class WordingSearch
{
    private const int Letters = 32;

    // By the first two letters of the wordings that stand at the beginning of a text.
    private readonly bool[] _beginnings = new bool[Letters * Letters];
    private readonly bool _hasShort;
    private readonly SearchValues<string> _within;
    private readonly SearchValues<char> _signs;

    /// <summary>Of wordings by their longest parts.</summary>
    /// <param name="wordings">The wordings.</param>
    /// <param name="anywhere">Whether texts are searched that a wording may stand in the middle of.</param>
    public WordingSearch(IReadOnlyList<WildcardPattern> wordings, bool anywhere)
    {
        var within = wordings;
        if (!anywhere)
        {
            foreach (var wording in wordings) _hasShort |= wording.Beginning.Length == 1;
            foreach (var wording in wordings.Where(wording => wording.Beginning.Length > 1)) _beginnings[Place(wording.Beginning)] = true;
            within = [.. wordings.Where(wording => wording.Beginning.Length == 0)];
        }

        // Signs beyond ASCII are searched by themselves: among words they would make the search of words slow.
        _within = SearchValues.Create([.. within.Select(wording => wording.Key).Where(key => System.Text.Ascii.IsValid(key))], StringComparison.OrdinalIgnoreCase);
        _signs = SearchValues.Create([.. within.Select(wording => wording.Key).Where(key => !System.Text.Ascii.IsValid(key)).SelectMany(Cases)]);
    }

    /// <summary>Whether a wording may match; when in doubt, true.</summary>
    public bool MayMatch(ReadOnlySpan<char> text) =>
        _hasShort || (text.Length > 1 && _beginnings[Place(text)]) || text.ContainsAny(_within) || text.ContainsAny(_signs);

    // Any two letters that are one but for case share a place, as do some that are not.
    private static int Place(ReadOnlySpan<char> text) => (Folded(text[0]) * Letters) + Folded(text[1]);

    private static int Folded(char c) => char.IsAscii(c) ? c % Letters : 0;

    private static IEnumerable<char> Cases(string key)
    {
        var sign = key.First(c => !char.IsAscii(c));
        return [char.ToLowerInvariant(sign), char.ToUpperInvariant(sign)];
    }
}
