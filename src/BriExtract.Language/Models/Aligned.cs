using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BriExtract.Language.Models;

/// <summary>A table that begins at a line of the cache: a vector of 64 bytes that straddled two would cost two fetches.</summary>
internal sealed class Aligned<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    // Pinned, so that it stays where it was put.
    private readonly T[] _values;
    private readonly int _first;

    /// <summary>A table whose contents are to be written before they are read.</summary>
    public Aligned(int length)
    {
        Length = length;
        _values = GC.AllocateUninitializedArray<T>(length + (CacheLine / Unsafe.SizeOf<T>()), pinned: true);
        _first = (int)((CacheLine - (Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % CacheLine)) % CacheLine) / Unsafe.SizeOf<T>();
    }

    /// <summary>A copy of a table.</summary>
    public Aligned(ReadOnlySpan<T> values)
        : this(values.Length) => values.CopyTo(All);

    /// <summary>Values there are.</summary>
    public int Length { get; }

    /// <summary>Where the table begins.</summary>
    public ref T First => ref _values[_first];

    /// <summary>The whole table.</summary>
    public Span<T> All => _values.AsSpan(_first, Length);

    /// <summary>Reads a table from a model file.</summary>
    public static Aligned<T> Read(ModelReader reader, int length)
    {
        var table = new Aligned<T>(length);
        reader.Fill(table.All);
        return table;
    }
}
