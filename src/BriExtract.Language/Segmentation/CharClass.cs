using System.Globalization;
using System.Runtime.CompilerServices;

namespace BriExtract.Language.Segmentation;

/// <summary>What a code unit is to the tokenizer.</summary>
internal enum CharClass : byte
{
    /// <summary>White space, controls and invisible format marks: between tokens.</summary>
    Space,

    /// <summary>Line end.</summary>
    Line,

    /// <summary>Letter, or a mark that belongs to one.</summary>
    Letter,

    /// <summary>Decimal digit.</summary>
    Digit,

    /// <summary>Han or Kana: written without spaces, one token a run.</summary>
    Ideograph,

    /// <summary>Half of a surrogate pair, or an unpaired one.</summary>
    Surrogate,

    /// <summary>Punctuation and symbols.</summary>
    Mark,
}

/// <summary>Classes of code units: a table for ASCII, Unicode categories for the rest.</summary>
internal static class CharClasses
{
    // One row for sixteen code units: the numbers are those of CharClass.
    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, // controls
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // controls
        0, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, // ' ' on
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 6, 6, 6, 6, 6, // '0' on
        6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, // '@' on
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 6, // 'P' on
        6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, // '`' on
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 0, // 'p' on
    ];

    /// <summary>Class of <paramref name="c"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Of(char c) => c < 128 ? (CharClass)Ascii[c] : Beyond(c);

    /// <summary>Whether <paramref name="c"/> is an apostrophe: typewriter or typographic.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>Whether <paramref name="c"/> is a hyphen that joins words.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Whether <paramref name="c"/> closes a quotation or bracket.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' or '}' or '\u00BB' or '\uFF09' or '\u300D' or '\u300F' or '`';

    private static CharClass Beyond(char c)
    {
        if (c is '\u2028' or '\u2029' or '\u0085') return CharClass.Line;
        if (char.IsSurrogate(c)) return CharClass.Surrogate;
        if (c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '\u3005')
            return c == '\u30FB' ? CharClass.Mark : CharClass.Ideograph;
        if (char.IsLetter(c)) return CharClass.Letter;
        if (char.IsDigit(c)) return CharClass.Digit;
        if (char.IsWhiteSpace(c)) return CharClass.Space;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Letter,
            // Soft hyphen and the joiners stand inside words; direction marks, byte order marks and controls between them.
            UnicodeCategory.Format => c is '\u00AD' or '\u200C' or '\u200D' ? CharClass.Letter : CharClass.Space,
            UnicodeCategory.Control => CharClass.Space,
            _ => CharClass.Mark,
        };
    }
}
