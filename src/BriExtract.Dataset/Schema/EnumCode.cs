using System.Text;

namespace BriExtract.Dataset.Schema;

/// <summary>The dataset's writing of enumerations: lower case, hyphens between words.</summary>
/// <example><c>CheckKind.AverageGrowth</c> is <c>average-growth</c>.</example>
public static class EnumCode
{
    /// <summary>All codes of an enumeration in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Codes<T>.Names;

    /// <summary>The code of a value.</summary>
    public static string Write<T>(T value)
        where T : struct, Enum => Codes<T>.Names[Array.IndexOf(Codes<T>.Values, value)];

    /// <summary>The value of a code.</summary>
    /// <exception cref="FormatException">Not a code of this enumeration; the message lists them.</exception>
    public static T Read<T>(string code)
        where T : struct, Enum => Array.IndexOf(Codes<T>.Names, code) is >= 0 and var at
        ? Codes<T>.Values[at]
        : throw new FormatException($"'{code}' is not a known {Hyphenate(typeof(T).Name)}; expected one of {string.Join(' ', Codes<T>.Names)}");

    private static string Hyphenate(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0) code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Names = [.. Values.Select(value => Hyphenate(value.ToString()))];
    }
}
