namespace BriExtract.Reconciliation.Claims;

/// <summary>The digits of a decimal number.</summary>
public static class Digits
{
    /// <summary>Digits from the first that is not 0 to the last that is not 0: 5 for 214.66, 1 for 700 and for 0.</summary>
    public static int Significant(decimal value)
    {
        var digits = Mantissa(value);
        var count = 1;
        for (; digits > ulong.MaxValue; digits /= 10) count++;
        for (var rest = (ulong)digits; rest >= 10; rest /= 10) count++;
        return count;
    }

    /// <summary>The place of the last digit that is not 0: 100000000000 for 23.6 trillion, 0.01 for 5.25; 0 for 0.</summary>
    public static decimal LastPlace(decimal value) => Mantissa(value) is var digits && digits == 0 ? 0 : Math.Abs(value) / (decimal)digits;

    /// <summary>The significant digits as a whole number: 21466 for 214.66 and for 214660000000; 0 for 0.</summary>
    public static UInt128 Mantissa(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var low = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        // Nearly always: division of twice the width costs ten times as much.
        if (parts[2] == 0) return WithoutZeros(low);
        var digits = ((UInt128)(uint)parts[2] << 64) | low;
        while (digits % 10 == 0) digits /= 10;
        return digits;
    }

    private static ulong WithoutZeros(ulong digits)
    {
        if (digits == 0) return 0;
        for (ulong rest; (rest = digits / 10) * 10 == digits;) digits = rest;
        return digits;
    }
}
