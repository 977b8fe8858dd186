using BriExtract.Core.Facts;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>Conflicts as bytes, for disk.</summary>
internal static class ConflictCodec
{
    /// <summary>Writes a conflict.</summary>
    public static void Write(BinaryWriter writer, Conflict conflict)
    {
        writer.Write(conflict.ConflictId);
        writer.Write(conflict.FactId);
        writer.Write(conflict.FigureA);
        writer.Write(conflict.FigureB);
        writer.Write(conflict.RelativeDifference);
        writer.Write((byte)conflict.Cause);
        writer.Write(conflict.Explanation);
        writer.Write(conflict.Weight);
        writer.Write(conflict.Decision ?? "");
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Conflict Read(BinaryReader input) => new()
    {
        ConflictId = input.ReadString(),
        FactId = input.ReadString(),
        FigureA = input.ReadString(),
        FigureB = input.ReadString(),
        RelativeDifference = input.ReadDecimal(),
        Cause = (ConflictCause)input.ReadByte(),
        Explanation = input.ReadString(),
        Weight = input.ReadDecimal(),
        Decision = input.ReadString() is { Length: > 0 } decision ? decision : null,
    };
}
