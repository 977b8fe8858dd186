using BriExtract.Language.Documents;
using BriExtract.Language.Models;

namespace BriExtract.Language.Tagging;

/// <summary>Dictionary forms: a list of exceptions drawn from the treebanks, rules for the rest, and a cache so that a word met again costs no allocation.</summary>
internal sealed class Lemmatizer
{
    // A word's place in the cache is that of its hash; whoever comes later to a place takes it.
    private const int CacheBits = 14;
    private const int LongestWord = 64;

    private readonly Dictionary<string, string>[] _exceptions;
    private readonly HashSet<string>[] _known;
    private readonly LemmaRules _rules;
    private readonly Known?[] _cache = new Known?[1 << CacheBits];

    /// <summary>Makes a lemmatizer.</summary>
    /// <param name="exceptions">For each class, words whose lemma no rule gives.</param>
    /// <param name="known">For each class, dictionary forms that decide between spellings.</param>
    public Lemmatizer(Dictionary<string, string>[] exceptions, HashSet<string>[] known)
    {
        _exceptions = exceptions;
        _known = known;
        _rules = new LemmaRules((kind, word) => _known[(int)kind].Contains(word));
    }

    /// <summary>Lemma of a tagged word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash as <see cref="WordForm.Exact"/>.</param>
    /// <param name="upos">Its universal tag.</param>
    /// <param name="xpos">Its Penn tag.</param>
    public string Lemma(ReadOnlySpan<char> word, uint hash, Upos upos, Xpos xpos)
    {
        var kind = LemmaClasses.Of(upos, xpos);
        // Threads read and write places as they come: a place is whole at any time, and tells itself what it is of.
        ref var place = ref _cache[((hash ^ ((uint)kind * 0x9E3779B9u)) * 0x85EBCA6Bu) >> (32 - CacheBits)];
        if (Volatile.Read(ref place) is { } known && known.Kind == kind && word.SequenceEqual(known.Word)) return known.Lemma;
        var text = word.ToString();
        var lemma = Make(kind, text);
        // A text may hold words of any length, and the cache keeps them.
        if (text.Length <= LongestWord) Volatile.Write(ref place, new Known(kind, text, lemma));
        return lemma;
    }

    private sealed record Known(LemmaClass Kind, string Word, string Lemma);

    /// <summary>Lemma without the cache.</summary>
    internal string Make(LemmaClass kind, string word)
    {
        var key = kind is LemmaClass.AsWritten or LemmaClass.PluralName ? word : Plain(word);
        if (key.AsSpan().IndexOfAnyInRange('0', '9') >= 0) return key; // 3,000 is its own lemma, 1990s too
        if (_exceptions[(int)kind].TryGetValue(key, out var lemma)) return lemma;
        return _rules.Lemma(kind, key);
    }

    /// <summary>Writes the lists as a section of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        for (var kind = 0; kind < LemmaClasses.Count; kind++)
        {
            WriteText(writer, string.Join('\n', _exceptions[kind].OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "\t" + pair.Value)));
            WriteText(writer, string.Join('\n', _known[kind].Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Lemmatizer Read(ModelReader reader)
    {
        var exceptions = new Dictionary<string, string>[LemmaClasses.Count];
        var known = new HashSet<string>[LemmaClasses.Count];
        for (var kind = 0; kind < LemmaClasses.Count; kind++)
        {
            exceptions[kind] = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var line in reader.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                exceptions[kind][line[..tab]] = line[(tab + 1)..];
            }

            known[kind] = new HashSet<string>(reader.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        }

        return new Lemmatizer(exceptions, known);
    }

    /// <summary>Lower case with typewriter marks, as the treebanks' lemmas have it.</summary>
    internal static string Plain(string word) =>
        word.ToLowerInvariant().Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u2013', '-');

    private static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
