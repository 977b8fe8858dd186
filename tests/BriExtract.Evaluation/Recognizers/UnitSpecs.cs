using System.Globalization;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Evaluation.NewsQuant;
using BriExtract.Extraction.Bounds;
using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Units;

namespace BriExtract.Evaluation.Recognizers;

/// <summary>The NumberWithUnit specs: ages, currencies, dimensions, temperatures.</summary>
internal sealed class UnitSpecs : ISpecReader
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Cel"] = "C",
        ["[degF]"] = "F",
        ["degree"] = "Degree",
        ["[degT]"] = "Degree",
        ["USD"] = "United States dollar",
        ["USX"] = "Cent",
        ["GBX"] = "Pence",
        ["[dr_av]"] = "Dram",
        ["JPY"] = "Japanese yen",
        ["CNY"] = "Chinese yuan",
        ["GBP"] = "British pound",
        ["CRC"] = "Costa Rican colón",
    };

    private readonly UnitNames _names = new();
    private readonly QuantityScanner _scanner = new(
        new NumberReader(new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv"))),
        new UnitReader(UnitLexicon.Load()),
        new BoundReader(BoundLexicon.Load()),
        LabelLexicon.Load());

    public bool Takes(string group, string name) => group == "NumberWithUnit";

    public IReadOnlyList<SpecAnswer> Read(Spec spec)
    {
        var found = new List<RawQuantity>();
        _scanner.Scan(spec.Input, found);
        return [.. found.Where(quantity => quantity.Kind == RawKind.Quantity && quantity.Unit is not null && !quantity.Shared && Fits(spec.File, quantity)).Select(quantity => Answer(spec.Input, quantity))];
    }

    private static bool Fits(string file, in RawQuantity quantity) => file switch
    {
        "AgeModel" => quantity.IsAge,
        "CurrencyModel" => quantity.UnitKind == UnitKind.Money,
        "TemperatureModel" => quantity.Unit is "Cel" or "[degF]" or "[degT]" or "deg" or "K",
        _ => quantity is { UnitKind: UnitKind.Measure, Unit: not ("%" or "pp" or "bp" or "[point]" or "Cel" or "[degF]" or "[degT]" or "K") },
    };

    private SpecAnswer Answer(string text, in RawQuantity quantity) => new(
        quantity.HighStart > 0 ? quantity.HighStart : quantity.AmountStart,
        quantity.AmountEnd > quantity.NumberEnd ? quantity.AmountEnd : quantity.UnitEnd,
        new Dictionary<string, string>
        {
            ["value"] = (quantity.High ?? quantity.Value).ToString(CultureInfo.InvariantCulture),
            ["unit"] = Name(text, quantity),
        });

    // The specs say "Dollar" where the country is not stated, "Year" for an age, "Kilometer" as Americans spell it.
    private string Name(string text, in RawQuantity quantity)
    {
        var code = quantity.Unit!;
        if (quantity is { UnitKind: UnitKind.Money, Assumed: true }) return Short(code);
        if (quantity is { UnitKind: UnitKind.Money, Unit: "USD" } && text.AsSpan(quantity.AmountStart, quantity.UnitEnd - quantity.AmountStart).Contains("us$", StringComparison.OrdinalIgnoreCase)) return Others[code];
        if (Others.TryGetValue(code, out var other)) return other;
        var name = UnitCode.IsCurrency(code) ? _names.Of(code) : code.Contains('{', StringComparison.Ordinal) ? _names.Of(code) : UnitCatalog.Default.TryFind(code, out var unit) ? unit.Name : code;
        return name.Replace("metre", "meter", StringComparison.Ordinal).Replace("litre", "liter", StringComparison.Ordinal);
    }

    private string Short(string code) => code switch
    {
        "USX" => "Cent",
        "GBX" => "Pence",
        "JPY" => "Japanese yen",
        _ => _names.Of(code).Split(' ') is var words && code == "GBP" ? "Pound" : words[^1],
    };
}
