using System.Runtime.CompilerServices;
using BriExtract.Language.Documents;

namespace BriExtract.Language.Tagging;

/// <summary>What the models see of a word: hashes of its spelling and of its ends, and a summary of its letter case.</summary>
internal struct WordForm
{
    /// <summary>Hash of the word in lower case, each digit made 0.</summary>
    public uint Lower;

    /// <summary>Hash of the word as written, each digit made 0.</summary>
    public uint Exact;

    public uint Suffix1, Suffix2, Suffix3, Suffix4;
    public uint Prefix1, Prefix2, Prefix3;

    /// <summary>Letter case, digits, hyphens and length, packed.</summary>
    public uint Shape;

    /// <summary>Tags the word has in large texts, from <see cref="WordLexicon"/>.</summary>
    public uint Hint;

    /// <summary>Its cluster, from <see cref="WordLexicon"/>.</summary>
    public uint Cluster;

    /// <summary>Its cluster among few large ones.</summary>
    public uint CoarseCluster;

    /// <summary>Its cluster among many small ones.</summary>
    public uint FineCluster;
}

/// <summary>Reads <see cref="WordForm"/>s from text.</summary>
internal static class WordForms
{
    private const uint Seed = 0x811C9DC5;
    private const int LongestRead = 64; // a megabyte of letters is a word too

    /// <summary>Form of one word.</summary>
    public static WordForm Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestRead) word = word[..LongestRead];
        var form = new WordForm();
        uint lower = Seed, exact = Seed;
        int capitals = 0, smalls = 0, digits = 0, marks = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = Fold(word[i], ref capitals, ref smalls, ref digits, ref marks, out var folded);
            exact = Add(exact, c);
            lower = Add(lower, folded);
            if (i == 0) form.Prefix1 = lower;
            else if (i == 1) form.Prefix2 = lower;
            else if (i == 2) form.Prefix3 = lower;
        }

        if (word.Length < 3) form.Prefix3 = lower;
        if (word.Length < 2) form.Prefix2 = lower;
        form.Lower = lower;
        form.Exact = exact;
        Suffixes(word, ref form);
        form.Shape = Shape(word, capitals, smalls, digits, marks);
        return form;
    }

    /// <summary>Forms of a sentence's words.</summary>
    public static void Of(string text, ReadOnlySpan<Token> tokens, Span<WordForm> forms)
    {
        for (var i = 0; i < tokens.Length; i++) forms[i] = Of(text.AsSpan(tokens[i].Start, tokens[i].Length));
    }

    /// <summary>Hash of a word as <see cref="WordForm.Lower"/> has it.</summary>
    public static uint Hash(ReadOnlySpan<char> word) => Of(word).Lower;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Add(uint hash, char c) => (hash ^ c) * 0x01000193;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Fold(char c, ref int capitals, ref int smalls, ref int digits, ref int marks, out char folded)
    {
        if (c is >= 'a' and <= 'z')
        {
            smalls++;
            return folded = c;
        }

        if (c is >= 'A' and <= 'Z')
        {
            capitals++;
            folded = (char)(c | 0x20);
            return c;
        }

        if (c is >= '0' and <= '9')
        {
            digits++;
            return folded = '0';
        }

        if (c < 128)
        {
            marks++;
            return folded = c;
        }

        if (c is '\u2019' or '\u2018') c = '\'';
        else if (c is '\u201C' or '\u201D') c = '"';
        else if (c is '\u2013' or '\u2014') c = '-';
        folded = char.ToLowerInvariant(c);
        if (folded != c) capitals++;
        else if (char.IsLetter(c)) smalls++;
        else if (char.IsDigit(c)) digits++;
        else marks++;
        return c;
    }

    private static void Suffixes(ReadOnlySpan<char> word, ref WordForm form)
    {
        var hash = Seed ^ 0x5bd1e995u;
        var ignored = 0;
        for (var i = 1; i <= 4; i++)
        {
            if (i <= word.Length)
            {
                Fold(word[^i], ref ignored, ref ignored, ref ignored, ref ignored, out var folded);
                hash = Add(hash, folded);
            }

            if (i == 1) form.Suffix1 = hash;
            else if (i == 2) form.Suffix2 = hash;
            else if (i == 3) form.Suffix3 = hash;
            else form.Suffix4 = hash;
        }
    }

    private static uint Shape(ReadOnlySpan<char> word, int capitals, int smalls, int digits, int marks)
    {
        var initial = word.Length > 0 && char.IsUpper(word[0]) ? 1u : 0u;
        var letterCase = capitals == 0 ? 0u : smalls == 0 ? (capitals == 1 ? 1u : 2u) : capitals == 1 ? 3u : 4u;
        var digit = digits == 0 ? 0u : digits == word.Length ? 1u : 2u;
        var mark = marks == 0 ? 0u : marks == word.Length ? 1u : word[^1] == '.' ? 2u : word.IndexOf('-') > 0 ? 3u : 4u;
        var length = word.Length > 4 ? 3u : word.Length > 2 ? 2u : word.Length > 1 ? 1u : 0u;
        return initial | (letterCase << 1) | (digit << 4) | (mark << 6) | (length << 9);
    }
}
