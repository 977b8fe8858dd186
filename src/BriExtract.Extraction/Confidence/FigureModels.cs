using System.Collections.Frozen;
using BriExtract.Core.Lexicons;

namespace BriExtract.Extraction.Confidence;

/// <summary>The trained models of the stage: <c>figure-models.tsv</c>, written by <c>train-figures</c> of the evaluation program.</summary>
/// <param name="Core">Whether it is a statistic rather than an incidental count.</param>
/// <param name="Right">Whether it is a figure whose value, unit, bound, role, direction and period are all read right.</param>
public sealed record FigureModels(LinearModel Core, LinearModel Right)
{
    private const string File = "figure-models.tsv";

    /// <summary>Names of the rows that are no features.</summary>
    internal const string InterceptRow = "(intercept)", SlopeRow = "(slope)", OffsetRow = "(offset)";

    /// <summary>The embedded weights.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static FigureModels Load()
    {
        var rows = LexiconTable.Load(typeof(FigureModels).Assembly, File).Rows.ToLookup(row => row["model"], StringComparer.Ordinal);
        return new FigureModels(Model(rows["core"]), Model(rows["right"]));
    }

    private static LinearModel Model(IEnumerable<LexiconRow> rows)
    {
        var weights = rows.ToDictionary(row => row["feature"], row => (double)(row.Number("weight") ?? 0), StringComparer.Ordinal);
        double Take(string name, double absent) => weights.Remove(name, out var weight) ? weight : absent;
        return new LinearModel(Take(InterceptRow, 0), weights.ToFrozenDictionary(StringComparer.Ordinal), Take(SlopeRow, 1), Take(OffsetRow, 0));
    }
}
