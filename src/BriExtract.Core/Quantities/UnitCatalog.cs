using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using BriExtract.Core.Lexicons;

namespace BriExtract.Core.Quantities;

/// <summary>
/// What each unit code measures and how large it is: the way from one unit of a dimension to another. Holds
/// <c>unit-codes.tsv</c> and works out compounds (<c>km/h</c>, <c>USD/bbl</c>, <c>1/km2</c>) from their parts.
/// </summary>
public sealed class UnitCatalog
{
    private static readonly (string Prefix, string Name, decimal Factor)[] SiPrefixes =
    [
        ("da", "deca", 1e1m), ("n", "nano", 1e-9m), ("u", "micro", 1e-6m), ("m", "milli", 1e-3m), ("c", "centi", 1e-2m),
        ("d", "deci", 1e-1m), ("h", "hecto", 1e2m), ("k", "kilo", 1e3m), ("M", "mega", 1e6m), ("G", "giga", 1e9m),
        ("T", "tera", 1e12m), ("P", "peta", 1e15m), ("E", "exa", 1e18m), ("p", "pico", 1e-12m),
    ];

    private static readonly (string Prefix, string Name, decimal Factor)[] BinaryPrefixes =
    [
        ("Ki", "kibi", 1024m), ("Mi", "mebi", 1048576m), ("Gi", "gibi", 1073741824m), ("Ti", "tebi", 1099511627776m),
    ];

    private static readonly Lazy<UnitCatalog> Embedded =
        new(() => new UnitCatalog(LexiconTable.Load(typeof(UnitCatalog).Assembly, "unit-codes.tsv")));

    private readonly FrozenDictionary<string, UnitInfo> _units;

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A number cannot be read.</exception>
    public UnitCatalog(LexiconTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var units = new Dictionary<string, UnitInfo>(StringComparer.Ordinal);
        foreach (var row in table.Rows) Add(units, row);
        _units = units.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The embedded table.</summary>
    public static UnitCatalog Default => Embedded.Value;

    /// <summary>All simple codes with their prefixed forms.</summary>
    public IEnumerable<UnitInfo> Units => _units.Values.OrderBy(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>Prefixes of SI as codes, names and factors; for lexicons that spell prefixed units out.</summary>
    public static IReadOnlyList<(string Prefix, string Name, decimal Factor)> Prefixes => SiPrefixes;

    /// <summary>Prefixes of IEC 80000-13.</summary>
    public static IReadOnlyList<(string Prefix, string Name, decimal Factor)> PrefixesBinary => BinaryPrefixes;

    /// <summary>Looks a code up; compounds are worked out from their parts. False when a part is unknown.</summary>
    /// <param name="code"><c>km</c>, <c>CNY</c>, <c>USD/bbl</c>, <c>km/h</c>, <c>km2</c>.</param>
    /// <param name="unit">Dimension, factor and name.</param>
    public bool TryFind(string? code, [NotNullWhen(true)] out UnitInfo? unit)
    {
        unit = null;
        if (string.IsNullOrEmpty(code)) return false;
        if (_units.TryGetValue(code, out unit)) return true;
        if (UnitCode.IsCurrency(code))
        {
            unit = new UnitInfo(code, code, code, 1m, 0m);
            return true;
        }

        return TryRatio(code, out unit) || TryPower(code, out unit);
    }

    /// <summary>Turns a value into another unit of the same dimension; null when the two do not compare or the result does not fit.</summary>
    public decimal? Convert(decimal value, string from, string to)
    {
        if (from == to) return value;
        if (!TryFind(from, out var source) || !TryFind(to, out var target) || source.Dimension != target.Dimension) return null;
        try
        {
            return ((value * source.Factor) + source.Offset - target.Offset) / target.Factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static void Add(Dictionary<string, UnitInfo> units, LexiconRow row)
    {
        var unit = new UnitInfo(row["code"], row["name"], row["dimension"], row.Number("factor") ?? 1m, row.Number("offset") ?? 0m);
        units[unit.Code] = unit;
        var prefixes = row["prefixes"];
        if (prefixes.Length == 0) return;
        foreach (var prefix in SiPrefixes) AddPrefixed(units, unit, prefix);
        if (prefixes != "binary") return;
        foreach (var prefix in BinaryPrefixes) AddPrefixed(units, unit, prefix);
    }

    // A unit of its own wins over a prefixed one: "min" is the minute, "cd" the candela, "Pa" the pascal.
    // A size too small for a decimal (a picoelectronvolt) is left out.
    private static void AddPrefixed(Dictionary<string, UnitInfo> units, UnitInfo unit, (string Prefix, string Name, decimal Factor) prefix)
    {
        var factor = unit.Factor * prefix.Factor;
        if (factor == 0m) return;
        var code = prefix.Prefix + unit.Code;
        units.TryAdd(code, unit with { Code = code, Name = prefix.Name + unit.Name, Factor = factor });
    }

    private bool TryRatio(string code, [NotNullWhen(true)] out UnitInfo? unit)
    {
        unit = null;
        var slash = code.LastIndexOf('/');
        if (slash <= 0 || slash == code.Length - 1) return false;
        if (!TryFind(code[..slash], out var over) || !TryFind(code[(slash + 1)..], out var under)) return false;
        unit = new UnitInfo(code, $"{over.Name} per {under.Name}", $"{over.Dimension}/{under.Dimension}", over.Factor / under.Factor, 0m);
        return true;
    }

    private bool TryPower(string code, [NotNullWhen(true)] out UnitInfo? unit)
    {
        unit = null;
        if (code.Length < 2 || code[^1] is not ('2' or '3') || !TryFind(code[..^1], out var root)) return false;
        var square = code[^1] == '2';
        var factor = square ? root.Factor * root.Factor : root.Factor * root.Factor * root.Factor;
        var dimension = root.Dimension == "length" ? square ? "area" : "volume" : root.Dimension + code[^1];
        unit = new UnitInfo(code, (square ? "square " : "cubic ") + root.Name, dimension, factor, 0m);
        return true;
    }
}

/// <summary>A unit as the catalogue knows it.</summary>
/// <param name="Code">As the dataset writes it.</param>
/// <param name="Name">Singular name: "kilometre per hour".</param>
/// <param name="Dimension">Only units of one dimension compare; a currency is its own.</param>
/// <param name="Factor">Size in the dimension's base unit.</param>
/// <param name="Offset">Added after the factor; 0 but for temperatures.</param>
public sealed record UnitInfo(string Code, string Name, string Dimension, decimal Factor, decimal Offset);
