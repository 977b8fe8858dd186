using System.Globalization;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Bounds;
using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Units;

namespace BriExtract.Tests.Extraction.Quantities;

/// <summary>What the characters of a text say: values, ranges, units, bounds - and what is no quantity.</summary>
public sealed class QuantityExamples
{
    internal static readonly QuantityScanner Scanner = new(
        new NumberReader(new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv"))),
        new UnitReader(UnitLexicon.Load()),
        new BoundReader(BoundLexicon.Load()),
        LabelLexicon.Load());

    /// <summary>Text, and its quantities as "bound value unit", joined by "; ".</summary>
    public static TheoryData<string, string> Money => new()
    {
        { "a trade of 23.6 trillion yuan", "23600000000000 CNY" },
        { "over US$60 billion was lent", "> 60000000000 USD" },
        { "sold for HK $2.4 billion (US $307 million)", "2400000000 HKD; 307000000 USD" },
        { "lost $US113 million", "113000000 USD" },
        { "paid £1,000 each", "1000 GBP" },
        { "raised EUR50m", "50000000 EUR" },
        { "closed at RM23.50", "23.5 MYR" },
        { "a surplus of Y=320 billion", "320000000000 JPY" },
        { "paid 7.25 million Australian dollars", "7250000 AUD" },
        { "costs $18.50 per square foot", "18.5 USD/[sft_i]" },
        { "a $3,500 a month mortgage", "3500 USD/mo" },
        { "pays NZ$99.99 per year", "99.99 NZD/a" },
        { "a deficit of $-50.8bn", "-50800000000 USD" },
        { "rose to 164p", "164 GBX" },
        { "some 84.75 cents a share", "~ 84.75 USX/{share}" },
        { "paid 75 USD million", "75000000 USD" },
        { "a fine of 500 pounds", "500 GBP" },
        { "worth 361 million pounds", "361000000 GBP" },
        { "earned 35 lakh rupees", "3500000 INR" },
        { "lost tens of millions of dollars", "10000000-100000000 USD" },
    };

    public static TheoryData<string, string> Measures => new()
    {
        { "grew by 6.3%", "6.3 %" },
        { "rose 2.5 percentage points", "2.5 pp" },
        { "only 50% to 60% of the staff", "50-60 %" },
        { "burns 8 litres per 100 km", "8 l" },
        { "hundreds of miles of pipes", "100-1000 [mi_i]" },
        { "charges 40 basis points", "40 bp" },
        { "a train at 350 kilometers per hour", "350 km/h" },
        { "gusts of at least 60 mph", ">= 60 [mi_i]/h" },
        { "a 5.2-litre engine", "5.2 l" },
        { "a 10kW roof", "10 kW" },
        { "stores 35 GWh of power", "35 GW.h" },
        { "comes with 50GB", "50 GBy" },
        { "floor area of 32m2", "32 m2" },
        { "a hall of 1,520 sq m", "1520 m2" },
        { "a trunk of 18.4 cu.ft. behind the seats", "18.4 [cft_i]" },
        { "a hall of 900 sq.ft. in all", "900 [sft_i]" },
        { "a reserve of 12 sq.km in the north", "12 km2" },
        { "weighs 200lbs", "200 [lb_av]" },
        { "adds 1/2 pound of butter", "0.5 [lb_av]" },
        { "the tower is 37m high", "37 m" },
        { "ships 12.3m tonnes of fuel", "12300000 t" },
        { "counts 35m users", "35000000" },
        { "cooled to minus-130 degrees Fahrenheit", "-130 [degF]" },
        { "pumps 320,000 barrels a day", "320000 bbl/d" },
        { "fields of about 10 kV/cm", "~ 10 kV/cm" },
        { "moved 1.2 million TEUs", "1200000 TEU" },
        { "lies 8 miles (13 km) off", "8 [mi_i]; 13 km" },
        { "gives 280 pound-feet of torque", "280 [lbf_av].[ft_i]" },
        { "holds 600 or more kilograms", ">= 600 kg" },
        { "it was 28° Celsius", "28 Cel" },
        { "adds half a pound of butter", "0.5 [lb_av]" },
        { "20 people per square kilometre", "20; " },
    };

    public static TheoryData<string, string> Ranges => new()
    {
        { "between 5 and 7 percent", "5-7 %" },
        { "grew 5-7% a year", "5-7 %/a" },
        { "between $US45 million and $US52 million", "45000000-52000000 USD" },
        { "from $20 to $35 billion", "20000000000-35000000000 USD" },
        { "claims from $50 to $3 million", "50-3000000 USD" },
        { "some 3 to 5 thousand people", "~ 3000-5000" },
        { "a speed of 35 to 40 miles per hour", "35-40 [mi_i]/h" },
        { "some four to five hundred houses", "~ 400-500" },
        { "three-to-six hundred singers", "300-600" },
        { "two to two hundred and ten rooms", "2-210" },
        { "six or seven boats", "6-7" },
        { "seven or eight hundred seats", "700-800" },
        { "in 20 or 21 countries", "20-21" },
        { "either 18 or 30 seats", "18; 30" },
        { "costs eight or nine euros", "8 EUR; 9 EUR" },
        { "lifts 0-to-60-mph times", "0-60 [mi_i]/h" },
        { "fell from 6.2 percent to 5.9 percent", "6.2-5.9 %" },
        { "a 5- or 6-inch pipe", "5 [in_i]; 6 [in_i]" },
        { "5, 10 and 15 percent", "5 %; 10 %; 15 %" },
        { "rose 12 sen to RM9.70", "12 MYX; 9.7 MYR" },
        { "fell 0.7 per cent to 9,240", "0.7 %; 9240" },
        { "about 60 - 70 years old", "~ 60-70 a" },
        { "dozens of officials", "12-120" },
        { "hires 10-15 drivers", "10-15" },
        { "grows from 18.5 to 21-24 billion euros", "18500000000 EUR; 21000000000-24000000000 EUR" },
        { "1612 tested and 1540 cleared", "1612; 1540" },
    };

    public static TheoryData<string, string> Bounds => new()
    {
        { "more than 700 projects", "> 700" },
        { "700 or more projects", ">= 700" },
        { "up to 400 km", "<= 400 km" },
        { "nearly 30 million people", "~ 30000000" },
        { "no more than 50 kg", "<= 50 kg" },
        { "600+ firms", ">= 600" },
        { "a growth of ~3%", "~ 3 %" },
        { "≥ 30 km", ">= 30 km" },
        { "fewer than 2.5 seconds", "< 2.5 s" },
        { "well over $5 million", "> 5000000 USD" },
        { "30 km or so", "~ 30 km" },
    };

    /// <summary>Numbers that are no quantities.</summary>
    public static TheoryData<string> NotQuantities =>
    [
        "since June of 2018", "on October 1, 2019", "in the 1970s", "at 5:25 a.m.", "at 6pm today", "won 2-1 at home", "in Section 427", "the Stoxx 600 index",
        "a Boeing 737-800", "COVID-19 cases", "the third time", "on 5/17/2018", "his Apple Watch 5", "call 555-0134-22", "at 123 Random Street", "agent 007",
        "the 21st century", "new 3G networks", "version 7.1.2", "version 2.0", "Windows 7 and 8.", "Web 2.0 sites", "Section 3.2", "flags at half staff", "a half marathon", "from 2017 to 2019", "the 2014-15 season", "the Big 12", "Flight 610 has landed", "an R0 number", "the basic R0.",
    ];

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var file in (string[])["units.tsv", "currencies.tsv"])
        {
            foreach (var row in LexiconTable.Load(typeof(UnitLexicon).Assembly, file).Rows)
            {
                rows.Add(row["example"], row["reads"]);
                foreach (var name in row.List("names")) rows.Add("2.5 " + name, "2.5 " + row["code"]);
            }
        }

        return rows;
    }

    public static TheoryData<string, string> BoundRows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in LexiconTable.Load(typeof(BoundLexicon).Assembly, "bounds.tsv").Rows) rows.Add(row["example"], row["reads"] + " 40 km");
        return rows;
    }

    public static TheoryData<string> LabelRows()
    {
        var rows = new TheoryData<string>();
        foreach (var row in LexiconTable.Load(typeof(LabelLexicon).Assembly, "label-words.tsv").Rows) rows.Add(row["example"]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Money))]
    [MemberData(nameof(Measures))]
    [MemberData(nameof(Ranges))]
    [MemberData(nameof(Bounds))]
    public void Reads(string text, string expected) => Assert.Equal(expected.Replace("; ", ";", StringComparison.Ordinal).TrimEnd(';'), Show(text).Replace("; ", ";", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    [MemberData(nameof(BoundRows))]
    public void Every_row_reads_as_it_says(string example, string reads) => Assert.Equal(reads, Show(example));

    [Theory]
    [MemberData(nameof(NotQuantities))]
    [MemberData(nameof(LabelRows))]
    public void Leaves_alone(string text) => Assert.Equal("", Show(text));

    private static string Show(string text)
    {
        var found = new List<RawQuantity>();
        Scanner.Scan(text, found);
        return string.Join("; ", found.Where(quantity => quantity.Kind == RawKind.Quantity).Select(Show));
    }

    private static string Show(RawQuantity quantity)
    {
        var value = quantity.Value.ToString(CultureInfo.InvariantCulture);
        if (quantity.High is { } high) value += "-" + high.ToString(CultureInfo.InvariantCulture);
        var unit = quantity.Unit is null ? "" : " " + quantity.Unit + (quantity.Per is { } per ? "/" + per : "");
        return (quantity.Bound == Bound.Exact ? "" : quantity.Bound.Symbol() + " ") + value + unit;
    }
}
