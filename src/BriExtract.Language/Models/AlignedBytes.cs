using System.Runtime.InteropServices;

namespace BriExtract.Language.Models;

/// <summary>A table of signed bytes that begins at a line of the cache: a row of 64 that straddled two would cost two fetches.</summary>
internal sealed class AlignedBytes
{
    private const int CacheLine = 64;

    // Pinned, so that it stays where it was put.
    private readonly sbyte[] _bytes;
    private readonly int _first;
    private readonly int _length;

    private AlignedBytes(int length)
    {
        _length = length;
        _bytes = GC.AllocateUninitializedArray<sbyte>(length + CacheLine, pinned: true);
        _first = (int)((CacheLine - (Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0) % CacheLine)) % CacheLine);
    }

    /// <summary>A copy of a table.</summary>
    public AlignedBytes(ReadOnlySpan<sbyte> bytes)
        : this(bytes.Length) => bytes.CopyTo(_bytes.AsSpan(_first));

    /// <summary>Reads a table from a model file.</summary>
    public static AlignedBytes Read(ModelReader reader, int length)
    {
        var table = new AlignedBytes(length);
        reader.Fill(table._bytes.AsSpan(table._first, length));
        return table;
    }

    /// <summary>Makes a table of weights as they are trained.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="unit">Receives what 1 stands for.</param>
    public static AlignedBytes Quantize(float[] weights, out float unit)
    {
        var most = 0f;
        foreach (var weight in weights) most = MathF.Max(most, MathF.Abs(weight));
        var scale = unit = most > 0 ? most / sbyte.MaxValue : 1;
        return new AlignedBytes([.. weights.Select(weight => (sbyte)MathF.Round(weight / scale))]);
    }

    /// <summary>Where the table begins.</summary>
    public ref sbyte First => ref _bytes[_first];

    /// <summary>The whole table.</summary>
    public ReadOnlySpan<sbyte> All => _bytes.AsSpan(_first, _length);
}
