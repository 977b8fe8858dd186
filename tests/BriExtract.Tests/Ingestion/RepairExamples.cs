using BriExtract.Ingestion.Repair;
using FsCheck;
using FsCheck.Fluent;

namespace BriExtract.Tests.Ingestion;

/// <summary>Damaged texts, what they are mended to, and that every mending can be taken back.</summary>
public sealed class RepairExamples
{
    public static TheoryData<string, string, string?> Mended => new()
    {
        { "It cost Â£5 million, the countryâ€™s largest.", "It cost £5 million, the country’s largest.", "repaired: 2 mojibake" },
        { "MÃ¼nchen und KÃ¶ln", "München und Köln", "repaired: 2 mojibake" },
        { "R&amp;D grew by 5&nbsp;percent &#8211; a record", "R&D grew by 5 percent – a record", "repaired: 3 entity" },
        { "infra\u00ADstructure of 5\u00A0km", "infrastructure of 5 km", "repaired: 1 soft-hyphen, 1 space" },
        { "增长了１２．５％", "增长了12.5%", "repaired: 5 full-width" },
        { "Café prices in São Paulo – 5%", "Café prices in São Paulo – 5%", null },
        { "AT&T; and B&B", "AT&T; and B&B", null },
        { "It rose from Ｑ１ to Ｑ２，2025", "It rose from Ｑ1 to Ｑ2,2025", "repaired: 3 full-width" },
    };

    [Theory]
    [MemberData(nameof(Mended))]
    public void A_text_is_mended_and_the_mending_can_be_taken_back(string found, string mended, string? note)
    {
        var repaired = TextRepairer.Mend(found);
        Assert.Equal(mended, repaired.Text);
        Assert.Equal(note, repaired.Note());
        Assert.Equal(found, repaired.Original());
    }

    [Fact]
    public void Any_text_comes_back_from_its_mending() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => text is null || TextRepairer.Mend(text).Original() == text).QuickCheckThrowOnFailure();
}
