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
        rows[0] = HashedNetwork.Salted(1, word.Lower);
        rows[1] = HashedNetwork.Salted(2, word.Exact);
        rows[2] = HashedNetwork.Salted(3, word.Suffix2);
        rows[3] = HashedNetwork.Salted(4, word.Suffix3);
        rows[4] = HashedNetwork.Salted(5, word.Suffix4);
        rows[5] = HashedNetwork.Salted(6, word.Prefix2);
        rows[6] = HashedNetwork.Salted(7, word.Prefix3);
        rows[7] = HashedNetwork.Salted(8, (word.Shape << 3) | ((at == 0 ? 1u : 0u) << 2) | capitalized);
        rows[8] = HashedNetwork.Salted(9, (left.Shape << 16) | word.Shape);
        rows[9] = HashedNetwork.Salted(10, (right.Shape << 16) | word.Shape);
        rows[10] = HashedNetwork.Salted(11, left.Lower);
        rows[11] = HashedNetwork.Salted(12, left2.Lower);
        rows[12] = HashedNetwork.Salted(13, right.Lower);
        rows[13] = HashedNetwork.Salted(14, right2.Lower);
        rows[14] = HashedNetwork.Salted(15, (tag << 8) | capitalized);
        rows[15] = HashedNetwork.Salted(16, tagLeft);
        rows[16] = HashedNetwork.Salted(17, tagRight);
        rows[17] = HashedNetwork.Salted(18, (tagLeft << 16) | (tag << 8) | tagRight);
        rows[18] = HashedNetwork.Salted(19, (known0 << 8) | tag);
        rows[19] = HashedNetwork.Salted(20, (knownLeft << 16) | (known0 << 8) | knownRight);
        rows[20] = HashedNetwork.Salted(21, (uint)before);
        rows[21] = HashedNetwork.Salted(22, ((uint)before << 8) | tag);
        rows[22] = HashedNetwork.Salted(23, word.Lower ^ ((uint)before * 0x9E3779B1u));
        rows[23] = HashedNetwork.Salted(24, right.Lower ^ ((uint)before * 0x9E3779B1u));
        rows[24] = HashedNetwork.Salted(25, ((uint)before << 16) | word.Shape);
        rows[25] = HashedNetwork.Salted(26, word.Lower ^ (left.Lower * 0x9E3779B1u));
        rows[26] = HashedNetwork.Salted(27, left.Suffix3);
        rows[27] = HashedNetwork.Salted(28, right.Suffix3);
        rows[28] = HashedNetwork.Salted(29, word.Cluster);
        rows[29] = HashedNetwork.Salted(30, left.Cluster);
        rows[30] = HashedNetwork.Salted(31, right.Cluster);
        rows[31] = HashedNetwork.Salted(32, (word.Cluster << 16) | left.Cluster);
        rows[32] = HashedNetwork.Salted(33, (word.Cluster << 16) | right.Cluster);
        rows[33] = HashedNetwork.Salted(34, word.Hint);

        var (first, end) = runs[at];
        ref readonly var last = ref forms[end + 1];
        ref readonly var initial = ref forms[first + 2];
        var length = (uint)Math.Min(end - first, 7);
        var place = (uint)Math.Min(at - first, 3);
        rows[34] = HashedNetwork.Salted(35, last.Lower ^ (place * 0x9E3779B1u));
        rows[35] = HashedNetwork.Salted(36, (last.Cluster << 16) | (initial.Cluster << 2) | place);
        rows[36] = HashedNetwork.Salted(37, initial.Lower ^ (place * 0x9E3779B1u));
        rows[37] = HashedNetwork.Salted(38, forms[end + 2].Lower ^ (length << 24));
        rows[38] = HashedNetwork.Salted(39, forms[first + 1].Lower ^ (length << 24));
        rows[39] = HashedNetwork.Salted(40, (length << 8) | (place << 4) | (uint)Math.Min(end - at, 7));
        uint hint = (uint)hints[word], hintLeft = (uint)hints[left], hintRight = (uint)hints[right];
        rows[40] = HashedNetwork.Salted(41, (hint << 3) | length);
        rows[41] = HashedNetwork.Salted(42, (hint << 8) | hintRight);
        rows[42] = HashedNetwork.Salted(43, (hintLeft << 8) | hint);
        rows[43] = HashedNetwork.Salted(44, ((uint)hints[initial] << 16) | ((uint)hints[last] << 8) | (length << 2) | place);
        rows[44] = HashedNetwork.Salted(45, word.CoarseCluster);
        rows[45] = HashedNetwork.Salted(46, word.FineCluster);
        HashedNetwork.Rows(rows, rowBits);
    }
}
