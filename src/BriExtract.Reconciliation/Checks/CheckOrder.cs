using BriExtract.Core.Facts;

namespace BriExtract.Reconciliation.Checks;

/// <summary>The order of checks: those that fail first, then the weightiest, then by id.</summary>
public static class CheckOrder
{
    /// <summary>Compares two checks.</summary>
    public static int Compare(Check a, Check b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var byHolds = a.Holds.CompareTo(b.Holds);
        if (byHolds != 0) return byHolds;
        var byWeight = b.Weight.CompareTo(a.Weight);
        return byWeight != 0 ? byWeight : string.CompareOrdinal(a.CheckId, b.CheckId);
    }
}
