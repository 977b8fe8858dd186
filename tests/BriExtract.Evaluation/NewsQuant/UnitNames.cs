using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Units;

namespace BriExtract.Evaluation.NewsQuant;

/// <summary>NewsQuant's names for our unit codes: the catalogue's names, but for those that NewsQuant has otherwise.</summary>
internal sealed class UnitNames
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["%"] = "percentage",
        ["[ppm]"] = "parts-per-million",
        ["[ppb]"] = "parts-per-billion",
        ["USD"] = "dollar",
        ["USX"] = "cent",
        ["EUX"] = "cent",
        ["GBP"] = "pound sterling",
        ["CNY"] = "chinese yuan",
        ["JPY"] = "japanese yen",
        ["ILS"] = "shekel",
        ["MYR"] = "malaysian ringgit",
        ["INR"] = "rupee",
        ["RUB"] = "russian ruble",
        ["KRW"] = "south korean won",
        ["BRL"] = "brazilian real",
        ["CRC"] = "costa rican colón",
        ["[lb_av]"] = "pound-mass",
        ["Cel"] = "celsius",
        ["[degF]"] = "fahrenheit",
        ["{win}"] = "win above replacement",
    };

    private readonly Dictionary<string, string> _money = LexiconTable.Load(typeof(UnitLexicon).Assembly, "currencies.tsv").Rows
        .ToDictionary(row => row["code"], row => row.List("names").Concat(row.List("assumed")).First(), StringComparer.Ordinal);

    public string Of(string code)
    {
        if (Others.TryGetValue(code, out var name) || _money.TryGetValue(code, out name)) return name;
        if (code is not "1" && code.LastIndexOf('/') is > 0 and var slash) return Of(code[..slash]) + " per " + Of(code[(slash + 1)..]);
        if (code.StartsWith('{')) return code.Trim('{', '}');
        return UnitCatalog.Default.TryFind(code, out var unit) ? unit.Name : code;
    }
}
