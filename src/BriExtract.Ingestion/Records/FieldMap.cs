namespace BriExtract.Ingestion.Records;

/// <summary>What the caller says about the columns of a table or the fields of a record: <c>text=body,published=pubDate</c>.</summary>
public sealed class FieldMap
{
    /// <summary>What can be mapped.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["text", "html", "title", "source", "url", "published", "language"];

    private FieldMap(IReadOnlyDictionary<string, string> names) => Names = names;

    /// <summary>Name of the column or property by field.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>Reads the form that the command line takes.</summary>
    /// <returns>The map, or the fault in words.</returns>
    public static (FieldMap? Map, string? Fault) Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == pair.Length - 1) return (null, $"'{pair}' is no pair FIELD=NAME; write text=body,published=pubDate");
            var field = pair[..equals].Trim();
            if (!Fields.Contains(field, StringComparer.Ordinal)) return (null, $"'{field}' is no field of an article; use one of {string.Join(' ', Fields)}");
            names[field] = pair[(equals + 1)..].Trim();
        }

        return (new FieldMap(names), null);
    }
}
