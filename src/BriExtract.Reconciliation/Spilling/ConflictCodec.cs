using BriExtract.Core.Facts;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>Conflicts as bytes, for disk.</summary>
internal static class ConflictCodec
{
    /// <summary>Writes a conflict.</summary>
    public static void Write(RecordWriter writer, Conflict conflict)
    {
        writer.Text(conflict.ConflictId);
        writer.Text(conflict.FactId);
        writer.Text(conflict.FigureA);
        writer.Text(conflict.FigureB);
        writer.Decimal(conflict.RelativeDifference);
        writer.Byte((int)conflict.Cause);
        writer.Text(conflict.Explanation);
        writer.Decimal(conflict.Weight);
        writer.Text(conflict.Decision);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Conflict Read(ref RecordReader input) => new()
    {
        ConflictId = input.Text(),
        FactId = input.Text(),
        FigureA = input.Text(),
        FigureB = input.Text(),
        RelativeDifference = input.Decimal(),
        Cause = (ConflictCause)input.Byte(),
        Explanation = input.Text(),
        Weight = input.Decimal(),
        Decision = input.Text() is { Length: > 0 } decision ? decision : null,
    };
}
