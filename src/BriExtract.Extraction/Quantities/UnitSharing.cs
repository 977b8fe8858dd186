using BriExtract.Extraction.Numbers;

namespace BriExtract.Extraction.Quantities;

/// <summary>Gives the unit of the last number of a list to those before it: "7- or 8-inch", "5, 10 and 15 percent", "eight or nine euros".</summary>
internal static class UnitSharing
{
    public static void Share(ReadOnlySpan<char> text, List<RawQuantity> quantities, int first)
    {
        for (var i = quantities.Count - 2; i >= first; i--)
        {
            var quantity = quantities[i];
            var next = quantities[i + 1];
            if (quantity.Kind != RawKind.Quantity || next.Kind != RawKind.Quantity || quantity.Unit is not null || next.Unit is null) continue;
            if ((next.UnitEnd <= next.NumberEnd && !next.Shared) || quantity.UnitEnd > next.NumberStart || (quantity.Form & NumberForm.WordOne) != 0) continue;
            var between = text[quantity.UnitEnd..Math.Max(quantity.UnitEnd, next.Start)];
            if (!IsListJoint(between) && !(next.Unit == "[point]" && IsMove(between))) continue;
            quantity.Unit = next.Unit;
            quantity.Per = next.Per;
            quantity.UnitKind = next.UnitKind;
            quantity.Assumed = next.Assumed;
            quantity.IsAge = next.IsAge;
            quantity.Shared = true;
            quantities[i] = quantity;
        }
    }

    private static bool IsListJoint(ReadOnlySpan<char> between)
    {
        var joint = between.Trim();
        if (joint.Length > 0 && joint[0] == '-') joint = joint[1..].TrimStart();
        if (joint.Length > 0 && joint[0] == ',') joint = joint[1..].TrimStart();
        return joint.IsEmpty ? between.Trim().Length > 0 : joint is "or" or "and" or "to" or "and/or" or "by" or "versus" or "vs";
    }

    // "9,214.30 up 41.25 points": an index and how much it moved.
    private static bool IsMove(ReadOnlySpan<char> between) => between.Trim() is "up" or "down";
}
