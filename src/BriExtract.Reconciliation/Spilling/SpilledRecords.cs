using System.Buffers;
using System.Buffers.Binary;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>The records of one file in memory, found by their places; the memory goes back when disposed.</summary>
/// <param name="bytes">From the pool of arrays.</param>
/// <param name="length">How much of it holds records.</param>
internal sealed class SpilledRecords(byte[] bytes, int length) : IDisposable
{
    private const int FrameBytes = sizeof(int);
    private byte[] _bytes = bytes;

    /// <summary>The record at a place, which moves behind it; false after the last.</summary>
    public bool Next(ref int place, out ReadOnlySpan<byte> record)
    {
        if (place >= length)
        {
            record = default;
            return false;
        }

        record = At(place);
        place += FrameBytes + record.Length;
        return true;
    }

    /// <summary>The record that <see cref="Next"/> found at a place.</summary>
    public ReadOnlySpan<byte> At(int place) => _bytes.AsSpan(place + FrameBytes, BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place)));

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}
