using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;

namespace BriExtract.Core.Facts;

/// <summary>A value that stated figures imply but nobody stated: offered as implied, never mixed with stated ones.</summary>
/// <param name="Figures">The figures it follows from.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Entity">Whose.</param>
/// <param name="Counterpart">With or in whom.</param>
/// <param name="Unit">Unit of the interval.</param>
/// <param name="Period">What it covers.</param>
/// <param name="Value">The middle.</param>
/// <param name="Allowed">What the statements allow.</param>
/// <param name="Explanation">"283.36 billion, up 18%, implies 240.1 billion in 2024".</param>
public sealed record ImpliedValue(
    IReadOnlyList<string> Figures,
    string? Indicator,
    string? Entity,
    string? Counterpart,
    string Unit,
    Period? Period,
    decimal Value,
    Interval Allowed,
    string Explanation);
