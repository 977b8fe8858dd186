using System.Text.Json;
using BriExtract.Dataset.Export;
using BriExtract.Review.Decisions;
using BriExtract.Review.Queries;
using CsvHelper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BriExtract.Review.Endpoints;

/// <summary>What is filtered, as a file: CSV, or JSON Lines with <c>format=jsonl</c>.</summary>
internal static class ExportEndpoints
{
    private const int Batch = 500;

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/export", Export)
        .WithSummary("The filtered queue as a file: CSV, or JSON Lines with format=jsonl.");

    private static async Task Export(HttpContext context, string? format, QueueQuery queue, Rulings rulings)
    {
        var filter = QueueFilter.Read(context.Request.Query) with { After = 0 };
        var lines = format == "jsonl";
        context.Response.ContentType = lines ? "application/jsonl; charset=utf-8" : "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"queue.{(lines ? "jsonl" : "csv")}\"";
        var settled = rulings.SettledItems();
        var first = true;
        for (var page = queue.Page(filter, settled, Batch); ; page = queue.Page(filter with { After = page[^1].Rank }, settled, Batch))
        {
            await context.Response.Body.WriteAsync(lines ? JsonLines(page) : Csv(page, withHeader: first), context.RequestAborted);
            first = false;
            if (page.Count < Batch) break;
        }
    }

    private static byte[] JsonLines(IReadOnlyList<QueueItem> items)
    {
        using var buffer = new MemoryStream();
        foreach (var item in items)
        {
            JsonSerializer.Serialize(buffer, item, ReviewApp.Json);
            buffer.WriteByte((byte)'\n');
        }

        return buffer.ToArray();
    }

    private static byte[] Csv(IReadOnlyList<QueueItem> items, bool withHeader)
    {
        using var buffer = new MemoryStream();
        using (var csv = CsvWriter.Create(buffer, CsvWriterOptions.Default, leaveOpen: true))
        {
            if (withHeader) Row(csv, "kind", "id", "fact_id", "indicator", "entity", "period", "cause", "verdict", "explanation");
            foreach (var item in items) Row(csv, item.Kind, item.Id, item.FactId, item.Indicator, item.Entity, item.Period, item.Cause, item.Verdict, item.Explanation);
        }

        return buffer.ToArray();
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells) csv.WriteField(SpreadsheetSafety.Guard(cell ?? ""));
        csv.EndRecord();
    }
}
