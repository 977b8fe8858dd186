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

    private static object What(Figure figure) => (figure.Indicator, figure.Entity, figure.Counterpart, figure.Period);
}
