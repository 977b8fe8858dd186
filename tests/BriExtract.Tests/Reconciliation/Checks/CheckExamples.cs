using BriExtract.Core.Facts;
using BriExtract.Core.Figures;

namespace BriExtract.Tests.Reconciliation.Checks;

/// <summary>Relations that must hold, each with one world that bears it out and one that does not.</summary>
public sealed class CheckExamples
{
    private const string Partners = "BRI partner countries";

    [Theory]
    [InlineData("6.3", true)]
    [InlineData("8.1", false)]
    public void Growth_against_two_levels(string stated, bool holds)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("22.1 trillion", "CNY", "goods trade", "China", "2024", Partners),
            Stated.In("b").Level("23.6 trillion", "CNY", "goods trade", "China", "2025", Partners),
            Stated.In("c").Figure(Role.Growth, stated, "%", "goods trade", "China", "2025", Partners, from: "2024"));
        Assert.Equal((CheckKind.Growth, holds), Only(set.Checks));
    }

    [Fact]
    public void Growth_that_names_no_partner_sets_no_partner_against_another()
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("22.1 billion", "CNY", "goods trade", "China", "2024", "Kazakhstan"),
            Stated.In("b").Level("506.3 billion", "CNY", "goods trade", "China", "2025", "Slovakia"),
            Stated.In("c").Figure(Role.Growth, "6.3", "%", "goods trade", "China", "2025", from: "2024"));
        Assert.Empty(set.Checks);
    }

    [Theory]
    [InlineData("22.1 trillion", Partners, "23.6 trillion", Partners, true)]
    [InlineData("22.1 trillion", null, "23.6 trillion", Partners, false)] // with all, and with some
    [InlineData("4.2 trillion", Partners, "23.6 trillion", Partners, false)] // of another size: another series, misread
    [InlineData("23.6 billion", Partners, "23.6 trillion", Partners, true)] // a slip of the unit
    [InlineData("22 trillion", Partners, "23.6 trillion", Partners, true)]
    [InlineData("20 trillion", Partners, "21.4 trillion", Partners, false)] // 20 may be anything from 19.5 to 20.5
    public void Growth_that_does_not_fit_is_told_where_nothing_else_explains_it(string before, string? partner, string now, string partnerNow, bool found)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level(before, "CNY", "goods trade", "China", "2024", partner),
            Stated.In("b").Level(now, "CNY", "goods trade", "China", "2025", partnerNow),
            Stated.In("c").Figure(Role.Growth, "2.9", "%", "goods trade", "China", "2025", Partners, from: "2024"));
        Assert.Equal(found ? [(CheckKind.Growth, false)] : [], set.Checks.Select(c => (c.Kind, c.Holds)));
    }

    [Fact]
    public void Growth_is_of_the_currency_that_its_article_tells()
    {
        var told = Stated.In("c");
        var set = Stated.Reconcile(
            Stated.In("a").Level("319 billion", "CNY", "goods trade", "China", "2024", Partners),
            Stated.In("b").Level("324 billion", "CNY", "goods trade", "China", "2025", Partners),
            told.Level("45.1 billion", "USD", "goods trade", "China", "2025", Partners),
            told.Figure(Role.Growth, "5.5", "%", "goods trade", "China", "2025", Partners, from: "2024"));
        Assert.DoesNotContain(set.Checks, c => c.Kind == CheckKind.Growth);
    }

    [Theory]
    [InlineData("4.7", true)]
    [InlineData("7.4", false)]
    public void Average_growth_over_years(string stated, bool holds)
    {
        var article = Stated.In("a");
        var set = Stated.Reconcile(
            article.Level("2.7 trillion", "USD", "goods trade", "China", "2021", Partners),
            article.Level("3.1 trillion", "USD", "goods trade", "China", "2024", Partners),
            Stated.In("b").Figure(Role.Growth, stated, "%", "goods trade", "China", "2021-01-01/2024-12-31", Partners, from: "2021"));
        Assert.Equal((CheckKind.AverageGrowth, holds), Only(set.Checks));
    }

    [Theory]
    [InlineData("51.9", true)]
    [InlineData("49.1", false)]
    public void A_share_against_part_and_whole(string stated, bool holds)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("23.6 trillion", "CNY", "goods trade", "China", "2025", Partners),
            Stated.In("b").Level("45.47 trillion", "CNY", "goods trade", "China", "2025"),
            Stated.In("c").Figure(Role.Share, stated, "%", "share of goods trade", Partners, "2025", "China"));
        Assert.Equal((CheckKind.Share, holds), Only(set.Checks));
    }

    [Theory]
    [InlineData("2.5", true)]
    [InlineData("5.2", false)]
    public void A_change_of_points_against_two_shares(string stated, bool holds)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Figure(Role.Share, "49.4", "%", "share of renewable power", "Denmark", "2023"),
            Stated.In("b").Figure(Role.Share, "51.9", "%", "share of renewable power", "Denmark", "2024"),
            Stated.In("c").Figure(Role.Change, stated, "pp", "share of renewable power", "Denmark", "2024", from: "2023"));
        Assert.Equal((CheckKind.Change, holds), Only(set.Checks));
    }

    [Theory]
    [InlineData("826 billion", true)]
    [InlineData("1.3 trillion", false)]
    public void Eleven_months_against_the_year(string stated, bool holds)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level(stated, "CNY", "contracted project turnover", "China", "2024-01-01/2024-11-30"),
            Stated.In("b").Level("1.0 trillion", "CNY", "contracted project turnover", "China", "2024"));
        Assert.Equal((CheckKind.PartOfPeriod, holds), Only(set.Checks));
    }

    [Theory]
    [InlineData("110,000", true)]
    [InlineData("90,000", false)]
    public void A_running_total_may_not_fall(string later, bool holds)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("100,000", "1", "cumulative trips", "freight train", "2024-12-31", counted: "trip"),
            Stated.In("b").Level(later, "1", "cumulative trips", "freight train", "2025-06-30", counted: "trip"));
        Assert.Equal((CheckKind.RunningTotal, holds), Only(set.Checks));
    }

    [Theory]
    [InlineData("188", true)]
    [InlineData("198", false)]
    public void Parts_that_the_text_enumerates_against_their_sum(string whole, bool holds)
    {
        var article = Stated.In("a");
        var total = article.Level(whole, "1", "routes", "the line", "2025", counted: "route");
        var link = new FigureLink(LinkRelation.PartOf, total.Figure.FigureId);
        var set = Stated.Reconcile(
            total,
            article.Figure(Role.Level, "128", "1", "routes to Asia", "the line", "2025", counted: "route", links: link),
            article.Figure(Role.Level, "60", "1", "routes to Africa", "the line", "2025", counted: "route", links: link));
        Assert.Equal((CheckKind.Sum, holds), Only(set.Checks));
    }

    [Theory]
    [InlineData("0.5", true)]
    [InlineData("2.5", false)]
    public void The_time_between_trains_against_their_number(string hours, bool holds)
    {
        var set = Stated.Reconcile(
            Stated.In("a").Level("20,000", "1", "trips", "freight train", "2025", counted: "trip"),
            Stated.In("b").Level(hours == "0.5" ? "less than 0.5" : hours, "h", "departure interval", "freight train", "2025"));
        Assert.Equal((CheckKind.Rate, holds), Only(set.Checks));
    }

    [Fact]
    public void A_lead_of_growth_moves_the_share()
    {
        var article = Stated.In("a");
        var growth = article.Figure(Role.Growth, "6.3", "%", "goods trade", "China", "2025", Partners, from: "2024");
        var lead = article.Figure(Role.Change, "2.5", "pp", "goods trade", "China", "2025", Partners, links: new FigureLink(LinkRelation.ChangeOf, growth.Figure.FigureId));
        var set = Stated.Reconcile(
            growth,
            lead,
            Stated.In("b").Figure(Role.Share, "50.7", "%", "share of goods trade", Partners, "2024", "China"),
            Stated.In("c").Figure(Role.Share, "51.9", "%", "share of goods trade", Partners, "2025", "China"));
        Assert.Contains(set.Checks, c => c is { Kind: CheckKind.GrowthDifference, Holds: true });
    }

    [Fact]
    public void Growth_implies_the_level_before_where_nobody_states_it()
    {
        var article = Stated.In("a");
        var set = Stated.Reconcile(
            article.Level("283.36 billion", "CNY", "direct investment", "China", "2025", Partners),
            article.Figure(Role.Growth, "18", "%", "direct investment", "China", "2025", Partners, from: "2024"));
        var implied = Assert.Single(set.Implied);
        Assert.Equal(240.1m, Math.Round(implied.Value / 1e9m, 1));
        Assert.Equal(2024, implied.Period!.Value.End.Year);
    }

    private static (CheckKind, bool) Only(IReadOnlyList<Check> checks)
    {
        var check = Assert.Single(checks);
        return (check.Kind, check.Holds);
    }

    [Fact]
    public void A_total_is_tested_where_one_of_its_statements_has_no_date()
    {
        var set = Stated.Reconcile(
            Stated.In("a1").Level("53.471 million", "USD", "road lending", "Peru", null),
            Stated.In("a2").Level("53.471 million", "USD", "road lending", "Peru", "2024-01-01/2024-06-30"),
            Stated.In("a3").Level("41.2 million", "USD", "road lending", "Peru", "2024-01-01/2024-12-31"));
        Assert.Equal(2, set.Facts.Count);
        Assert.Contains("by 2024-06-30", Assert.Single(set.Checks).Explanation, StringComparison.Ordinal);
    }
}
