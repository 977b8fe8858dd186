namespace BriExtract.Core.Facts;

/// <summary>What a person ruled: one line of <c>decisions.jsonl</c>, appended, never rewritten.</summary>
public sealed record Decision
{
    /// <summary>Unique id of the line.</summary>
    public required string DecisionId { get; init; }

    /// <summary>What is ruled.</summary>
    public required Ruling Ruling { get; init; }

    /// <summary>The figures it names; a ruling touches nothing else. For keep, the first is kept.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>For correct, the field; for separate, the field that differs.</summary>
    public string? Field { get; init; }

    /// <summary>For correct, the right value as the dataset writes it.</summary>
    public string? Value { get; init; }

    /// <summary>The decision that this line takes back, for undo.</summary>
    public string? Undoes { get; init; }

    /// <summary>Hash of what the person saw (quotes and values of the figures): a change raises the decision again.</summary>
    public required string Evidence { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public string? Comment { get; init; }
}

/// <summary>What a person can rule.</summary>
public enum Ruling
{
    /// <summary>The first figure's value is right.</summary>
    Keep,

    /// <summary>The figures state different facts.</summary>
    Separate,

    /// <summary>The figures state one fact.</summary>
    Merge,

    /// <summary>The figure is none, or is wrong: leave it out.</summary>
    Ignore,

    /// <summary>A field of the figure was misread.</summary>
    Correct,

    /// <summary>A remark that changes nothing.</summary>
    Comment,

    /// <summary>Takes an earlier decision back.</summary>
    Undo,
}
