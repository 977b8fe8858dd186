using BriExtract.Reconciliation.Units;

namespace BriExtract.Reconciliation.Checks;

/// <summary>The relations between facts that are tested, each rule one kind; those inside one article stand by themselves, in <see cref="Articles.ArticleChecks"/>.</summary>
public static class CheckRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<ICheckRule> All(UnitDimensions units) =>
    [
        new GrowthChecks(), // 23.6 trillion after 22.1 trillion: up 6.3%; 2.7 to 3.1 trillion over three years: 4.7% a year
        new ChangeChecks(), // 51.9% after 49.4%: up 2.5 points
        new ShareChecks(), // 23.6 of 45.5 trillion: 51.9%
        new GrowthDifferenceChecks(), // a share of 50.7%, up 6.3% against 3.8%: 51.9%
        new TotalChecks(), // eleven months may not exceed the year
        new RateChecks(units), // 20,000 trains a year: one every 26 minutes
    ];
}
