using System.Collections.Frozen;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;

namespace BriExtract.Reconciliation.Units;

/// <summary>Which units measure one dimension, and by what exact factor.</summary>
public sealed class UnitDimensions
{
    /// <summary>The dimension of every currency.</summary>
    public const string Money = "money";

    private readonly FrozenDictionary<string, (string Dimension, decimal Factor)> _units;

    private UnitDimensions(FrozenDictionary<string, (string, decimal)> units) => _units = units;

    /// <summary>Reads <c>unit-dimensions.tsv</c>, extended from <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A row does not fit.</exception>
    public static UnitDimensions Load(string? folder = null)
    {
        var units = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(UnitDimensions).Assembly, "unit-dimensions.tsv", folder).Rows)
            units[row["unit"]] = (row["dimension"], row.Number("factor") ?? 1);
        return new UnitDimensions(units.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The dimension that a unit measures: "length" for <c>km</c>, "money" for <c>CNY</c>; the unit itself where the table does not know it.</summary>
    public string Of(string unit) =>
        UnitCode.IsCurrency(unit) ? Money : _units.TryGetValue(unit, out var known) ? known.Dimension : unit;

    /// <summary>What one <paramref name="from"/> is in <paramref name="to"/>; null where no exact factor is known.</summary>
    public decimal? Factor(string from, string to)
    {
        if (from == to) return 1;
        return _units.TryGetValue(from, out var a) && _units.TryGetValue(to, out var b) && a.Dimension == b.Dimension
            ? a.Factor / b.Factor
            : null;
    }
}
