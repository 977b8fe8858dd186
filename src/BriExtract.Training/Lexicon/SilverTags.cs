using BriExtract.Language.Documents;
using BriExtract.Language.Tagging;

namespace BriExtract.Training.Lexicon;

/// <summary>Counts the tags that words have in a machine-tagged text.</summary>
internal sealed class SilverTags
{
    private const int FewestSeen = 2;
    private readonly Dictionary<uint, int[]> _counts = [];

    /// <summary>Counts one word; words with digits and tags that are not Penn's are passed over.</summary>
    public void Count(ReadOnlySpan<char> word, string tag)
    {
        var xpos = TagNames.ToXpos(tag);
        if (xpos == Xpos.None || word.IndexOfAnyInRange('0', '9') >= 0) return;
        var hash = WordForms.Hash(word);
        if (!_counts.TryGetValue(hash, out var tags)) _counts[hash] = tags = new int[Tagger.XposCount];
        tags[(int)xpos]++;
    }

    /// <summary>For each word seen often enough its commonest tag, and the second where it has a tenth of the word's uses, packed.</summary>
    public Dictionary<uint, ushort> Hints() =>
        _counts.Where(pair => pair.Value.Sum() >= FewestSeen).ToDictionary(pair => pair.Key, pair => Hint(pair.Value));

    private static ushort Hint(int[] tags)
    {
        var order = Enumerable.Range(0, tags.Length).OrderByDescending(tag => tags[tag]).ThenBy(tag => tag).ToArray();
        var second = tags[order[1]] * 10 >= tags.Sum() ? order[1] : 0;
        return (ushort)((order[0] << 8) | second);
    }
}
