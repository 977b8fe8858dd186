using BriExtract.Language.Documents;
using BriExtract.Language.Models;

namespace BriExtract.Language.Tagging;

/// <summary>The features of the tagger: the word, two words to each side, their ends and letter case, and the two tags before.</summary>
internal static class TaggerFeatures
{
    /// <summary>How many features each word has.</summary>
    public const int Count = 40;

    /// <summary>Words to each side that are looked at; the forms have so many empty ones before and after.</summary>
    public const int Window = 2;

    // The rows that know the word itself stand last, so that training can leave them out.
    private const int WithWord = 6;

    /// <summary>The rows without those that know the word itself.</summary>
    public static Span<int> WithoutWord(Span<int> rows) => rows[..(Count - WithWord)];

    /// <summary>Fills <paramref name="rows"/> for one word.</summary>
    /// <param name="forms">The sentence with <see cref="Window"/> empty forms at each end.</param>
    /// <param name="at">Index of the word among the forms.</param>
    /// <param name="before">Tag of the word before.</param>
    /// <param name="beforeThat">Tag of the word before that.</param>
    /// <param name="capitalized">How much of the sentence is capitalised, from <see cref="Capitalized"/>: headlines are read differently.</param>
    /// <param name="rowBits">Size of the network's table.</param>
    /// <param name="rows">Receives <see cref="Count"/> rows.</param>
    public static void Fill(ReadOnlySpan<WordForm> forms, int at, Xpos before, Xpos beforeThat, uint capitalized, int rowBits, Span<int> rows)
    {
        ref readonly var word = ref forms[at];
        ref readonly var left = ref forms[at - 1];
        ref readonly var left2 = ref forms[at - 2];
        ref readonly var right = ref forms[at + 1];
        ref readonly var right2 = ref forms[at + 2];
        var first = left.Shape == 0 && left.Lower == 0 ? 1u : 0u;
        rows[0] = HashedNetwork.Salted(3, word.Suffix1);
        rows[1] = HashedNetwork.Salted(4, word.Suffix2);
        rows[2] = HashedNetwork.Salted(5, word.Suffix3);
        rows[3] = HashedNetwork.Salted(7, word.Prefix1);
        rows[4] = HashedNetwork.Salted(8, word.Prefix2);
        rows[5] = HashedNetwork.Salted(9, word.Prefix3);
        rows[6] = HashedNetwork.Salted(10, (word.Shape << 3) | (first << 2) | capitalized);
        rows[7] = HashedNetwork.Salted(11, left.Lower);
        rows[8] = HashedNetwork.Salted(12, left.Suffix2);
        rows[9] = HashedNetwork.Salted(13, left.Suffix3);
        rows[10] = HashedNetwork.Salted(14, left.Shape);
        rows[11] = HashedNetwork.Salted(15, right.Lower);
        rows[12] = HashedNetwork.Salted(16, right.Suffix2);
        rows[13] = HashedNetwork.Salted(17, right.Suffix3);
        rows[14] = HashedNetwork.Salted(18, right.Shape);
        rows[15] = HashedNetwork.Salted(19, left2.Lower);
        rows[16] = HashedNetwork.Salted(20, right2.Lower);
        rows[17] = HashedNetwork.Salted(21, (uint)before);
        rows[18] = HashedNetwork.Salted(22, ((uint)before << 8) | (uint)beforeThat);
        rows[19] = HashedNetwork.Salted(26, word.Suffix3 ^ ((uint)before * 0x9E3779B1u));
        rows[20] = HashedNetwork.Salted(27, word.Suffix3 ^ (right.Suffix3 * 0x9E3779B1u));
        rows[21] = HashedNetwork.Salted(28, right2.Shape);
        rows[22] = HashedNetwork.Salted(29, (uint)before ^ (right.Lower * 0x9E3779B1u));
        rows[23] = HashedNetwork.Salted(30, right2.Suffix3);
        rows[24] = HashedNetwork.Salted(31, word.Hint);
        rows[25] = HashedNetwork.Salted(32, left.Hint);
        rows[26] = HashedNetwork.Salted(33, right.Hint);
        rows[27] = HashedNetwork.Salted(34, (word.Hint << 16) | right.Hint);
        rows[28] = HashedNetwork.Salted(35, (word.Hint << 8) | (uint)before);
        rows[29] = HashedNetwork.Salted(36, (word.Hint << 12) | word.Shape);
        rows[30] = HashedNetwork.Salted(37, word.Cluster);
        rows[31] = HashedNetwork.Salted(38, left.Cluster);
        rows[32] = HashedNetwork.Salted(39, right.Cluster);
        rows[33] = HashedNetwork.Salted(40, right2.Cluster);
        rows[34] = HashedNetwork.Salted(1, word.Lower);
        rows[35] = HashedNetwork.Salted(2, word.Exact);
        rows[36] = HashedNetwork.Salted(6, word.Suffix4);
        rows[37] = HashedNetwork.Salted(23, word.Lower ^ ((uint)before * 0x9E3779B1u));
        rows[38] = HashedNetwork.Salted(24, word.Lower ^ (left.Lower * 0x9E3779B1u));
        rows[39] = HashedNetwork.Salted(25, word.Lower ^ (right.Lower * 0x9E3779B1u));
        HashedNetwork.Rows(rows, rowBits);
    }

    /// <summary>0 to 3: how many of the sentence's words of four letters and more begin with a capital.</summary>
    public static uint Capitalized(ReadOnlySpan<WordForm> forms)
    {
        int words = 0, capitals = 0;
        foreach (ref readonly var form in forms)
        {
            if ((form.Shape >> 9) < 3 || ((form.Shape >> 4) & 3) != 0) continue;
            words++;
            if ((form.Shape & 1) == 1) capitals++;
        }

        return words < 3 ? 0u : capitals == words ? 3u : capitals * 10 >= words * 8 ? 2u : capitals * 2 >= words ? 1u : 0u;
    }
}
