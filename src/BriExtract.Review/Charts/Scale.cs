using System.Globalization;

namespace BriExtract.Review.Charts;

/// <summary>Maps values to positions on an axis, linearly.</summary>
/// <param name="Low">Value at <paramref name="From"/>.</param>
/// <param name="High">Value at <paramref name="To"/>.</param>
/// <param name="From">Position of the low end, in SVG user units.</param>
/// <param name="To">Position of the high end.</param>
internal readonly record struct Scale(decimal Low, decimal High, double From, double To)
{
    internal double At(decimal value) => High == Low
        ? (From + To) / 2
        : From + (To - From) * (double)((Math.Clamp(value, Low, High) - Low) / (High - Low));

    /// <summary>A position as SVG writes it.</summary>
    internal static string Number(double position) => position.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Round values that divide the axis into about <paramref name="count"/> parts.</summary>
    internal IEnumerable<decimal> Ticks(int count)
    {
        var span = High - Low;
        if (span <= 0) return [Low];
        var raw = (double)(span / count);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (decimal)((raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power);
        var first = Math.Ceiling(Low / step) * step;
        return Enumerable.Range(0, (int)((High - first) / step) + 1).Select(i => first + i * step);
    }
}
