using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriExtract.Core.Articles;
using BriExtract.Core.Text;

namespace BriExtract.Cli.Ingest;

/// <summary>Writes articles as JSON Lines. Offsets count Unicode code points, as everywhere in the dataset.</summary>
internal sealed class ArticleLines(TextWriter output, bool withText)
{
    // What goes to a file or pipe, not into a page: letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new();

    public void Write(Article article)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Options))
        {
            json.WriteStartObject();
            json.WriteString("article_id", article.ArticleId);
            json.WriteString("path", article.Path);
            json.WriteString("source", article.Source);
            json.WriteString("title", article.Title);
            json.WriteString("url", article.Url);
            WritePublished(json, article.Published);
            json.WriteString("language", article.Language);
            json.WriteString("content_hash", article.ContentHash);
            json.WriteString("status", article.Status.ToString().ToLowerInvariant());
            json.WriteString("reason", article.Reason);
            if (withText) WriteText(json, article);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(_line.WrittenSpan));
        output.Write('\n');
    }

    private static void WritePublished(Utf8JsonWriter json, PublicationDate? published)
    {
        json.WriteString("published", published is { } days ? new Core.Periods.Period(days.Earliest, days.Latest).ToString() : null);
        json.WriteString("published_reason", published?.Reason);
    }

    private static void WriteText(Utf8JsonWriter json, Article article)
    {
        json.WriteString("text", article.Text);
        var offsets = new CodePointOffsets(article.Text);
        json.WriteStartArray("furniture");
        foreach (var piece in article.Furniture) WriteSpan(json, offsets, piece.Span, piece.Kind, null);
        json.WriteEndArray();
        json.WriteStartArray("repairs");
        foreach (var repair in article.Repairs) WriteSpan(json, offsets, repair.Span, repair.Kind, repair.Original);
        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, CodePointOffsets offsets, TextSpan span, string kind, string? original)
    {
        json.WriteStartObject();
        json.WriteNumber("start", offsets.FromUtf16(span.Start));
        json.WriteNumber("end", offsets.FromUtf16(span.End));
        json.WriteString("kind", kind);
        if (original is not null) json.WriteString("original", original);
        json.WriteEndObject();
    }
}
