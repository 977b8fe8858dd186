using System.Buffers.Binary;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Grouping;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>Claims on disk by block key: dealt one by one, joined file by file.</summary>
internal static class BlockFiles
{
    private const int HeadBytes = sizeof(ulong) + sizeof(int);

    /// <summary>Puts a claim into the file of each of its keys.</summary>
    /// <param name="files">The files.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="ordinal">What the caller knows the claim by.</param>
    /// <param name="claim">The claim, as the codec writes it.</param>
    public static void Deal(SpillFiles files, ReadOnlySpan<ulong> keys, int ordinal, ReadOnlySpan<byte> claim)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        foreach (var key in keys)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(head, key);
            BinaryPrimitives.WriteInt32LittleEndian(head[sizeof(ulong)..], ordinal);
            files.Append(key, head, claim);
        }
    }

    /// <summary>Joins the claims of one file; <paramref name="join"/> takes each that is not the first of its set, after that first.</summary>
    public static void Join(SpillFiles files, int file, ClaimCodec codec, BlockJoiner joiner, List<OversizeBlock> oversize, Action<DealtClaim, DealtClaim> join)
    {
        using var records = files.Load(file);
        var rows = InCompany(records);
        if (rows.Count == 0) return;
        var known = new Dictionary<int, Claim>();
        foreach (var row in rows)
        {
            if (known.ContainsKey(row.Ordinal)) continue;
            var input = new RecordReader(records.At(row.Place)[HeadBytes..]);
            known.Add(row.Ordinal, codec.Read(ref input, whole: false));
        }

        var dealt = known.Select(pair => new DealtClaim(pair.Key, pair.Value)).ToArray();
        Array.Sort(dealt, (a, b) => Claim.InOrder(a.Claim, b.Claim));
        var place = new Dictionary<int, int>(dealt.Length);
        for (var i = 0; i < dealt.Length; i++) place.Add(dealt[i].Ordinal, i);
        var sets = new DisjointSets(dealt.Length);
        joiner.Join(Array.ConvertAll(dealt, d => d.Claim), rows.ConvertAll(r => (r.Key, place[r.Ordinal])), sets, oversize);
        for (var i = 0; i < dealt.Length; i++)
        {
            var root = sets.Find(i);
            if (root != i) join(dealt[root], dealt[i]);
        }
    }

    // Who is alone with a key meets nobody there, and need not be read.
    private static List<Row> InCompany(SpilledRecords records)
    {
        var rows = new List<Row>();
        var place = 0;
        for (var at = place; records.Next(ref place, out var record); at = place)
            rows.Add(new Row(BinaryPrimitives.ReadUInt64LittleEndian(record), BinaryPrimitives.ReadInt32LittleEndian(record[sizeof(ulong)..]), at));
        rows.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Ordinal.CompareTo(b.Ordinal));
        var kept = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if ((i > 0 && rows[i - 1].Key == rows[i].Key) || (i + 1 < rows.Count && rows[i + 1].Key == rows[i].Key)) rows[kept++] = rows[i];
        }

        rows.RemoveRange(kept, rows.Count - kept);
        return rows;
    }

    private readonly record struct Row(ulong Key, int Ordinal, int Place);
}

/// <summary>A claim and what its dealer knows it by.</summary>
internal readonly record struct DealtClaim(int Ordinal, Claim Claim);
