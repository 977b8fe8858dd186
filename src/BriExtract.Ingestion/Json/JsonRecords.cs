using System.Text.Json;
using BriExtract.Ingestion.Containers;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion.Json;

/// <summary>Reads articles from JSON Lines, arrays of objects, and objects that hold a list of articles (NewsAPI, JSON Feed).</summary>
internal sealed class JsonRecords(FieldNames names, IngestionSettings settings)
{
    // Properties under which services return their list of articles.
    private static readonly string[] Lists = ["articles", "items", "results", "posts", "documents", "entries", "data", "hits", "value", "response", "docs"];

    private readonly JsonDocumentOptions _options = new() { MaxDepth = settings.MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>One record a line; a broken line costs no other.</summary>
    public IEnumerable<RawArticle> Lines(DumpEntry entry)
    {
        using var lines = new ByteLines(entry.Stream, settings.MaxArticleBytes);
        while (lines.Read())
        {
            var path = $"{entry.Path}#{lines.Number}";
            if (lines.IsTooLong) yield return RawArticle.Failed(path, IngestionReasons.LargerThan(settings.MaxArticleBytes));
            var line = lines.Line;
            if (lines.Number == 1 && line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) line = line[3..];
            if (line.Span.TrimEnd(" \t\r"u8).IsEmpty) continue;
            foreach (var article in Parse(line, path, entry.Given, single: false)) yield return article;
        }
    }

    /// <summary>The objects of a document, whatever lines they stand on.</summary>
    public IEnumerable<RawArticle> Document(DumpEntry entry)
    {
        using var objects = new JsonObjects(entry.Stream, settings.MaxArticleBytes);
        var inArray = entry.Stream.Peek().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'[', ..];
        while (objects.Read())
        {
            var path = inArray ? $"{entry.Path}#{objects.Number}" : objects.Number == 1 ? entry.Path : $"{entry.Path}#{objects.Number}";
            if (objects.IsCutOff) yield return RawArticle.Failed(path, IngestionReasons.CutOff);
            else if (objects.IsTooLarge) yield return RawArticle.Failed(path, IngestionReasons.LargerThan(settings.MaxArticleBytes));
            else foreach (var article in Parse(objects.Object, path, entry.Given, single: !inArray)) yield return article;
        }

        if (objects.Number == 0) yield return RawArticle.Failed(entry.Path, "empty: the JSON holds no records");
    }

    private IReadOnlyList<RawArticle> Parse(ReadOnlyMemory<byte> json, string path, GivenMetadata given, bool single)
    {
        try
        {
            using var document = JsonDocument.Parse(json, _options);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return [RawArticle.Failed(path, $"not readable as JSON: a record is an object, this is {document.RootElement.ValueKind}")];
            var article = Record(document.RootElement, path, given);
            return article.Failure is not null && List(document.RootElement) is { } list
                ? [.. list.EnumerateArray().Select((item, i) => Record(item, $"{path}#{i + 1}", given.Or(Outer(document.RootElement))))]
                : [article];
        }
        catch (JsonException broken)
        {
            return [RawArticle.Failed(path, IngestionReasons.Broken(single ? "JSON" : "a JSON record", broken))];
        }
        catch (InvalidOperationException broken)
        {
            // A string of the record is not UTF-8, or half a surrogate pair.
            return [RawArticle.Failed(path, IngestionReasons.Broken("JSON", broken))];
        }
    }

    private RawArticle Record(JsonElement record, string path, GivenMetadata given) =>
        record.ValueKind == JsonValueKind.Object
            ? RecordArticle.Of(path, names, given, name => JsonFields.Value(record, name))
            : RawArticle.Failed(path, $"not readable as JSON: a record is an object, this is {record.ValueKind}");

    // What an envelope says holds for each article in it: the title of a feed is its outlet.
    private static GivenMetadata Outer(JsonElement envelope) => new(
        Source: JsonFields.Value(envelope, "title"),
        Language: JsonFields.Value(envelope, "language") is { } language ? LanguageCodes.Of(language) : null);

    private static JsonElement? List(JsonElement envelope)
    {
        foreach (var name in Lists)
        {
            if (!JsonFields.TryGet(envelope, name, out var value)) continue;
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object) return value;
            if (value.ValueKind == JsonValueKind.Object && List(value) is { } inner) return inner;
        }

        return null;
    }
}
