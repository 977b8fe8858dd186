namespace BriExtract.Reconciliation.Checks;

/// <summary>The relations that are tested, each rule one kind.</summary>
public static class CheckRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<ICheckRule> All { get; } =
    [
        new GrowthChecks(), // 23.6 trillion after 22.1 trillion: up 6.3%; 2.7 to 3.1 trillion over three years: 4.7% a year
    ];
}
