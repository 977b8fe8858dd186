using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Scenes;

/// <summary>Reads the scene of a figure out of its sentence. Safe on any thread.</summary>
internal sealed class SceneReader(WordLexicon words, SceneWords plain)
{
    // The more of a long sentence is kept, the more two long sentences share by chance.
    private const int MostWords = 24;
    private const int LongestWord = 32;
    private const int ShortestWord = 3;

    // What covers more days than these is a statistic: it has a period to be known by.
    private const int LongestEvent = 7;

    /// <summary>The scene of a figure that may be of an event: a level of some days or without a date; none for others.</summary>
    public Scene Of(Figure figure)
    {
        if (figure.Role != Role.Level || figure.Base is not null) return default;
        if (figure.Period is { } period && period.End.DayNumber - period.Start.DayNumber >= LongestEvent) return default;
        return Of(figure.Context);
    }

    /// <summary>The scene that a sentence tells of.</summary>
    public Scene Of(string sentence)
    {
        Span<uint> found = stackalloc uint[MostWords];
        Span<char> word = stackalloc char[LongestWord];
        var count = 0;
        var first = true;
        for (var at = 0; at < sentence.Length && count < MostWords;)
        {
            if (!char.IsLetter(sentence[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < sentence.Length && char.IsLetter(sentence[end])) end++;
            // A word that opens the sentence is a name where another follows it: "Lake Talca overflowed".
            var isName = char.IsUpper(sentence[at]) && (!first || end + 1 < sentence.Length && sentence[end] == ' ' && char.IsUpper(sentence[end + 1]));
            first = false;
            if (Read(sentence.AsSpan(at, end - at), word) is > 0 and var length) Add(word[..length], isName, found, ref count);
            at = end;
        }

        if (count == 0) return default;
        found = found[..count];
        found.Sort();
        return new Scene(found.ToArray());
    }

    // The stem of a word that says something, in small letters; 0 for others.
    private int Read(ReadOnlySpan<char> text, Span<char> word)
    {
        if (text.Length is < ShortestWord or > LongestWord) return 0;
        var length = text.ToLowerInvariant(word);
        if (plain.IsPlain(word[..length])) return 0;
        length = Stem.InPlace(word, length);
        return plain.IsPlain(word[..length]) || words.IsEmpty(word[..length]) ? 0 : length;
    }

    private void Add(ReadOnlySpan<char> stem, bool isName, Span<uint> found, ref int count)
    {
        if (words.SynonymOf(stem) is not { } synonyms)
        {
            Add(Fnv.Hash(stem), isName, found, ref count);
            return;
        }

        foreach (var synonym in synonyms) Add(Fnv.Hash(synonym), isName, found, ref count);
    }

    private static void Add(uint hash, bool isName, Span<uint> found, ref int count)
    {
        var word = Scene.Word(hash, isName);
        for (var i = 0; i < count; i++)
        {
            if ((found[i] | 1) != (word | 1)) continue;
            found[i] |= word;
            return;
        }

        if (count < found.Length) found[count++] = word;
    }
}
