namespace BriExtract.Reconciliation;

/// <summary>Two figures that are statements of one thing, as comparing them in a block told.</summary>
/// <param name="First">Id of the figure that stands for the set.</param>
/// <param name="Member">Id of another one.</param>
public readonly record struct FigureJoin(string First, string Member);
