using BriExtract.Ingestion.Containers;
using BriExtract.Ingestion.Records;
using CsvHelper;

namespace BriExtract.Ingestion.Tables;

/// <summary>Reads articles from comma, tab or semicolon separated tables with a header row.</summary>
internal sealed class TableRecords(FieldNames names, IngestionSettings settings)
{
    public IEnumerable<RawArticle> Read(DumpEntry entry)
    {
        CsvMalformedReason? malformed = null;
        using var csv = CsvReader.Create(entry.Stream, new CsvReaderOptions
        {
            TrackLineNumbers = true,
            MaxRecordSize = settings.MaxArticleBytes,
            OnMalformedRecord = record => malformed ??= record.Reason,
        });
        while (csv.Read())
        {
            var path = $"{entry.Path}#{csv.LineNumber}";
            var note = malformed is { } reason ? $"malformed quoting ({reason}), read as it stands" : null;
            yield return csv.FieldCount > csv.Headers.Count && note is null
                ? RawArticle.Failed(path, $"malformed: {csv.FieldCount} cells for {csv.Headers.Count} columns")
                : RecordArticle.Of(path, names, entry.Given, name => Cell(csv, name)) with { Note = note };
            malformed = null;
        }
    }

    private static string? Cell(CsvReader csv, string column) =>
        csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount ? csv.GetString(index) : null;
}
