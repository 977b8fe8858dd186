using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Names;

/// <summary>The features of the name tagger: words, letter case, tags and known names around a word, and the label before.</summary>
internal static class NameFeatures
{
    public const int Count = 46;

    // Rows that know the word itself; the word before and after may stand in them too.
    private static readonly int[] OfWord = [0, 1, 4, 22, 25];

    /// <summary>Takes out the rows that know the word itself, so that training learns what stands around it.</summary>
    public static Span<int> WithoutWord(Span<int> rows)
    {
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (!OfWord.Contains(i)) rows[kept++] = rows[i];
        }

        return rows[..kept];
    }

    /// <summary>Fills <paramref name="rows"/> for one word.</summary>
    /// <param name="forms">The sentence with <see cref="TaggerFeatures.Window"/> empty forms at each end.</param>
    /// <param name="tags">Penn tags of its words.</param>
    /// <param name="known">For each word, 0 or what known name it belongs to, from <see cref="NameLabels.Known"/>.</param>
    /// <param name="runs">For each word the run of capitals it stands in, from <see cref="CapitalRuns"/>.</param>
    /// <param name="hints">What lists of names tell of words.</param>
    /// <param name="at">Index of the word among the tags.</param>
    /// <param name="before">Label of the word before.</param>
    /// <param name="capitalized">How much of the sentence is capitalised.</param>
    /// <param name="rowBits">Size of the network's table.</param>
    /// <param name="rows">Receives <see cref="Count"/> rows.</param>
    public static void Fill(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tags, ReadOnlySpan<byte> known, ReadOnlySpan<(int First, int End)> runs, NameHints hints, int at, int before, uint capitalized, int rowBits, Span<int> rows)
    {
        ref readonly var word = ref forms[at + 2];
        ref readonly var left = ref forms[at + 1];
        ref readonly var left2 = ref forms[at];
        ref readonly var right = ref forms[at + 3];
        ref readonly var right2 = ref forms[at + 4];
        uint tag = (uint)tags[at].Xpos, tagLeft = at > 0 ? (uint)tags[at - 1].Xpos : 99, tagRight = at + 1 < tags.Length ? (uint)tags[at + 1].Xpos : 99;
        uint known0 = known[at], knownLeft = at > 0 ? known[at - 1] : 0u, knownRight = at + 1 < known.Length ? known[at + 1] : 0u;
        rows[0] = HashedNetwork.Row(1, word.Lower, rowBits);
        rows[1] = HashedNetwork.Row(2, word.Exact, rowBits);
        rows[2] = HashedNetwork.Row(3, word.Suffix2, rowBits);
        rows[3] = HashedNetwork.Row(4, word.Suffix3, rowBits);
        rows[4] = HashedNetwork.Row(5, word.Suffix4, rowBits);
        rows[5] = HashedNetwork.Row(6, word.Prefix2, rowBits);
        rows[6] = HashedNetwork.Row(7, word.Prefix3, rowBits);
        rows[7] = HashedNetwork.Row(8, (word.Shape << 3) | ((at == 0 ? 1u : 0u) << 2) | capitalized, rowBits);
        rows[8] = HashedNetwork.Row(9, (left.Shape << 16) | word.Shape, rowBits);
        rows[9] = HashedNetwork.Row(10, (right.Shape << 16) | word.Shape, rowBits);
        rows[10] = HashedNetwork.Row(11, left.Lower, rowBits);
        rows[11] = HashedNetwork.Row(12, left2.Lower, rowBits);
        rows[12] = HashedNetwork.Row(13, right.Lower, rowBits);
        rows[13] = HashedNetwork.Row(14, right2.Lower, rowBits);
        rows[14] = HashedNetwork.Row(15, (tag << 8) | capitalized, rowBits);
        rows[15] = HashedNetwork.Row(16, tagLeft, rowBits);
        rows[16] = HashedNetwork.Row(17, tagRight, rowBits);
        rows[17] = HashedNetwork.Row(18, (tagLeft << 16) | (tag << 8) | tagRight, rowBits);
        rows[18] = HashedNetwork.Row(19, (known0 << 8) | tag, rowBits);
        rows[19] = HashedNetwork.Row(20, (knownLeft << 16) | (known0 << 8) | knownRight, rowBits);
        rows[20] = HashedNetwork.Row(21, (uint)before, rowBits);
        rows[21] = HashedNetwork.Row(22, ((uint)before << 8) | tag, rowBits);
        rows[22] = HashedNetwork.Row(23, word.Lower ^ ((uint)before * 0x9E3779B1u), rowBits);
        rows[23] = HashedNetwork.Row(24, right.Lower ^ ((uint)before * 0x9E3779B1u), rowBits);
        rows[24] = HashedNetwork.Row(25, ((uint)before << 16) | word.Shape, rowBits);
        rows[25] = HashedNetwork.Row(26, word.Lower ^ (left.Lower * 0x9E3779B1u), rowBits);
        rows[26] = HashedNetwork.Row(27, left.Suffix3, rowBits);
        rows[27] = HashedNetwork.Row(28, right.Suffix3, rowBits);
        rows[28] = HashedNetwork.Row(29, word.Cluster, rowBits);
        rows[29] = HashedNetwork.Row(30, left.Cluster, rowBits);
        rows[30] = HashedNetwork.Row(31, right.Cluster, rowBits);
        rows[31] = HashedNetwork.Row(32, (word.Cluster << 16) | left.Cluster, rowBits);
        rows[32] = HashedNetwork.Row(33, (word.Cluster << 16) | right.Cluster, rowBits);
        rows[33] = HashedNetwork.Row(34, word.Hint, rowBits);

        var (first, end) = runs[at];
        ref readonly var last = ref forms[end + 1];
        ref readonly var initial = ref forms[first + 2];
        var length = (uint)Math.Min(end - first, 7);
        var place = (uint)Math.Min(at - first, 3);
        rows[34] = HashedNetwork.Row(35, last.Lower ^ (place * 0x9E3779B1u), rowBits);
        rows[35] = HashedNetwork.Row(36, (last.Cluster << 16) | (initial.Cluster << 2) | place, rowBits);
        rows[36] = HashedNetwork.Row(37, initial.Lower ^ (place * 0x9E3779B1u), rowBits);
        rows[37] = HashedNetwork.Row(38, forms[end + 2].Lower ^ (length << 24), rowBits);
        rows[38] = HashedNetwork.Row(39, forms[first + 1].Lower ^ (length << 24), rowBits);
        rows[39] = HashedNetwork.Row(40, (length << 8) | (place << 4) | (uint)Math.Min(end - at, 7), rowBits);
        uint hint = (uint)hints[word], hintLeft = (uint)hints[left], hintRight = (uint)hints[right];
        rows[40] = HashedNetwork.Row(41, (hint << 3) | length, rowBits);
        rows[41] = HashedNetwork.Row(42, (hint << 8) | hintRight, rowBits);
        rows[42] = HashedNetwork.Row(43, (hintLeft << 8) | hint, rowBits);
        rows[43] = HashedNetwork.Row(44, ((uint)hints[initial] << 16) | ((uint)hints[last] << 8) | (length << 2) | place, rowBits);
        rows[44] = HashedNetwork.Row(45, word.CoarseCluster, rowBits);
        rows[45] = HashedNetwork.Row(46, word.FineCluster, rowBits);
    }
}
