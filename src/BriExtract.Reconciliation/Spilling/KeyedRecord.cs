using System.Buffers.Binary;
using System.Runtime.InteropServices;
using BriExtract.Reconciliation.Blocking;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>A claim as bytes with its block keys before it, as it waits on disk to be dealt to the files of its blocks.</summary>
/// <param name="bytes">What <see cref="Write"/> wrote.</param>
internal readonly ref struct KeyedRecord(ReadOnlySpan<byte> bytes)
{
    private const int KeyBytes = 2 * sizeof(ulong);
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Its block keys, those of one group together.</summary>
    public ReadOnlySpan<BlockKey> Keys => MemoryMarshal.Cast<byte, BlockKey>(_bytes.Slice(1, _bytes[0] * KeyBytes));

    /// <summary>The claim as <see cref="ClaimCodec"/> writes it.</summary>
    public ReadOnlySpan<byte> Claim => _bytes[(1 + _bytes[0] * KeyBytes)..^sizeof(int)];

    /// <summary>As much of it as comparison needs.</summary>
    public ReadOnlySpan<byte> Compared => Claim[..BinaryPrimitives.ReadInt32LittleEndian(_bytes[^sizeof(int)..])];

    /// <summary>Appends a claim and its keys to a writer.</summary>
    public static void Write(RecordWriter writer, Claims.Claim claim, List<BlockKey> keys)
    {
        writer.Byte(keys.Count);
        foreach (var (group, key) in keys)
        {
            writer.Key(group);
            writer.Key(key);
        }

        var start = writer.Length;
        writer.Fixed(ClaimCodec.Write(writer, claim) - start);
    }
}
