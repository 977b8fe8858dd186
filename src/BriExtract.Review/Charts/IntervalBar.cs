using BriExtract.Core.Quantities;

namespace BriExtract.Review.Charts;

/// <summary>One statement on an axis.</summary>
/// <param name="Label">Short: "A", "B".</param>
/// <param name="Value">The stated value, in the axis' unit.</param>
/// <param name="Allowed">What the words allow, in the axis' unit.</param>
public sealed record IntervalBar(string Label, decimal Value, Interval Allowed);
