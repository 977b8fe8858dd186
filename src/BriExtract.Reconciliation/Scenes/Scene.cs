using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Scenes;

/// <summary>
/// Whom and what the sentence of a figure tells of besides the figure: its names, and the other words that say something, as
/// hashes. Two outlets word one event differently and yet name the same places, parties and things (events are told to be one
/// by the participants, places and times they share: Cybulska and Vossen 2014).
/// </summary>
internal readonly struct Scene
{
    /// <summary>What a word in small letters counts, where a name counts 1.</summary>
    public const double PlainWord = 0.34;

    private const uint Name = 1;
    private readonly uint[]? _words;

    /// <summary>A scene of words as <see cref="Words"/> gives them.</summary>
    public Scene(uint[] words) => _words = words;

    /// <summary>The words: each once, ascending; a hash whose lowest bit tells a name.</summary>
    public ReadOnlySpan<uint> Words => _words;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _words is not { Length: > 0 };

    /// <summary>One word as it stands in a scene.</summary>
    public static uint Word(uint hash, bool isName) => (hash & ~Name) | (isName ? Name : 0);

    /// <summary>Whether a word of a scene is a name.</summary>
    public static bool IsName(uint word) => (word & Name) != 0;

    /// <summary>What two scenes share: 1 for each name, <see cref="PlainWord"/> for each other word and for what only one writes as a name.</summary>
    public static double Shared(Scene a, Scene b)
    {
        var x = a.Words;
        var y = b.Words;
        double shared = 0;
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            uint first = x[i] & ~Name, second = y[j] & ~Name;
            if (first == second) shared += IsName(x[i]) && IsName(y[j]) ? 1 : PlainWord;
            if (first <= second) i++;
            if (second <= first) j++;
        }

        return shared;
    }

    /// <summary>Whether the scene has a word, written as a name or not.</summary>
    public bool Holds(uint hash)
    {
        foreach (var told in Words)
        {
            if ((told & ~Name) == (hash & ~Name)) return true;
        }

        return false;
    }

    /// <summary>Whether the scene has half of the words of a name, or more.</summary>
    public bool Holds(WordWeight[] name)
    {
        var held = 0;
        foreach (var word in name)
        {
            if (Holds(word.Hash)) held++;
        }

        return held > 0 && held * 2 >= name.Length;
    }
}
