namespace BriExtract.Review.Queries;

/// <summary>One thing to look at: a conflict, or a check that fails.</summary>
public sealed record QueueItem
{
    /// <summary>Place in the queue, from 1: what matters most first.</summary>
    public long Rank { get; init; }

    /// <summary><c>conflict</c> or <c>check</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Id of the conflict or check.</summary>
    public string Id { get; init; } = "";

    /// <summary>The fact; for a check, that of the figure tested.</summary>
    public string? FactId { get; init; }

    /// <summary>What is measured.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whose.</summary>
    public string? Entity { get; init; }

    /// <summary>Days covered.</summary>
    public string? Period { get; init; }

    /// <summary>Cause of the conflict, or kind of the check.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Verdict of the fact, or <c>fails</c>.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Decision that was already applied by the last run.</summary>
    public string? Decision { get; init; }

    /// <summary>The arithmetic in words.</summary>
    public string Explanation { get; init; } = "";
}

/// <summary>A value to filter by.</summary>
/// <param name="Value">The value.</param>
/// <param name="Items">Items that have it.</param>
public sealed record FacetValue(string Value, long Items);
