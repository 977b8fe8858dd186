namespace BriExtract.Core.Quantities;

/// <summary>How the words bound a number.</summary>
public enum Bound
{
    /// <summary>As stated: <c>=</c>.</summary>
    Exact,

    /// <summary>About, nearly, almost, some, estimated: <c>~</c>.</summary>
    About,

    /// <summary>More than, over, exceeding: <c>&gt;</c>.</summary>
    MoreThan,

    /// <summary>At least, from: <c>&gt;=</c>.</summary>
    AtLeast,

    /// <summary>Less than, under: <c>&lt;</c>.</summary>
    LessThan,

    /// <summary>Up to, at most: <c>&lt;=</c>.</summary>
    AtMost,
}

/// <summary>The dataset's writing of <see cref="Bound"/>.</summary>
public static class BoundSymbols
{
    private static readonly string[] Symbols = ["=", "~", ">", ">=", "<", "<="];

    /// <summary><c>= ~ &gt; &gt;= &lt; &lt;=</c>.</summary>
    public static string Symbol(this Bound bound) => Symbols[(int)bound];

    /// <summary>Reads a symbol back.</summary>
    /// <exception cref="FormatException">The symbol is none of the six.</exception>
    public static Bound Parse(string symbol) => Array.IndexOf(Symbols, symbol) is >= 0 and var at
        ? (Bound)at
        : throw new FormatException($"'{symbol}' is not a bound; expected one of {string.Join(' ', Symbols)}");
}
