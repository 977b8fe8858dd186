namespace BriExtract.Dataset.Schema;

/// <summary>What a column holds, and so how it is stored, exported and described.</summary>
public enum ColumnType
{
    /// <summary>An id: <c>fig-0123456789abcdef</c>.</summary>
    Id,

    /// <summary>Ids separated by one space; an array in JSON.</summary>
    Ids,

    /// <summary>One of a fixed list of codes.</summary>
    Code,

    /// <summary>Text that the program composes from its own tables: units, periods, hashes. Never begins a formula.</summary>
    Token,

    /// <summary>Text that comes from outside, wholly or in part; made safe for spreadsheets in CSV.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number, kept exactly: text in the database, digits and point in the exports, never an exponent.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>; 1 or 0 in the database.</summary>
    Boolean,

    /// <summary>Bytes; stands in the database only.</summary>
    Bytes,
}
