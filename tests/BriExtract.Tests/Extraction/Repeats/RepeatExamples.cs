using BriExtract.Core.Figures;

namespace BriExtract.Tests.Extraction.Repeats;

/// <summary>Counts that a text takes up again, and counts that only look so.</summary>
public sealed class RepeatExamples
{
    /// <summary>The last figure is the first told again.</summary>
    public static TheoryData<string> Repeats =>
    [
        "Police in Oslo arrested 7 sailors on Monday.\n\nThe 7 sailors were on a ferry, a spokesperson said.",
        "In 2024, the ministry of Peru opened 45 rural clinics.\n\nHolidays are near.\n\nNurses are short at the 45 clinics.",
        "In 2024, Peru lent Ghana $3 million.\n\nHolidays are near.\n\nTalks on the $3 million loan drag on.",
        "Norway sent home 260 miners on Monday.\n\nThose 260 miners have no visa.",
        "In 2024, Norway promised leave to up to 1,300 miners.\n\nThe 1,300 eligible miners may think it over.",
        "In 2024, the bank of Peru picked nine lenders.\n\nThe original nine lenders share the risk.",
    ];

    /// <summary>The last figure is another.</summary>
    public static TheoryData<string> Others =>
    [
        "Police in Oslo arrested 7 sailors on Monday.\n\nThe 7 other sailors were on a ferry.",
        "In 2024, Peru lent Ghana $3 million.\n\nNorway plans a $3 million bridge.",
        "In 2024, Peru lent Ghana $90.\n\nNorway sells the $90 lamp.",
        "Police in Oslo arrested 7 sailors on Monday.\n\nThe 7 ships were in port.",
        "Police in Oslo arrested 7 sailors on Monday.\n\nIn Lima, 7 sailors were on a ferry.",
        "Police in Oslo arrested 7 sailors on Monday.\n\nThe 9 sailors were on a ferry.",
        "Police in Oslo arrested 2 sailors on Monday.\n\nThe other 2 sailors were on a ferry.",
        "In 2024, the bank of Peru picked nine lenders.\n\nThe nine rural lenders share the risk.",
    ];

    [Theory]
    [MemberData(nameof(Repeats))]
    public void A_definite_count_is_what_was_counted_before(string text)
    {
        var found = Figures.In(text);
        Assert.NotNull(found[0].Period);
        Assert.Equal(What(found[0]), What(found[^1]));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_count_stays_its_own(string text)
    {
        var found = Figures.In(text);
        Assert.NotEqual(What(found[0]), What(found[^1]));
    }

    /// <summary>The first figure of the headline is the first below it, told in fewer words.</summary>
    public static TheoryData<string> Headlines =>
    [
        "Ferry fire kills 12\n\nAt least twelve passengers died in a fire on a ferry off Lagos on Monday.",
        "Trader jailed for 15 years\n\nOn Friday, a judge in Lima jailed Ana Ruiz, a trader in rare birds, for 15 years.",
        "Norway to pay $3 billion\n\nNorway is to pay Ghana $3 billion for its forests.",
        "Car sales fall 12 percent\n\nSales of new cars in Peru fell 12 percent in 2024.",
    ];

    /// <summary>The first figure of the headline is not the first below it.</summary>
    public static TheoryData<string> OtherHeadlines =>
    [
        "Two dead in Lima crash\n\nTwo people were injured when buses met in Lima on Monday.",
        "Three ships collide\n\nThree ports in Ghana were closed on Monday.",
        "Norway buys 4 ferries\n\nNorway paid $4 for each of them in 2024.",
    ];

    [Theory]
    [MemberData(nameof(Headlines))]
    public void A_headline_tells_what_the_lead_tells(string text)
    {
        var found = Figures.In(text);
        Assert.True(found.Count > 1);
        Assert.NotNull(found[0].Indicator);
        Assert.Equal(What(found[0]), What(found[1]));
    }

    [Theory]
    [MemberData(nameof(OtherHeadlines))]
    public void A_number_that_stands_below_too_may_be_of_something_else(string text)
    {
        var found = Figures.In(text);
        Assert.True(found.Count > 1);
        Assert.NotEqual(found[0].Indicator, found[1].Indicator);
    }

    private static object What(Figure figure) => (figure.Indicator, figure.Entity, figure.Counterpart, figure.Period);
}
