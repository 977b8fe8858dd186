using System.Reflection;
using System.Text;

namespace BriExtract.Core.Lexicons;

/// <summary>
/// A commented tab-separated table that a domain expert may edit. Lines that begin with <c>#</c> are comments, the
/// first other line names the columns, empty cells at the end of a row may be left out.
/// </summary>
public sealed class LexiconTable
{
    private LexiconTable(string file, IReadOnlyList<string> columns, IReadOnlyList<LexiconRow> rows)
    {
        File = file;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Name of the file, for messages.</summary>
    public string File { get; }

    /// <summary>Column names in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Rows in order; rows of an extending folder after the embedded ones, so that they win where the later row wins.</summary>
    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>Reads the table embedded in an assembly as <paramref name="file"/> and appends the rows of the file of that name in <paramref name="extendFrom"/>, if there is one.</summary>
    /// <exception cref="InvalidDataException">A row does not fit the columns; the message names file, line and remedy.</exception>
    public static LexiconTable Load(Assembly assembly, string file, string? extendFrom = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(file)
            ?? throw LexiconErrors.NotEmbedded(file, assembly.GetName().Name);
        var table = Read(stream, file);
        if (extendFrom is null) return table;
        var path = Path.Combine(extendFrom, file);
        if (!System.IO.File.Exists(path)) return table;
        using var more = System.IO.File.OpenRead(path);
        var added = Read(more, path);
        if (!added.Columns.SequenceEqual(table.Columns, StringComparer.Ordinal))
            throw LexiconErrors.OtherColumns(path, added.Columns, table.Columns);
        return new LexiconTable(file, table.Columns, [.. table.Rows, .. added.Rows]);
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">A row does not fit the columns; all such rows are named at once.</exception>
    public static LexiconTable Read(Stream stream, string file)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[]? columns = null;
        var rows = new List<LexiconRow>();
        var faults = new List<string>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            if (cells.Length > columns.Length)
            {
                faults.Add(LexiconErrors.TooManyCells(file, number, cells.Length, columns));
                continue;
            }

            rows.Add(new LexiconRow(file, number, columns, cells));
        }

        if (columns is null) throw LexiconErrors.NoHeader(file);
        if (faults.Count > 0) throw new InvalidDataException(string.Join('\n', faults));
        return new LexiconTable(file, columns, rows);
    }
}

/// <summary>One row of a lexicon.</summary>
public sealed class LexiconRow
{
    private readonly string[] _columns;
    private readonly string[] _cells;

    internal LexiconRow(string file, int line, string[] columns, string[] cells)
    {
        File = file;
        Line = line;
        _columns = columns;
        _cells = cells;
    }

    /// <summary>File it stands in.</summary>
    public string File { get; }

    /// <summary>Line number, from 1.</summary>
    public int Line { get; }

    /// <summary>The cell in a column; empty when left out.</summary>
    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public string this[string column]
    {
        get
        {
            var at = Array.IndexOf(_columns, column);
            if (at < 0) throw LexiconErrors.NoColumn(File, column, _columns);
            return at < _cells.Length ? _cells[at].Trim() : "";
        }
    }

    /// <summary>The cell's parts, separated by <c>|</c>; none when empty.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cell as a decimal number; null when empty.</summary>
    /// <exception cref="InvalidDataException">The cell is not a number.</exception>
    public decimal? Number(string column)
    {
        var cell = this[column];
        if (cell.Length == 0) return null;
        return decimal.TryParse(cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw LexiconErrors.NotANumber(File, Line, column, cell);
    }
}
