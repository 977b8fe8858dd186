using BriExtract.Ingestion.Publication;
using BriExtract.Ingestion.Records;
using CsvHelper;

namespace BriExtract.Ingestion.Inputs;

/// <summary>
/// The optional <c>articles.csv</c> beside the articles: <c>path,source,title,url,published,language</c>, of which only
/// <c>path</c> must be there; empty cells are for the program to infer.
/// </summary>
internal sealed class Manifest
{
    /// <summary>Its file name.</summary>
    public const string FileName = "articles.csv";

    private Manifest(string file, IReadOnlyList<ManifestRow> rows, IReadOnlyList<(int Line, string Reason)> faults)
    {
        File = file;
        Rows = rows;
        Faults = faults;
    }

    /// <summary>Where it lies.</summary>
    public string File { get; }

    /// <summary>Usable rows in order.</summary>
    public IReadOnlyList<ManifestRow> Rows { get; }

    /// <summary>Rows that cannot be used, by line, with the reason.</summary>
    public IReadOnlyList<(int Line, string Reason)> Faults { get; }

    /// <summary>Reads a manifest; what is malformed becomes a fault, the rest stands. Null where there is no such file, or the file of that name is no manifest (no <c>path</c> column).</summary>
    public static Manifest? TryRead(string file)
    {
        if (!System.IO.File.Exists(file)) return null;
        try
        {
            using var stream = System.IO.File.OpenRead(file);
            return Read(file, stream);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new Manifest(file, [], [(1, IngestionReasons.Unreadable(cause))]);
        }
    }

    private static Manifest? Read(string file, Stream stream)
    {
        var rows = new List<ManifestRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<(int, string)>();
        CsvMalformedReason? malformed = null;
        using var csv = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MaxRecordSize = 1 << 20,
            OnMalformedRecord = record => malformed = record.Reason,
        });
        try
        {
            csv.ReadHeader();
            if (!csv.Headers.Contains("path", StringComparer.Ordinal)) return null;
            for (; csv.Read(); malformed = null)
            {
                var line = (int)csv.LineNumber;
                if (Fault(csv, malformed) is { } reason) faults.Add((line, reason));
                else if (!seen.Add(PathOf(csv))) faults.Add((line, $"'{PathOf(csv)}' is named twice; the first row counts"));
                else rows.Add(Row(csv, line));
            }
        }
        catch (CsvFormatException broken)
        {
            faults.Add(((int)Math.Max(1, broken.LineNumber), $"not readable as CSV from here on: {broken.Message}"));
        }

        return new Manifest(file, rows, faults);
    }

    private static string? Fault(CsvReader csv, CsvMalformedReason? malformed)
    {
        if (malformed is { } quoting && quoting != CsvMalformedReason.FieldCountMismatch) return $"malformed: {Say(quoting)}";
        if (csv.FieldCount > csv.Headers.Count) return $"malformed: {csv.FieldCount} cells for {csv.Headers.Count} columns; quote cells that hold a comma";
        var path = PathOf(csv);
        if (path.Length == 0) return "malformed: no path";
        if (System.IO.Path.IsPathRooted(path) || path.Split('/').Contains("..", StringComparer.Ordinal))
            return $"'{path}' leads out of the manifest's folder; give a path below it";
        return Cell(csv, "published") is { } published && GivenDate.Read(published) is null
            ? $"malformed: '{published}' in column published is not a date; write 2026-01-26, 2026-01 or 2026"
            : null;
    }

    private static string Say(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quoted cell is never closed",
        CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote; double the quotes inside a cell",
        _ => "a quote stands inside an unquoted cell; quote the cell and double the quote",
    };

    private static ManifestRow Row(CsvReader csv, int line) => new(
        PathOf(csv),
        line,
        new GivenMetadata(
            Cell(csv, "source"),
            Cell(csv, "title"),
            Cell(csv, "url"),
            Cell(csv, "published") is { } published ? GivenDate.Read(published) : null,
            Cell(csv, "language")));

    private static string PathOf(CsvReader csv) => (Cell(csv, "path") ?? "").Replace('\\', '/');

    private static string? Cell(CsvReader csv, string column)
    {
        if (!csv.TryGetFieldIndex(column, out var index) || index >= csv.FieldCount) return null;
        var cell = csv.GetString(index).Trim();
        return cell.Length == 0 ? null : cell;
    }
}
