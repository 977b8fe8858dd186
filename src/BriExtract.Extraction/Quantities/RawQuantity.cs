using BriExtract.Core.Quantities;
using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Units;

namespace BriExtract.Extraction.Quantities;

/// <summary>A quantity read from the characters alone: number or range, unit, bound. What it counts, and what happened to it, the parse tells later.</summary>
public struct RawQuantity
{
    /// <summary>First code unit, bound word and money sign included.</summary>
    public int Start { get; set; }

    /// <summary>After the last code unit.</summary>
    public int End { get; set; }

    /// <summary>First code unit of the number.</summary>
    public int NumberStart { get; set; }

    /// <summary>After the last code unit of the number (of the upper one for a range).</summary>
    public int NumberEnd { get; set; }

    /// <summary>After the last code unit of number and unit, before a bound that follows.</summary>
    public int UnitEnd { get; set; }

    /// <summary>After the last code unit of number and unit without what it is counted per: "$3,500" of "$3,500 a month".</summary>
    public int AmountEnd { get; set; }

    /// <summary>First code unit of number and money sign, after a bound.</summary>
    public int AmountStart { get; set; }

    /// <summary>In base units; the lower end of a range.</summary>
    public decimal Value { get; set; }

    /// <summary>Upper end of a range.</summary>
    public decimal? High { get; set; }

    /// <summary>Step of the writing.</summary>
    public decimal? Step { get; set; }

    /// <summary>How the number is written.</summary>
    public NumberForm Form { get; set; }

    /// <summary>Code of the unit; null for none.</summary>
    public string? Unit { get; set; }

    /// <summary>What it is counted per; null for nothing.</summary>
    public string? Per { get; set; }

    /// <summary>Sort of unit.</summary>
    public UnitKind UnitKind { get; set; }

    /// <summary>The unit is the likeliest of several that the words name.</summary>
    public bool Assumed { get; set; }

    /// <summary>An age.</summary>
    public bool IsAge { get; set; }

    /// <summary>The unit was taken over from a neighbour: "7- or 8-inch".</summary>
    public bool Shared { get; set; }

    /// <summary>Value of the scale word; 0 or 1 for none.</summary>
    public decimal Scale { get; set; }

    /// <summary>How it is bounded.</summary>
    public Bound Bound { get; set; }

    /// <summary>"from 240 to 273": a way from one to the other or a range, the verb tells.</summary>
    public bool FromTo { get; set; }

    /// <summary>Where the lower number of a range ends, its unit included.</summary>
    public int LowEnd { get; set; }

    /// <summary>Where the upper number of a range begins, its money sign included.</summary>
    public int HighStart { get; set; }

    /// <summary>Step of the lower number of a range.</summary>
    public decimal? LowStep { get; set; }

    /// <summary>Step of the upper number of a range.</summary>
    public decimal? HighStep { get; set; }

    /// <summary>How the upper number of a range is bounded by itself: "from 20 to more than 40".</summary>
    public Bound HighBound { get; set; }

    /// <summary>First code unit of the upper number without its bound word.</summary>
    public int HighNumberStart { get; set; }

    /// <summary>What the surroundings say it is, when it is no quantity.</summary>
    public RawKind Kind { get; set; }
}

/// <summary>What a number is by its surroundings.</summary>
public enum RawKind
{
    /// <summary>A quantity, as far as the characters tell.</summary>
    Quantity,

    /// <summary>A year, a date, a time of day.</summary>
    Calendar,

    /// <summary>A score or odds: "2-1".</summary>
    Score,

    /// <summary>An ordinal: "third".</summary>
    Ordinal,

    /// <summary>A label: part of a name, address, version, phone number.</summary>
    Label,
}
