using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Review.Charts;
using BriExtract.Review.Queries;

namespace BriExtract.Review.Views;

/// <summary>A conflict or failed check with everything a reviewer weighs.</summary>
public sealed record ItemView
{
    /// <summary>Its row in the queue; a check that holds has none.</summary>
    public required QueueItem Item { get; init; }

    /// <summary>The statements it rests on, in order: A, B, …</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>The fact; null for a check across facts.</summary>
    public Fact? Fact { get; init; }

    /// <summary>The check; null for a conflict.</summary>
    public Check? Check { get; init; }

    /// <summary>Intervals on one axis; empty where there is no common unit.</summary>
    public IReadOnlyList<IntervalBar> Bars { get; init; } = [];

    /// <summary>Unit of the axis.</summary>
    public string Unit { get; init; } = UnitCode.Count;

    /// <summary>What else is known: the indicator over time for the same entity, counterpart, role and unit.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    /// <summary>All decisions that touch its figures, in order.</summary>
    public IReadOnlyList<Decision> History { get; init; } = [];

    /// <summary>The decision in force that settles it.</summary>
    public Decision? Settled { get; init; }
}
