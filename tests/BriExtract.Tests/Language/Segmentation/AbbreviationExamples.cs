using BriExtract.Core.Lexicons;
using BriExtract.Language;

namespace BriExtract.Tests.Language.Segmentation;

/// <summary>Every row of abbreviations.tsv does what its kind says.</summary>
public class AbbreviationExamples
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in LexiconTable.Load(typeof(EnglishAnalyzer).Assembly, "abbreviations.tsv").Rows) rows.Add(row["surface"], row["kind"]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_abbreviation_keeps_its_full_stop_and_ends_what_its_kind_allows(string surface, string kind)
    {
        var text = kind == "number" ? $"It says {surface}. 5 there." : $"It says {surface}. Keller there.";
        var document = EnglishAnalyzer.Default.Segment(text);
        Assert.Equal(surface + ".", document.Word(2).ToString());
        Assert.Equal(1, document.Sentences.Length);
        var before = EnglishAnalyzer.Default.Segment($"It says {surface}. The rest.");
        Assert.Equal(kind == "title" ? 1 : 2, before.Sentences.Length);
    }
}
