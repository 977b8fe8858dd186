namespace BriExtract.Core.Lexicons;

/// <summary>The messages about lexicons: each gives place, finding and remedy.</summary>
public static class LexiconErrors
{
    internal static InvalidDataException NotEmbedded(string file, string? assembly) =>
        new($"{file} is not embedded in {assembly}; a lexicon stands under the project that uses it as a .tsv file.");

    internal static InvalidDataException NoHeader(string file) =>
        new($"{file}: no header row; the first line that is no comment names the columns, separated by tabs.");

    internal static InvalidDataException OtherColumns(string file, IReadOnlyList<string> found, IReadOnlyList<string> wanted) =>
        new($"{file}: the columns are '{string.Join(' ', found)}'; use those of the lexicon it extends: '{string.Join(' ', wanted)}'.");

    internal static string TooManyCells(string file, int line, int found, IReadOnlyList<string> columns) =>
        $"{file}:{line}: {found} cells for {columns.Count} columns ({string.Join(' ', columns)}); is there a stray tab?";

    internal static InvalidDataException NoColumn(string file, string column, IReadOnlyList<string> columns) =>
        new($"{file}: no column '{column}'; it has {string.Join(' ', columns)}.");

    internal static InvalidDataException NotANumber(string file, int line, string column, string found) =>
        new($"{file}:{line}: '{found}' in column {column} is not a number; write 1234.5 or 1e6.");

    /// <summary>A cell that is not among the codes of its column.</summary>
    public static InvalidDataException UnknownCode(LexiconRow row, string column, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new($"{row.File}:{row.Line}: '{row[column]}' in column {column} is not known; use one of {string.Join(' ', known)}.");
    }
}
