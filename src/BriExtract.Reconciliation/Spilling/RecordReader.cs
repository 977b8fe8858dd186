using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, field by field.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Place of the next field.</summary>
    public int At { get; private set; }

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => At == _bytes.Length;

    public int Byte() => _bytes[At++];

    public int Number()
    {
        uint number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = (uint)_bytes[At++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return (int)number;
        }
    }

    public int Fixed() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public ulong Key() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public decimal Decimal() => MemoryMarshal.Read<decimal>(Take(sizeof(decimal)));

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> Utf8() => Take(Number());

    public string Text() => Encoding.UTF8.GetString(Utf8());

    /// <summary>So many bytes.</summary>
    public ReadOnlySpan<byte> Take(int length)
    {
        var taken = _bytes.Slice(At, length);
        At += length;
        return taken;
    }

    /// <summary>What was read since <paramref name="start"/>.</summary>
    public readonly ReadOnlySpan<byte> Since(int start) => _bytes[start..At];
}
