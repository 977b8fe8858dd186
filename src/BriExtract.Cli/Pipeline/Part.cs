using System.CommandLine.Parsing;
using System.Globalization;

namespace BriExtract.Cli.Pipeline;

/// <summary>One part of many equal ones: number 3 of 8 is written <c>3/8</c>, and holds what leaves 3 when divided by 8.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Of">How many parts there are.</param>
public readonly record struct Part(int Number, int Of)
{
    /// <summary>The only part of one.</summary>
    public static Part Whole => new(0, 1);

    /// <summary>Whether a key belongs to this part.</summary>
    public bool Holds(ulong key) => key % (ulong)Of == (ulong)Number;

    /// <summary>Reads <c>3/8</c>.</summary>
    /// <exception cref="FormatException">Not a part.</exception>
    public static Part Parse(string text) => TryParse(text, out var part) ? part : throw new FormatException($"'{text}' is not a part; expected R/N with R from 0 to N-1.");

    /// <summary>Reads <c>3/8</c>; false for anything else.</summary>
    public static bool TryParse(string text, out Part part)
    {
        ArgumentNullException.ThrowIfNull(text);
        part = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return false;
        if (!int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var of) || of < 1 || number >= of) return false;
        part = new Part(number, of);
        return true;
    }

    internal static void Validate(OptionResult result, string option)
    {
        if (result.Tokens.Count == 1 && !TryParse(result.Tokens[0].Value, out _)) result.AddError($"{option} {result.Tokens[0].Value}: write R/N with R from 0 to N-1, such as 3/8.");
    }
}
