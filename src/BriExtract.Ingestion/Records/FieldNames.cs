using BriExtract.Core.Lexicons;

namespace BriExtract.Ingestion.Records;

/// <summary>The names under which dumps keep an article's fields: the caller's map first, then <c>record-fields.tsv</c>.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, string[]> _byField = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.OrdinalIgnoreCase);

    public FieldNames(LexiconTable table, FieldMap? map)
    {
        foreach (var row in table.Rows)
        {
            if (!FieldMap.Fields.Contains(row["field"], StringComparer.Ordinal)) throw LexiconErrors.UnknownCode(row, "field", FieldMap.Fields);
        }

        foreach (var field in FieldMap.Fields)
        {
            var names = table.Rows.Where(row => row["field"] == field).Select(row => row["name"]);
            // A body that the caller names is the body: no other field may stand in for it.
            _byField[field] = map?.Names.TryGetValue(field, out var said) == true ? [said]
                : field is "text" or "html" && map?.Names.Keys.Any(key => key is "text" or "html") == true ? []
                : [.. names];
        }

        _bodies.UnionWith(_byField["text"]);
        _bodies.UnionWith(_byField["html"]);
    }

    public static FieldNames Load(string? extendFrom, FieldMap? map) =>
        new(LexiconTable.Load(typeof(FieldNames).Assembly, "record-fields.tsv", extendFrom), map);

    /// <summary>Names to look for in turn.</summary>
    public IReadOnlyList<string> Of(string field) => _byField[field];

    /// <summary>Whether a column of this name may hold the body of an article.</summary>
    public bool IsKnown(string column) => _bodies.Contains(column);
}
