namespace BriExtract.Reconciliation.Claims;

/// <summary>The digits of a decimal number.</summary>
public static class Digits
{
    /// <summary>Digits from the first that is not 0 to the last that is not 0: 5 for 214.66, 1 for 700 and for 0.</summary>
    public static int Significant(decimal value)
    {
        var digits = Mantissa(value);
        var count = 1;
        while (digits >= 10)
        {
            digits /= 10;
            count++;
        }

        return count;
    }

    /// <summary>The place of the last digit that is not 0: 100000000000 for 23.6 trillion, 0.01 for 5.25; 0 for 0.</summary>
    public static decimal LastPlace(decimal value) => Mantissa(value) is var digits && digits == 0 ? 0 : Math.Abs(value) / (decimal)digits;

    /// <summary>The significant digits as a whole number: 21466 for 214.66 and for 214660000000; 0 for 0.</summary>
    public static UInt128 Mantissa(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = ((UInt128)(uint)parts[2] << 64) | ((UInt128)(uint)parts[1] << 32) | (uint)parts[0];
        while (digits != 0 && digits % 10 == 0) digits /= 10;
        return digits;
    }
}
