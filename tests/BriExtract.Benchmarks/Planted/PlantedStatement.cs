using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;

namespace BriExtract.Benchmarks.Planted;

/// <summary>What a planted article does to a value it states.</summary>
public enum Twist
{
    /// <summary>States it to four digits.</summary>
    Exact,

    /// <summary>Fewer digits: agrees.</summary>
    Rounded,

    /// <summary>"over", "nearly": agrees.</summary>
    Bounded,

    /// <summary>In yuan at the year's rate: agrees.</summary>
    Converted,

    /// <summary>A thousand times too great or small: conflicts.</summary>
    UnitSlip,

    /// <summary>Two neighbouring digits changed places: conflicts.</summary>
    Transposed,

    /// <summary>The digits of the dollar amount with yuan: conflicts.</summary>
    CurrencySlip,

    /// <summary>An older article with the value before revision: conflicts.</summary>
    Revised,

    /// <summary>Just another number: conflicts.</summary>
    Wrong,
}

/// <summary>A figure that a planted article states, with all that is true of it.</summary>
public sealed record PlantedStatement
{
    /// <summary>The fact it states: the same for all that state it, however they word it.</summary>
    public required string Fact { get; init; }

    public required Twist Twist { get; init; }

    /// <summary>Whether it contradicts what is true.</summary>
    public bool IsWrong => Twist >= Twist.UnitSlip;

    public required Role Role { get; init; }

    public required int Year { get; init; }

    public required string Entity { get; init; }

    public required string Counterpart { get; init; }

    /// <summary>The wording of what is measured.</summary>
    public required string Indicator { get; init; }

    public required PlantedMeasure Measure { get; init; }

    public required decimal Value { get; init; }

    public required decimal Step { get; init; }

    public required string Unit { get; init; }

    public Bound Bound { get; init; }

    /// <summary>As it stands in the text.</summary>
    public required string Quote { get; init; }

    /// <summary>For a growth: whether the levels of both years, where stated exactly, bear it out.</summary>
    public bool? Holds { get; init; }
}
