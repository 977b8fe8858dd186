using System.Numerics;

namespace BriExtract.Extraction.Indicators;

/// <summary>The rows of <c>indicators.tsv</c>, found by the words of their first condition, so that few are tried.</summary>
internal sealed class IndicatorRows
{
    private const int Bits = 64;

    private readonly IReadOnlyList<IndicatorRow> _rows;
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly ulong[] _unconditional;

    /// <param name="rows">In order; the first that holds names.</param>
    public IndicatorRows(IReadOnlyList<IndicatorRow> rows)
    {
        _rows = rows;
        _unconditional = new ulong[(rows.Count + Bits - 1) / Bits];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].All.Length == 0) Set(_unconditional, i);
            foreach (var word in rows[i].All.FirstOrDefault() ?? [])
            {
                if (!_byWord.TryGetValue(word, out var found)) _byWord[word] = found = [];
                found.Add(i);
            }
        }
    }

    /// <summary>The first row that holds for words in base form and a class of unit; null when none does.</summary>
    public IndicatorRow? First(IReadOnlySet<string> words, string unitClass)
    {
        Span<ulong> candidates = stackalloc ulong[_unconditional.Length];
        _unconditional.CopyTo(candidates);
        foreach (var word in words)
        {
            if (!_byWord.TryGetValue(word, out var found)) continue;
            foreach (var row in found) Set(candidates, row);
        }

        for (var i = 0; i < candidates.Length; i++)
        {
            for (var left = candidates[i]; left != 0; left &= left - 1)
            {
                var row = _rows[(i * Bits) + BitOperations.TrailingZeroCount(left)];
                if (row.Holds(words, unitClass)) return row;
            }
        }

        return null;
    }

    private static void Set(Span<ulong> bits, int at) => bits[at / Bits] |= 1UL << (at % Bits);
}

/// <summary>A row of <c>indicators.tsv</c>.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Units">Classes of unit; empty for any.</param>
/// <param name="All">One word of each must be there.</param>
/// <param name="None">None of them may be.</param>
internal sealed record IndicatorRow(string Name, string[] Units, string[][] All, string[] None)
{
    /// <summary>Whether the row holds for words in base form and a class of unit.</summary>
    public bool Holds(IReadOnlySet<string> words, string unitClass)
    {
        if (Units.Length > 0 && !Units.Contains(unitClass)) return false;
        foreach (var word in None)
        {
            if (words.Contains(word)) return false;
        }

        foreach (var choices in All)
        {
            if (!Any(choices, words)) return false;
        }

        return true;
    }

    private static bool Any(string[] choices, IReadOnlySet<string> words)
    {
        foreach (var choice in choices)
        {
            if (words.Contains(choice)) return true;
        }

        return false;
    }
}
