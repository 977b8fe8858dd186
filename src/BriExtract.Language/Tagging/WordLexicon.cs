using System.Numerics;
using BriExtract.Language.Models;

namespace BriExtract.Language.Tagging;

/// <summary>
/// What large texts without annotation tell of words: the tags that a machine gave them, and the cluster of words that
/// stand between the same neighbours. Weak evidence, but for many more words than the treebanks hold. Kept as a table
/// of hashes; a clash gives a wrong hint, never an error.
/// </summary>
internal sealed class WordLexicon
{
    private readonly WordHint[] _slots;
    private readonly int _mask;

    /// <summary>Makes a lexicon.</summary>
    public WordLexicon(IReadOnlyCollection<WordHint> hints)
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(hints.Count, 1) * 2) - 1;
        _slots = new WordHint[_mask + 1];
        foreach (var hint in hints)
        {
            var slot = (int)hint.Hash & _mask;
            while (!_slots[slot].IsEmpty) slot = (slot + 1) & _mask;
            _slots[slot] = hint;
        }
    }

    /// <summary>Fills tags and cluster of each form; 0 for a word that is not known.</summary>
    public void Fill(Span<WordForm> forms)
    {
        foreach (ref var form in forms)
        {
            var hint = Find(form.Lower);
            form.Hint = hint.Tags;
            form.Cluster = hint.Cluster;
            form.CoarseCluster = hint.Coarse;
            form.FineCluster = hint.Fine;
        }
    }

    private WordHint Find(uint hash)
    {
        var slot = (int)hash & _mask;
        while (!_slots[slot].IsEmpty)
        {
            if (_slots[slot].Hash == hash) return _slots[slot];
            slot = (slot + 1) & _mask;
        }

        return default;
    }

    /// <summary>Writes the lexicon as the contents of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        var known = _slots.Where(hint => !hint.IsEmpty).OrderBy(hint => hint.Hash).ToArray();
        writer.Write(known.Length);
        foreach (var hint in known) writer.Write(hint.Hash);
        foreach (var hint in known) writer.Write(hint.Tags);
        foreach (var hint in known) writer.Write(hint.Cluster);
        foreach (var hint in known) writer.Write(hint.Coarse);
        foreach (var hint in known) writer.Write(hint.Fine);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordLexicon Read(ModelReader reader)
    {
        var count = reader.Int32();
        var hashes = reader.Array<uint>(count);
        var tags = reader.Array<ushort>(count);
        var clusters = reader.Array<ushort>(count);
        var coarse = reader.Array<ushort>(count);
        var fine = reader.Array<ushort>(count);
        var hints = new WordHint[count];
        for (var i = 0; i < count; i++) hints[i] = new WordHint(hashes[i], tags[i], clusters[i], coarse[i], fine[i]);
        return new WordLexicon(hints);
    }
}

/// <summary>One word of a <see cref="WordLexicon"/>.</summary>
/// <param name="Hash">As <see cref="WordForm.Lower"/>.</param>
/// <param name="Tags">Its two commonest Penn tags, packed; 0 when not known.</param>
/// <param name="Cluster">Number of its cluster from 1; 0 when it is in none.</param>
/// <param name="Coarse">The same among few large clusters.</param>
/// <param name="Fine">The same among many small ones.</param>
internal readonly record struct WordHint(uint Hash, ushort Tags, ushort Cluster, ushort Coarse, ushort Fine)
{
    public bool IsEmpty => Tags == 0 && Cluster == 0;
}
