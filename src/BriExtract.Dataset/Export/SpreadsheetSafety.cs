using System.Buffers;

namespace BriExtract.Dataset.Export;

/// <summary>
/// Keeps text from outside from being run as a formula when a CSV file is opened in a spreadsheet: such a cell gets an
/// apostrophe in front. The JSON Lines files and the database hold the text as it is.
/// </summary>
/// <remarks>
/// A signed quantity ("-5%", "+3.2 million yuan") begins like a formula and is none: without brackets, quotation marks,
/// <c>!</c>, <c>|</c>, <c>=</c> and <c>@</c> no function, other sheet or program can be named. It stays as it is, so that a quote
/// always equals the article's characters.
/// </remarks>
public static class SpreadsheetSafety
{
    private static readonly SearchValues<char> Starters = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private static readonly SearchValues<char> Callers = SearchValues.Create("()[]{}!|=@\"'&;*^<>\\`\t\r\n＝＠（）！｜");

    /// <summary>The text as it may stand in a CSV cell.</summary>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MayRun(text) ? "'" + text : text;
    }

    /// <summary>Whether text in UTF-8 has to be looked at: false for nearly all of it.</summary>
    internal static bool MayNeedGuard(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\n'
            // First byte of the full-width forms.
            or 0xEF;

    private static bool MayRun(string text) =>
        text.Length > 0 && Starters.Contains(text[0]) && !IsSignedQuantity(text);

    private static bool IsSignedQuantity(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] is '+' or '-' && (char.IsAsciiDigit(text[1]) || text[1] is '.' or '$' or '€' or '£' or '¥')
        && text[1..].IndexOfAny(Callers) < 0 && text.Length <= 64;
}
