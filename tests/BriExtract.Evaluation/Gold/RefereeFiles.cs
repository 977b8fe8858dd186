using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Quantities;
using CsvHelper;

namespace BriExtract.Evaluation.Gold;

/// <summary>Writes what the referee needs of a dataset: <c>articles.csv</c> and <c>figures.csv</c>, without facts.</summary>
internal static class RefereeFiles
{
    private static readonly string[] Columns =
    [
        "figure_id", "article_id", "start", "end", "quote", "value", "high", "unit", "counted", "bound", "role", "direction",
        "period", "base", "indicator", "entity", "counterpart", "attribution", "status", "tier", "confidence",
    ];

    public static void Write(string folder, IReadOnlyList<Article> articles, IReadOnlyList<FoundFigure> figures)
    {
        Directory.CreateDirectory(folder);
        WriteTable(Path.Combine(folder, "articles.csv"), ["article_id", "path"], articles.Select(a => new[] { a.ArticleId, a.Path }));
        WriteTable(Path.Combine(folder, "figures.csv"), Columns, figures.Select(found => Row(found)));
    }

    private static string?[] Row(FoundFigure found)
    {
        var f = found.Figure;
        return
        [
            f.FigureId, f.ArticleId, f.Start.ToString(CultureInfo.InvariantCulture), f.End.ToString(CultureInfo.InvariantCulture), f.Quote,
            f.Value.ToString(CultureInfo.InvariantCulture), f.High?.ToString(CultureInfo.InvariantCulture), f.Unit, f.Counted, f.Bound.Symbol(),
            Code(f.Role), f.Direction is { } direction ? Code(direction) : null, f.Period?.ToString(), f.Base?.ToString(),
            f.Indicator, f.Entity, f.Counterpart, f.Attribution, Code(f.Status), Code(f.Tier), f.Confidence.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string Code<T>(T code) where T : Enum => code.ToString().ToLowerInvariant();

    private static void WriteTable(string path, IEnumerable<string> columns, IEnumerable<string?[]> rows)
    {
        using var file = File.Create(path);
        using var writer = CsvWriter.Create(file, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var column in columns) writer.WriteField(column);
        writer.EndRecord();
        foreach (var row in rows)
        {
            foreach (var cell in row) writer.WriteField(cell ?? "");
            writer.EndRecord();
        }
    }
}
