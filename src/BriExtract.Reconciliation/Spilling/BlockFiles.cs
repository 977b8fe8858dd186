using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Grouping;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>Claims on disk by block key: dealt one by one, joined file by file.</summary>
internal static class BlockFiles
{
    /// <summary>Puts a claim into the file of each of its keys.</summary>
    /// <param name="files">The files.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="ordinal">What the caller knows it by.</param>
    /// <param name="keys">Scratch.</param>
    /// <param name="record">Scratch that <paramref name="writer"/> writes to.</param>
    /// <param name="writer">Over <paramref name="record"/>.</param>
    /// <param name="holds">Which keys count; null for all.</param>
    public static void Deal(SpillFiles files, Claim claim, int ordinal, List<ulong> keys, MemoryStream record, BinaryWriter writer, Func<ulong, bool>? holds = null)
    {
        BlockKeys.Of(claim, keys);
        if (holds is not null) keys.RemoveAll(key => !holds(key));
        if (keys.Count == 0) return;
        record.SetLength(0);
        ClaimCodec.Write(writer, claim, whole: false);
        foreach (var key in keys)
        {
            var block = files.For(key);
            block.Write(key);
            block.Write(ordinal);
            block.Write(record.GetBuffer(), 0, (int)record.Length);
        }
    }

    /// <summary>Joins the claims of one file; <paramref name="join"/> takes each that is not the first of its set, after that first.</summary>
    public static void Join(SpillFiles files, int file, ClaimCodec codec, BlockJoiner joiner, List<OversizeBlock> oversize, Action<DealtClaim, DealtClaim> join)
    {
        var names = new Names();
        var known = new Dictionary<int, Claim>();
        var rows = new List<(ulong Key, int Ordinal)>();
        files.Drain(file, input =>
        {
            var (key, ordinal) = (input.ReadUInt64(), input.ReadInt32());
            rows.Add((key, ordinal));
            known[ordinal] = codec.Read(input, whole: false, names);
        });
        var ordinals = known.Keys.ToArray();
        Array.Sort(ordinals, (a, b) => Claim.InOrder(known[a], known[b]));
        var place = new Dictionary<int, int>(ordinals.Length);
        for (var i = 0; i < ordinals.Length; i++) place.Add(ordinals[i], i);
        var claims = Array.ConvertAll(ordinals, o => known[o]);
        var sets = new DisjointSets(claims.Length);
        joiner.Join(claims, rows.ConvertAll(r => (r.Key, place[r.Ordinal])), sets, oversize);
        for (var i = 0; i < claims.Length; i++)
        {
            var root = sets.Find(i);
            if (root != i) join(new DealtClaim(ordinals[root], claims[root]), new DealtClaim(ordinals[i], claims[i]));
        }
    }
}

/// <summary>A claim and what its dealer knows it by.</summary>
internal readonly record struct DealtClaim(int Ordinal, Claim Claim);
