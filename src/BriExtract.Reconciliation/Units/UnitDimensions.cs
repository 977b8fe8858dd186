using BriExtract.Core.Quantities;

namespace BriExtract.Reconciliation.Units;

/// <summary>What units measure, as reconciliation sees it: all money is one dimension, for rates of exchange join it.</summary>
public sealed class UnitDimensions(UnitCatalog catalog)
{
    /// <summary>The dimension of every currency.</summary>
    public const string Money = "money";

    /// <summary>The dimension that a unit measures: "length" for <c>km</c>, "money" for <c>CNY</c>; the code itself where the catalogue does not know it.</summary>
    public string Of(string unit) =>
        UnitCode.IsCurrency(unit) ? Money : catalog.TryFind(unit, out var known) ? known.Dimension : unit;

    /// <summary>A value in another unit of its dimension; null where the two do not compare.</summary>
    public decimal? Convert(decimal? value, string from, string to) =>
        value is { } number ? catalog.Convert(number, from, to) : null;
}
