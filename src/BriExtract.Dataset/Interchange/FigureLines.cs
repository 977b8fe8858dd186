using System.Text.Encodings.Web;
using System.Text.Json;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset.Interchange;

/// <summary>
/// Figures as JSON Lines between <c>extract</c> and <c>reconcile</c>: the columns of <c>figures.jsonl</c>, with
/// <c>links</c> to other figures and what reconciliation needs to know of the <c>article</c>.
/// </summary>
public static class FigureLines
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one line.</summary>
    public static void Write(Stream output, SourcedFigure sourced)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sourced);
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            JsonRowWriter.Write(json, FiguresTable.Schema, new FigureRow(sourced.Figure, null));
            json.WriteStartArray("links");
            foreach (var link in LinkRow.Of(sourced.Figure))
            {
                json.WriteStartObject();
                JsonRowWriter.Write(json, LinksTable.Schema, link);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteStamp(json, sourced.Article);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Reads lines.</summary>
    /// <param name="input">What <see cref="Write"/> wrote; empty lines are passed over.</param>
    /// <param name="name">Name of the input, for messages.</param>
    /// <exception cref="InvalidDataException">A line is not a figure; the message names input, line and finding.</exception>
    public static IEnumerable<SourcedFigure> Read(TextReader input, string name)
    {
        ArgumentNullException.ThrowIfNull(input);
        // Figures of one article share its stamp, and stand together as a rule.
        ArticleStamp? last = null;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var figure = ReadLine(line, name, number, last);
            last = figure.Article;
            yield return figure;
        }
    }

    private static SourcedFigure ReadLine(string line, string name, int number, ArticleStamp? last)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            FigureLink[] links = root.TryGetProperty("links", out var array) ? [.. array.EnumerateArray().Select(link => LinksTable.Read(new JsonRow(link)))] : [];
            var figure = FiguresTable.Read(new JsonRow(root), links).Figure;
            return new SourcedFigure(figure, last?.ArticleId == figure.ArticleId ? last : ReadStamp(root.GetProperty("article"), figure.ArticleId));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or DatasetException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{name}:{number}: not a figure as 'bri-extract extract' writes it ({fault.Message}).", fault);
        }
    }

    private static void WriteStamp(Utf8JsonWriter json, ArticleStamp stamp)
    {
        json.WriteStartObject("article");
        json.WriteString("content_hash", stamp.ContentHash);
        json.WriteString("source", stamp.Source);
        json.WriteString("published", stamp.Published is { } day ? Period.Day(day).ToString() : null);
        json.WriteStartArray("fingerprint");
        foreach (var place in stamp.Fingerprint) json.WriteNumberValue(place);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ArticleStamp ReadStamp(JsonElement article, string articleId)
    {
        var row = new JsonRow(article);
        uint[] fingerprint = [.. article.GetProperty("fingerprint").EnumerateArray().Select(place => place.GetUInt32())];
        return new ArticleStamp(articleId, row.Text("content_hash"), row.TextOrNull("source"), row.PeriodOrNull("published")?.End, fingerprint);
    }
}
