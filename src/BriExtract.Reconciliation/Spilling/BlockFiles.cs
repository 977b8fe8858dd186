using System.Buffers.Binary;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Grouping;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>Claims on disk by block key: dealt one by one, joined file by file.</summary>
internal static class BlockFiles
{
    // The number of the claim and how many keys follow.
    private const int HeadBytes = sizeof(int) + 1;

    /// <summary>Puts a claim into the file of each of its keys.</summary>
    /// <param name="files">The files.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="ordinal">What the caller knows the claim by.</param>
    /// <param name="claim">The claim, as the codec writes it.</param>
    public static void Deal(SpillFiles files, ReadOnlySpan<BlockKey> keys, int ordinal, ReadOnlySpan<byte> claim)
    {
        for (var i = 0; i < keys.Length; i++) Append(files, keys[i].Key, ordinal, keys.Slice(i, 1), claim);
    }

    /// <summary>Puts a claim into one file with several of its keys.</summary>
    public static void Append(SpillFiles files, ulong file, int ordinal, ReadOnlySpan<BlockKey> keys, ReadOnlySpan<byte> claim)
    {
        Span<byte> head = stackalloc byte[HeadBytes + (keys.Length * sizeof(ulong))];
        BinaryPrimitives.WriteInt32LittleEndian(head, ordinal);
        head[sizeof(int)] = (byte)keys.Length;
        for (var i = 0; i < keys.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(head[(HeadBytes + (i * sizeof(ulong)))..], keys[i].Key);
        files.Append(file, head, claim);
    }

    /// <summary>Joins the claims of one file; <paramref name="join"/> takes each that is not the first of its set, after that first.</summary>
    public static void Join(SpillFiles files, int file, ClaimCodec codec, BlockJoiner joiner, List<OversizeBlock> oversize, Action<DealtClaim, DealtClaim> join)
    {
        using var records = files.Load(file);
        using var rows = new BlockRows(records);
        if (rows.Count == 0) return;
        var ordinals = rows.ReadClaims(records, codec, out var claims, out var keyed);
        var sets = new DisjointSets(claims.Count);
        joiner.Join(claims, keyed, sets, oversize);
        for (var i = 0; i < claims.Count; i++)
        {
            var root = sets.Find(i);
            if (root != i) join(new DealtClaim(ordinals[root], claims[root]), new DealtClaim(ordinals[i], claims[i]));
        }
    }

    /// <summary>The number of a claim, its keys, and where the claim itself begins in its record.</summary>
    public static (int Ordinal, int Keys, int Claim) Head(ReadOnlySpan<byte> record) =>
        (BinaryPrimitives.ReadInt32LittleEndian(record), record[sizeof(int)], HeadBytes + (record[sizeof(int)] * sizeof(ulong)));

    /// <summary>A key of a record.</summary>
    public static ulong KeyAt(ReadOnlySpan<byte> record, int key) => BinaryPrimitives.ReadUInt64LittleEndian(record[(HeadBytes + (key * sizeof(ulong)))..]);
}

/// <summary>A claim and what its dealer knows it by.</summary>
internal readonly record struct DealtClaim(int Ordinal, Claim Claim);
