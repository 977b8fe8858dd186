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
        rows[0] = HashedNetwork.Row(3, word.Suffix1, rowBits);
        rows[1] = HashedNetwork.Row(4, word.Suffix2, rowBits);
        rows[2] = HashedNetwork.Row(5, word.Suffix3, rowBits);
        rows[3] = HashedNetwork.Row(7, word.Prefix1, rowBits);
        rows[4] = HashedNetwork.Row(8, word.Prefix2, rowBits);
        rows[5] = HashedNetwork.Row(9, word.Prefix3, rowBits);
        rows[6] = HashedNetwork.Row(10, (word.Shape << 3) | (first << 2) | capitalized, rowBits);
        rows[7] = HashedNetwork.Row(11, left.Lower, rowBits);
        rows[8] = HashedNetwork.Row(12, left.Suffix2, rowBits);
        rows[9] = HashedNetwork.Row(13, left.Suffix3, rowBits);
        rows[10] = HashedNetwork.Row(14, left.Shape, rowBits);
        rows[11] = HashedNetwork.Row(15, right.Lower, rowBits);
        rows[12] = HashedNetwork.Row(16, right.Suffix2, rowBits);
        rows[13] = HashedNetwork.Row(17, right.Suffix3, rowBits);
        rows[14] = HashedNetwork.Row(18, right.Shape, rowBits);
        rows[15] = HashedNetwork.Row(19, left2.Lower, rowBits);
        rows[16] = HashedNetwork.Row(20, right2.Lower, rowBits);
        rows[17] = HashedNetwork.Row(21, (uint)before, rowBits);
        rows[18] = HashedNetwork.Row(22, ((uint)before << 8) | (uint)beforeThat, rowBits);
        rows[19] = HashedNetwork.Row(26, word.Suffix3 ^ ((uint)before * 0x9E3779B1u), rowBits);
        rows[20] = HashedNetwork.Row(27, word.Suffix3 ^ (right.Suffix3 * 0x9E3779B1u), rowBits);
        rows[21] = HashedNetwork.Row(28, right2.Shape, rowBits);
        rows[22] = HashedNetwork.Row(29, (uint)before ^ (right.Lower * 0x9E3779B1u), rowBits);
        rows[23] = HashedNetwork.Row(30, right2.Suffix3, rowBits);
        rows[24] = HashedNetwork.Row(31, word.Hint, rowBits);
        rows[25] = HashedNetwork.Row(32, left.Hint, rowBits);
        rows[26] = HashedNetwork.Row(33, right.Hint, rowBits);
        rows[27] = HashedNetwork.Row(34, (word.Hint << 16) | right.Hint, rowBits);
        rows[28] = HashedNetwork.Row(35, (word.Hint << 8) | (uint)before, rowBits);
        rows[29] = HashedNetwork.Row(36, (word.Hint << 12) | word.Shape, rowBits);
        rows[30] = HashedNetwork.Row(37, word.Cluster, rowBits);
        rows[31] = HashedNetwork.Row(38, left.Cluster, rowBits);
        rows[32] = HashedNetwork.Row(39, right.Cluster, rowBits);
        rows[33] = HashedNetwork.Row(40, right2.Cluster, rowBits);
        rows[34] = HashedNetwork.Row(1, word.Lower, rowBits);
        rows[35] = HashedNetwork.Row(2, word.Exact, rowBits);
        rows[36] = HashedNetwork.Row(6, word.Suffix4, rowBits);
        rows[37] = HashedNetwork.Row(23, word.Lower ^ ((uint)before * 0x9E3779B1u), rowBits);
        rows[38] = HashedNetwork.Row(24, word.Lower ^ (left.Lower * 0x9E3779B1u), rowBits);
        rows[39] = HashedNetwork.Row(25, word.Lower ^ (right.Lower * 0x9E3779B1u), rowBits);
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
