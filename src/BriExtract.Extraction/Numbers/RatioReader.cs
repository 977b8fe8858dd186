namespace BriExtract.Extraction.Numbers;

/// <summary>Reads parts told by two numbers: "one in three", "three out of six hundred", "one over 20", "1/4 of".</summary>
public sealed class RatioReader(NumberReader numbers)
{
    /// <summary>Reads on from the first number; false where the two make no part of one ("8 in 5", "12 out of 10").</summary>
    public bool TryRead(ReadOnlySpan<char> text, NumberReading over, out NumberReading ratio)
    {
        ratio = over;
        if (over.Is(NumberForm.Fraction)) return true;
        if (!TryJoint(text, over.End, out var next, out var isIn) || !numbers.TryRead(text, next, out var under)) return false;
        if (over.Value <= 0m || under.Value <= over.Value || under.Start != next || under.Is(NumberForm.Ordinal | NumberForm.Label | NumberForm.Fraction)) return false;
        // "in" also leads to years and places: only small whole numbers stand behind it in a ratio, and only one before it.
        if (isIn && (over.Value != 1m || under.Value > 1000m)) return false;
        ratio = new NumberReading(over.Start, under.End, over.Value / under.Value, null, null, NumberForm.Fraction);
        return true;
    }

    private static bool TryJoint(ReadOnlySpan<char> text, int at, out int next, out bool isIn)
    {
        isIn = false;
        next = at;
        foreach (var joint in (ReadOnlySpan<string>)[" out of ", " over ", " in ", " out of every ", " in every "])
        {
            if (!text[at..].StartsWith(joint, StringComparison.OrdinalIgnoreCase)) continue;
            next = at + joint.Length;
            isIn = joint.Contains("in", StringComparison.Ordinal);
        }

        return next > at;
    }
}
