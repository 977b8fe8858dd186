using BriExtract.Core.Facts;
using BriExtract.Core.Figures;

namespace BriExtract.Tests.Reconciliation;

public sealed class ReconcilerTests
{
    private const string Partners = "BRI partner countries";

    // The trade of A with B is that of B with A; what A invests in B is not what B invests in A.
    [Theory]
    [InlineData("goods trade", 1)]
    [InlineData("exports", 2)]
    [InlineData("direct investment", 2)]
    public void Only_what_goes_both_ways_may_be_turned_round(string indicator, int facts)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("over 20 billion", "USD", indicator, "Norland", "2024", "Sudland"),
            Stated.In("b").Level("21 billion", "USD", indicator, "Sudland", "2024", "Norland"));
        Assert.Equal(facts, set.Facts.Count);
    }

    // Each side counts its trade by itself: that the two differ is no conflict, nor is it one for a third that suits both.
    // Where both state one number, a third that differs from its own side's is one.
    [Theory]
    [InlineData("60.74 billion", "Norland", "70.15 billion", "Sudland", "60.7 billion", "Norland", 0)]
    [InlineData("60.74 billion", "Norland", "60.74 billion", "Sudland", "70.15 billion", "Norland", 1)]
    [InlineData("60.74 billion", "Norland", "60.74 billion", "Sudland", "60.74 trillion", "Sudland", 1)]
    [InlineData("62.74 billion", "Norland", "64.15 billion", "Sudland", "over 62 billion", "Norland", 0)]
    public void What_each_side_counts_by_itself_conflicts_with_its_own_side_alone(string first, string entity, string second, string other, string third, string its, int conflicts)
    {
        static string Partner(string entity) => entity == "Norland" ? "Sudland" : "Norland";
        var set = Stated.Reconcile(
            Stated.In("a").Level(first, "USD", "goods trade", entity, "2024", Partner(entity)),
            Stated.In("b").Level(second, "USD", "goods trade", other, "2024", Partner(other)),
            Stated.In("c").Level(third, "USD", "goods trade", its, "2024", Partner(its)));
        Assert.Equal(conflicts, set.Facts.Count(fact => fact.Verdict == Verdict.Conflicting));
    }

    // Whoever sets a target without a date sets their own, though a bound may let both hold.
    [Theory]
    [InlineData("over 80", FigureStatus.Target, "the health ministry", 2)]
    [InlineData("over 80", FigureStatus.Reported, "the health ministry", 1)]
    [InlineData("over 80", FigureStatus.Target, "a UN office", 1)]
    [InlineData("85", FigureStatus.Target, "the health ministry", 1)]
    public void Undated_targets_of_two_sources_are_two_facts(string number, FigureStatus status, string source, int facts)
    {
        var one = Stated.In("a").Figure(Role.Share, "85", "%", "vaccination coverage", "Norland", null, attribution: "a UN office");
        var other = Stated.In("b").Figure(Role.Share, number, "%", "vaccination coverage", "Norland", null, attribution: source);
        var set = Stated.Reconcile(one with { Figure = one.Figure with { Status = status } }, other with { Figure = other.Figure with { Status = status } });
        Assert.Equal(facts, set.Facts.Count);
    }

    [Fact]
    public void Two_articles_that_agree_state_one_fact()
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("23.6 trillion", "CNY", "goods trade", "China", "2025", Partners),
            Stated.In("b").Level("23.6 trillion", "CNY", "trade in goods", "China", "2025", "Belt and Road partner countries"));
        var fact = Assert.Single(set.Facts);
        Assert.Equal(Verdict.Corroborated, fact.Verdict);
        Assert.Equal(["a", "b"], fact.Articles);
    }

    [Fact]
    public void Yuan_and_dollars_of_one_year_are_one_fact()
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("22.1 trillion", "CNY", "goods trade", "China", "2024", Partners),
            Stated.In("b").Level("3.1 trillion", "USD", "goods trade", "China", "2024", Partners));
        Assert.Single(set.Facts);
        Assert.Empty(set.Conflicts);
    }

    [Fact]
    public void The_same_number_in_another_year_is_another_fact()
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("over 700", "1", "aid projects", "China", "2024", counted: "aid project"),
            Stated.In("b").Level("over 700", "1", "aid projects", "China", "2025", counted: "aid project"));
        Assert.Equal(2, set.Facts.Count);
        Assert.Empty(set.Conflicts);
    }

    [Fact]
    public void Two_exact_counts_of_one_thing_on_one_day_conflict()
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("128", "1", "named container routes", "Silk Road Maritime", "2025-06-30", counted: "named container route"),
            Stated.In("b").Level("134", "1", "routes", "Silk Road Maritime", "2025-06-30", counted: "route"));
        var conflict = Assert.Single(set.Conflicts);
        Assert.Equal(0.0448m, conflict.RelativeDifference);
        Assert.Equal(Verdict.Conflicting, Assert.Single(set.Facts).Verdict);
    }

    public static TheoryData<string, string, string?, string, string, string?> Unlike => new()
    {
        // indicator, entity, counterpart; with equal numbers, so that only the words keep them apart
        { "countries represented", "third forum", null, "countries with cooperation documents", "China", null },
        { "European cities reached", "freight train", null, "Asian cities reached", "freight train", null },
        { "share of imports", Partners, "China", "share of goods trade", Partners, "China" },
        { "daily cases", "Samoa", null, "cases", "Samoa", null },
        { "direct investment", "China", Partners, "goods trade", "China", Partners },
    };

    [Theory]
    [MemberData(nameof(Unlike))]
    public void The_same_number_of_another_thing_is_no_agreement(string first, string entity, string? counterpart, string second, string otherEntity, string? otherCounterpart)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("150", "1", first, entity, "2025", counterpart),
            Stated.In("b").Level("150", "1", second, otherEntity, "2025", otherCounterpart));
        Assert.Equal(2, set.Facts.Count);
    }

    [Fact]
    public void Trade_with_one_partner_does_not_conflict_with_trade_in_all()
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("23.6 trillion", "CNY", "goods trade", "China", "2025", Partners),
            Stated.In("b").Level("45.47 trillion", "CNY", "goods trade", "China", "2025"));
        Assert.Empty(set.Conflicts);
        Assert.Equal(2, set.Facts.Count);
    }

    [Fact]
    public void Copies_and_one_origin_count_once()
    {
        uint[] text = [1, 2, 3, 4, 5, 6, 7, 8];
        var copies = Stated.Reconcile(
            Stated.In("a", fingerprint: text).Level("128", "1", "routes", "Silk Road Maritime", "2025"),
            Stated.In("b", fingerprint: [1, 2, 3, 4, 5, 6, 9, 9]).Level("128", "1", "routes", "Silk Road Maritime", "2025"));
        Assert.Equal(Verdict.Repeated, Assert.Single(copies.Facts).Verdict);
        var quoted = Stated.Reconcile(
            Stated.In("a").Level("128", "1", "routes", "Silk Road Maritime", "2025", attribution: "Ministry of Commerce"),
            Stated.In("b").Level("128", "1", "routes", "Silk Road Maritime", "2025", attribution: "Ministry of Commerce"));
        Assert.Equal(1, Assert.Single(quoted.Facts).IndependentSources);
    }

    [Fact]
    public void Growth_is_tested_against_both_levels()
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("22.1 trillion", "CNY", "goods trade", "China", "2024", Partners),
            Stated.In("b").Level("23.6 trillion", "CNY", "goods trade", "China", "2025", Partners),
            Stated.In("c").Figure(Role.Growth, "6.3", "%", "goods trade", "China", "2025", Partners, from: "2024"));
        var check = Assert.Single(set.Checks);
        Assert.True(check.Holds);
        Assert.Equal(CheckKind.Growth, check.Kind);
        Assert.EndsWith("holds only at the edge", check.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_figures_does_not_show()
    {
        SourcedFigure[] figures =
        [
            Stated.In("a").Level("22.1 trillion", "CNY", "goods trade", "China", "2024", Partners),
            Stated.In("b").Level("3.1 trillion", "USD", "goods trade", "China", "2024", Partners),
            Stated.In("c").Level("22.5 trillion", "CNY", "goods trade", "China", "2024", Partners),
            Stated.In("d").Level("over 20 trillion", "CNY", "goods trade", "China", "2024", Partners),
        ];
        var forth = Stated.Reconcile(figures);
        var back = Stated.Reconcile(figures.Reverse());
        Assert.Equal(forth.Facts.Select(f => f.FactId), back.Facts.Select(f => f.FactId));
        Assert.Equal(forth.Conflicts, back.Conflicts);
    }
}
