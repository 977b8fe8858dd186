using BriExtract.Core.Periods;

namespace BriExtract.Dataset.Schema;

/// <summary>One value on its way into the database; a value type, so that a row costs no boxes.</summary>
public readonly struct Cell
{
    private Cell(CellKind kind, string? text, long integer, byte[]? bytes)
    {
        Kind = kind;
        Text = text;
        Integer = integer;
        Bytes = bytes;
    }

    /// <summary>Which of the values counts.</summary>
    public CellKind Kind { get; }

    /// <summary>The text of a text cell.</summary>
    public string? Text { get; }

    /// <summary>The number of an integer cell.</summary>
    public long Integer { get; }

    /// <summary>The bytes of a bytes cell.</summary>
    public byte[]? Bytes { get; }

    /// <summary>Text; empty when null.</summary>
    public static Cell Of(string? text) => text is null ? default : new(CellKind.Text, text, 0, null);

    /// <summary>A whole number.</summary>
    public static Cell Of(int number) => new(CellKind.Integer, null, number, null);

    /// <summary>1 or 0.</summary>
    public static Cell Of(bool truth) => new(CellKind.Integer, null, truth ? 1 : 0, null);

    /// <summary>A decimal, written plainly; empty when null.</summary>
    public static Cell Of(decimal? number) => number is { } value ? Of(PlainDecimal.Write(value)) : default;

    /// <summary>A period in ISO 8601; empty when null.</summary>
    public static Cell Of(Period? period) => Of(period?.ToString());

    /// <summary>Ids separated by one space.</summary>
    public static Cell Of(IReadOnlyList<string> ids) => Of(string.Join(' ', ids));

    /// <summary>Bytes; empty when there are none.</summary>
    public static Cell Of(byte[] bytes) => new(CellKind.Bytes, null, 0, bytes);
}

/// <summary>Kinds of cell.</summary>
public enum CellKind
{
    /// <summary>No value.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Bytes.</summary>
    Bytes,
}
