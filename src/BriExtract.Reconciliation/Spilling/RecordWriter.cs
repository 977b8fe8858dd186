using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>One record of fields as bytes, made in a buffer that is used again; <see cref="RecordReader"/> reads it on the same machine.</summary>
internal sealed class RecordWriter
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>What was written since <see cref="Clear"/>; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>How much was written.</summary>
    public int Length => _length;

    /// <summary>Begins a new record.</summary>
    public void Clear() => _length = 0;

    public void Byte(int value) => Room(1)[0] = (byte)value;

    /// <summary>A number that is not negative, in as few bytes as it takes.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) Byte((int)(rest | 0x80));
        Byte((int)rest);
    }

    public void Fixed(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);

    public void Key(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);

    public void Decimal(decimal value) => MemoryMarshal.Write(Room(sizeof(decimal)), value);

    /// <summary>Text in UTF-8 after its length. Absent and empty are one: an empty name says nothing.</summary>
    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Byte(0);
            return;
        }

        Number(Encoding.UTF8.GetByteCount(text));
        Span<byte> room = Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length -= room.Length - Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}
