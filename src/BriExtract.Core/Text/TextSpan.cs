namespace BriExtract.Core.Text;

/// <summary>A stretch of an article's stored text, in UTF-16 code units: what <c>string</c> indexes count.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="End">Index after the last code unit.</param>
/// <remarks>The dataset counts code points; <see cref="CodePointOffsets"/> turns one into the other.</remarks>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words themselves.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
