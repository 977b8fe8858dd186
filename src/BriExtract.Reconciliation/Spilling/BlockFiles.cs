using System.Buffers.Binary;
using System.Runtime.InteropServices;
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
        var rows = InCompany(records);
        if (rows.Count == 0) return;
        var dealt = Claims(records, rows, codec);
        var sets = new DisjointSets(dealt.Length);
        joiner.Join(Array.ConvertAll(dealt, d => d.Claim), Keyed(rows, dealt), sets, oversize);
        for (var i = 0; i < dealt.Length; i++)
        {
            var root = sets.Find(i);
            if (root != i) join(dealt[root], dealt[i]);
        }
    }

    // Each claim once, in the order of claims. They were mostly dealt in that order: sorted by number, only what is out of it costs a comparison of names.
    private static DealtClaim[] Claims(SpilledRecords records, List<Row> rows, ClaimCodec codec)
    {
        var (ordinals, places) = (new int[rows.Count], new int[rows.Count]);
        for (var i = 0; i < rows.Count; i++) (ordinals[i], places[i]) = (rows[i].Ordinal, rows[i].Place);
        Array.Sort(ordinals, places);
        var dealt = new List<DealtClaim>(rows.Count);
        var sorted = true;
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (i > 0 && ordinals[i] == ordinals[i - 1]) continue;
            var record = records.At(places[i]);
            var input = new RecordReader(record[(HeadBytes + (record[sizeof(int)] * sizeof(ulong)))..]);
            var claim = codec.Read(ref input, whole: false);
            sorted = sorted && (dealt.Count == 0 || Claim.InOrder(dealt[^1].Claim, claim) < 0);
            dealt.Add(new DealtClaim(ordinals[i], claim));
        }

        if (!sorted) dealt.Sort((a, b) => Claim.InOrder(a.Claim, b.Claim));
        return [.. dealt];
    }

    private static List<(ulong Key, int Claim)> Keyed(List<Row> rows, DealtClaim[] dealt)
    {
        var place = new Dictionary<int, int>(dealt.Length);
        for (var i = 0; i < dealt.Length; i++) place.Add(dealt[i].Ordinal, i);
        return rows.ConvertAll(row => (row.Key, place[row.Ordinal]));
    }

    // By key and number. Who is alone with a key meets nobody there, and need not be read.
    private static List<Row> InCompany(SpilledRecords records)
    {
        var (keys, rows) = (new List<ulong>(), new List<Row>());
        var place = 0;
        for (var at = place; records.Next(ref place, out var record); at = place)
        {
            var ordinal = BinaryPrimitives.ReadInt32LittleEndian(record);
            for (var i = 0; i < record[sizeof(int)]; i++)
            {
                keys.Add(BinaryPrimitives.ReadUInt64LittleEndian(record[(HeadBytes + (i * sizeof(ulong)))..]));
                rows.Add(new Row(keys[^1], ordinal, at));
            }
        }

        var sorted = CollectionsMarshal.AsSpan(rows);
        CollectionsMarshal.AsSpan(keys).Sort(sorted);
        var kept = 0;
        for (int first = 0, end; first < sorted.Length; first = end)
        {
            for (end = first + 1; end < sorted.Length && sorted[end].Key == sorted[first].Key; end++) { }
            if (end - first == 1) continue;
            var block = sorted[first..end];
            block.Sort((a, b) => a.Ordinal.CompareTo(b.Ordinal));
            block.CopyTo(sorted[kept..]);
            kept += block.Length;
        }

        rows.RemoveRange(kept, rows.Count - kept);
        return rows;
    }

    private readonly record struct Row(ulong Key, int Ordinal, int Place);
}

/// <summary>A claim and what its dealer knows it by.</summary>
internal readonly record struct DealtClaim(int Ordinal, Claim Claim);
