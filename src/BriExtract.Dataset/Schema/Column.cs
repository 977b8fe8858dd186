namespace BriExtract.Dataset.Schema;

/// <summary>One column of a table: everything that anyone needs to know of it, said once.</summary>
/// <param name="Name">snake_case name, the same in database, CSV and JSON.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Description">One sentence for the reader of the dataset: meaning and unit.</param>
public record Column(string Name, ColumnType Type, string Description)
{
    /// <summary>Whether every row has a value.</summary>
    public bool Required { get; init; }

    /// <summary>The codes it may hold; empty where it is free.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>A value as it may stand in the column.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it stands in the database only: too large for a table that people open.</summary>
    public bool DatabaseOnly { get; init; }
}

/// <summary>A column and where its value comes from.</summary>
/// <typeparam name="TRow">What one row of the table is made of.</typeparam>
/// <param name="Name">snake_case name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Description">One sentence for the reader of the dataset.</param>
/// <param name="Value">The cell of a row.</param>
public sealed record Column<TRow>(string Name, ColumnType Type, string Description, Func<TRow, Cell> Value)
    : Column(Name, Type, Description);
