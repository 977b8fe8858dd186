using System.Globalization;

namespace BriExtract.Dataset.Schema;

/// <summary>Decimals as the dataset writes them: digits, a point where needed, no exponent, no zeros at the end.</summary>
public static class PlainDecimal
{
    /// <summary>23600000000000, 6.3, -0.05; the same text for 6.30 and 6.3.</summary>
    public static string Write(decimal number)
    {
        Span<char> digits = stackalloc char[32];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var text = digits[..length];
        if (text.Contains('.')) text = text.TrimEnd('0').TrimEnd('.');
        return text is "-0" ? "0" : new string(text);
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="FormatException">The text is not a plain decimal.</exception>
    public static decimal Read(string text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
