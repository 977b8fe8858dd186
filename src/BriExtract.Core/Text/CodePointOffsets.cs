namespace BriExtract.Core.Text;

/// <summary>
/// Turns UTF-16 indexes of a text into Unicode code point offsets, as W3C Web Annotation's
/// TextPositionSelector counts, and back.
/// </summary>
/// <remarks>
/// Most news holds no surrogate pair, and then both counts are one; otherwise the positions of the pairs are kept, so
/// memory follows the number of pairs. An unpaired surrogate counts as one code point.
/// </remarks>
public sealed class CodePointOffsets
{
    // UTF-16 index of the low half of each surrogate pair, ascending.
    private readonly int[] _lowHalves;

    /// <summary>Reads <paramref name="text"/> once.</summary>
    public CodePointOffsets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _lowHalves = LowHalves(text);
    }

    /// <summary>Code points that stand before UTF-16 index <paramref name="index"/>; an index between the halves of a pair counts the pair.</summary>
    public int FromUtf16(int index) => index - CountBelow(index);

    /// <summary>UTF-16 index of the code point number <paramref name="offset"/>.</summary>
    public int ToUtf16(int offset)
    {
        var pairs = 0;
        while (pairs < _lowHalves.Length && _lowHalves[pairs] - pairs - 1 < offset) pairs++;
        return offset + pairs;
    }

    private int CountBelow(int index)
    {
        var at = Array.BinarySearch(_lowHalves, index);
        return at >= 0 ? at : ~at;
    }

    private static int[] LowHalves(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0) return [];
        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) found.Add(i);
        }

        return [.. found];
    }
}
