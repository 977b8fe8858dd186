using BriExtract.Core.Facts;
using BriExtract.Dataset;
using BriExtract.Review.Charts;
using BriExtract.Review.Decisions;

namespace BriExtract.Review.Views;

/// <summary>A fact with its evidence.</summary>
public sealed record FactView
{
    /// <summary>The fact.</summary>
    public required Fact Fact { get; init; }

    /// <summary>Every statement of it.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Conflicts inside it.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>Checks that rest on its figures.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>The same series over time.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>All decisions that touch its figures.</summary>
    public IReadOnlyList<Decision> History { get; init; } = [];
}

/// <summary>Puts together what the page of a fact shows.</summary>
public sealed class FactViews(ReviewSettings settings, DecisionStore decisions)
{
    private const int MostStatements = 100;

    /// <summary>The view; null when the dataset has no fact of that id.</summary>
    public FactView? Find(string id)
    {
        using var reader = DatasetReader.Open(settings.Dataset);
        if (reader.Fact(id) is not { } fact) return null;
        var shown = fact.Figures.Take(MostStatements).ToList();
        return new FactView
        {
            Fact = fact,
            Statements = ItemViews.Statements(reader, shown),
            Conflicts = [.. reader.ConflictsOfFact(id)],
            Checks = [.. shown.SelectMany(reader.ChecksOfFigure).DistinctBy(check => check.CheckId).OrderBy(check => check.Holds).ThenBy(check => check.CheckId, StringComparer.Ordinal)],
            Series = [.. IndicatorViews.SeriesOf(reader, fact)],
            History = decisions.Current().Touching(fact.Figures.ToHashSet(StringComparer.Ordinal)),
        };
    }
}
