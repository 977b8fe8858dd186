using System.Collections.Frozen;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;

namespace BriExtract.Extraction.Indicators;

/// <summary>What an amount of a class of units measures of a thing: <c>measure-words.tsv</c>.</summary>
internal sealed class MeasureWords
{
    private readonly FrozenDictionary<string, (string Noun, FrozenSet<string> Words)> _kinds;

    /// <summary>Reads the table, extended by that of <paramref name="extendFrom"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public MeasureWords(string? extendFrom = null)
    {
        var kinds = new Dictionary<string, (string, FrozenSet<string>)>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(MeasureWords).Assembly, "measure-words.tsv", extendFrom).Rows)
            kinds[row["kind"]] = (row["noun"], row.List("words").ToFrozenSet(StringComparer.Ordinal));
        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>"length" for an amount of kilometres; null for a class of units that the table does not name.</summary>
    public string? Noun(string unitClass) => _kinds.TryGetValue(unitClass, out var kind) ? kind.Noun : null;

    /// <summary>Whether a noun already says what an amount of the class measures: "height" of metres.</summary>
    public bool Says(string unitClass, string noun) => _kinds.TryGetValue(unitClass, out var kind) && kind.Words.Contains(noun);

    /// <summary>The class of a unit, as the tables of indicators name it.</summary>
    public static string ClassOf(string unit) => unit switch
    {
        UnitCode.Count => "count",
        UnitCode.Percent or UnitCode.PercentagePoint => "percent",
        _ when UnitCode.IsCurrency(unit) => "money",
        "km" or "m" or "cm" or "mm" or "[mi_i]" or "[ft_i]" or "[in_i]" or "[nmi_i]" or "[yd_i]" => "length",
        "km2" or "m2" or "har" or "[acr_us]" or "[sft_i]" or "[smi_us]" or "[mi_i]2" => "area",
        "km/h" or "m/s" or "[mi_i]/h" or "[kn_i]" => "speed",
        "a" or "mo" or "wk" or "d" or "h" or "min" or "s" => "time",
        _ => "other",
    };
}
