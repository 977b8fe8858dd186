using BriExtract.Core.Facts;

namespace BriExtract.Tests.Reconciliation.Agreement;

/// <summary>Pairs of numbers for one thing in one year: whether both can hold, and if not, the likeliest cause.</summary>
public sealed class AgreementExamples
{
    public static TheoryData<string, string, string, string> Agreeing => new()
    {
        { "1.1 trillion", "CNY", "1.12 trillion", "CNY" }, // rounded to the tenth
        { "over 3 billion", "USD", "3.3 billion", "USD" },
        { "nearly 4 billion", "USD", "3.9 billion", "USD" },
        { "3.1 trillion", "USD", "22.1 trillion", "CNY" }, // at the rates of 2024
        { "785", "[mi_i]", "1263", "km" },
        { "15,000", "[acr_us]", "60.7", "km2" },
        { "20,000", "1", "19,907", "1" }, // ends in so many zeros that it was rounded
    };

    [Theory]
    [MemberData(nameof(Agreeing))]
    public void Both_can_hold(string first, string unit, string second, string otherUnit)
    {
        var set = Pair(first, unit, second, otherUnit);
        Assert.Empty(set.Conflicts);
        Assert.Single(set.Facts);
    }

    public static TheoryData<string, string, string, string, ConflictCause> Conflicting => new()
    {
        { "1.14 billion", "USD", "1.14 million", "USD", ConflictCause.UnitSlip },
        { "5.6 million", "1", "56,000", "1", ConflictCause.UnitSlip },
        { "40.1 billion", "USD", "40.1 billion", "CNY", ConflictCause.Currency },
        { "288 billion", "CNY", "40.1 billion", "CNY", ConflictCause.Currency }, // the dollar amount with the word yuan
        { "4.182 billion", "USD", "4.812 billion", "USD", ConflictCause.Transposition },
        { "6.3", "km", "6.4", "km", ConflictCause.Rounding },
    };

    [Theory]
    [MemberData(nameof(Conflicting))]
    public void Not_both_can_hold(string first, string unit, string second, string otherUnit, ConflictCause cause)
    {
        var conflict = Assert.Single(Pair(first, unit, second, otherUnit).Conflicts);
        Assert.Equal(cause, conflict.Cause);
        Assert.Contains("do not meet", conflict.Explanation, StringComparison.Ordinal);
    }

    // Beside a rounded, a bounded or a converted statement the digits alone do not show what went wrong; a third does.
    public static TheoryData<string, string, string, string, ConflictCause> ByAThird => new()
    {
        { "63.18 million", "61.4 million", "t", "61.38 million", ConflictCause.Transposition },
        { "33,960", "over 33 million", "t", "33.96 million", ConflictCause.UnitSlip },
    };

    [Theory]
    [MemberData(nameof(ByAThird))]
    public void A_third_statement_shows_the_cause(string wrong, string coarse, string unit, string exact, ConflictCause cause)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level(wrong, unit, "freight volume", "Nordline", "2024"),
            Stated.In("b").Level(coarse, unit, "freight volume", "Nordline", "2024"),
            Stated.In("c").Level(exact, unit, "freight volume", "Nordline", "2024"));
        Assert.Equal([cause, cause], set.Conflicts.Select(c => c.Cause));
    }

    [Fact]
    public void An_interval_is_shown_with_the_digits_that_tell_its_ends_apart()
    {
        var conflict = Assert.Single(Pair("238.36 billion", "CNY", "283.36 billion", "CNY").Conflicts);
        Assert.Contains("238.355 billion to 238.365 billion CNY", conflict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_another_currency_is_found()
    {
        var set = Pair("67.41 trillion", "USD", "479 billion", "CNY");
        Assert.Equal(ConflictCause.UnitSlip, Assert.Single(set.Conflicts).Cause);
    }

    // A slip is far from a transposed value, yet both are of the fact that the others state.
    [Fact]
    public void Two_different_mistakes_stay_in_the_fact_of_the_many()
    {
        string[] numbers = ["62.29 million", "62.29 million", "62.3 million", "62,290", "62.92 million"];
        var set = Stated.Reconcile(numbers.Select((number, i) => Stated.In($"a{i}").Level(number, "t", "freight volume", "Nordline", "2024")));
        Assert.Single(set.Facts);
    }

    [Fact]
    public void A_newer_article_that_differs_a_little_is_a_revision()
    {
        var set = Stated.Reconcile(
            Stated.In("a", "2025-01-15").Level("4.18 billion", "USD", "freight revenue", "Nordline", "2024"),
            Stated.In("b", "2025-03-20").Level("4.27 billion", "USD", "freight revenue", "Nordline", "2024"));
        Assert.Equal(ConflictCause.Revision, Assert.Single(set.Conflicts).Cause);
    }

    private static BriExtract.Reconciliation.ReconciledSet Pair(string first, string unit, string second, string otherUnit) => Stated.Reconcile(
        Stated.In("a").Level(first, unit, "freight revenue", "Nordline", "2024"),
        Stated.In("b").Level(second, otherUnit, "freight revenue", "Nordline", "2024"));
}
