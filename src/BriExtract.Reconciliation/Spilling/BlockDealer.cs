using BriExtract.Reconciliation.Blocking;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>
/// Deals claims to files so that all blocks of a group lie in one file, where the group is small enough for memory: its
/// claims are then written, read and compared there once, not once for each key. Larger groups are dealt key by key.
/// </summary>
/// <param name="most">How many claims a group may have to lie in one file.</param>
internal sealed class BlockDealer(int most)
{
    // Groups are counted together by the thousand where a dump has millions of them: memory stays the same.
    private const int Buckets = 1 << 16;

    private readonly int[] _claims = new int[Buckets];

    /// <summary>Counts a claim in each of its groups.</summary>
    /// <param name="keys">Its keys, those of one group together.</param>
    public void Count(ReadOnlySpan<BlockKey> keys)
    {
        for (var i = 0; i < keys.Length; i = EndOfGroup(keys, i)) _claims[BucketOf(keys[i])]++;
    }

    /// <summary>Deals claims to the files of their blocks, once all have been counted.</summary>
    /// <param name="claims">A file of <see cref="KeyedRecord"/>s; the number of each is its place among them.</param>
    /// <param name="blocks">The files.</param>
    public void Deal(SpillFiles claims, SpillFiles blocks)
    {
        var files = FilesOf(blocks.Count);
        var ordinal = 0;
        claims.Read(0, bytes =>
        {
            var record = new KeyedRecord(bytes);
            var keys = record.Keys;
            for (int first = 0, end; first < keys.Length; first = end)
            {
                end = EndOfGroup(keys, first);
                if (files[BucketOf(keys[first])] is >= 0 and var file) BlockFiles.Append(blocks, (ulong)file, ordinal, keys[first..end], record.Compared);
                else BlockFiles.Deal(blocks, keys[first..end], ordinal, record.Compared);
            }

            ordinal++;
        });
        blocks.Close();
    }

    // The largest first, each to the file that has least: a number for each bucket, -1 for those that are dealt key by key.
    private int[] FilesOf(int count)
    {
        var (files, buckets) = (new int[Buckets], new int[Buckets]);
        for (var i = 0; i < Buckets; i++) buckets[i] = i;
        Array.Sort((int[])_claims.Clone(), buckets);
        var loads = new PriorityQueue<int, (long Claims, int File)>();
        for (var file = 0; file < count; file++) loads.Enqueue(file, (0, file));
        foreach (var bucket in buckets.AsEnumerable().Reverse())
        {
            if (_claims[bucket] > most)
            {
                files[bucket] = -1;
                continue;
            }

            if (_claims[bucket] == 0) break;
            loads.TryDequeue(out files[bucket], out var load);
            loads.Enqueue(files[bucket], (load.Claims + _claims[bucket], load.File));
        }

        return files;
    }

    private static int BucketOf(BlockKey key) => (int)((key.Group ^ (key.Group >> 32)) % Buckets);

    private static int EndOfGroup(ReadOnlySpan<BlockKey> keys, int first)
    {
        var end = first + 1;
        while (end < keys.Length && keys[end].Group == keys[first].Group) end++;
        return end;
    }
}
