using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>Who speaks where an interview is printed with the speakers' names before their turns: "((Ana Ruiz))  I have 12 vans."</summary>
internal sealed class SpeakingTurns(ArticleReading reading)
{
    private const int LongestTag = 60;

    // Nobody speaks longer: a text of one tag and many figures must not cost their product.
    private const int LongestTurn = 20_000;

    private readonly bool _hasTags = reading.Document.Text.Contains("))", StringComparison.Ordinal);

    // Of tags as they stand; most articles have none.
    private readonly Dictionary<string, string?> _speakers = new(0, StringComparer.Ordinal);

    /// <summary>Who speaks at a place in the text (UTF-16); null outside of turns, and where a paper asks.</summary>
    public string? At(int position)
    {
        if (!_hasTags) return null;
        var first = Math.Max(0, position - LongestTurn);
        var before = reading.Document.Text.AsSpan(first, position - first);
        var end = before.LastIndexOf("))", StringComparison.Ordinal);
        var start = end < 0 ? -1 : before[..end].LastIndexOf("((", StringComparison.Ordinal);
        if (start < 0 || end - start is <= 3 or >= LongestTag || Asks(position)) return null;
        var tag = before[(start + 2)..end].Trim().ToString();
        if (!_speakers.TryGetValue(tag, out var speaker)) _speakers[tag] = speaker = FullName(tag);
        return speaker;
    }

    // Who asks, whatever the name of the reporter: the turn ends in a question.
    private bool Asks(int position)
    {
        var text = reading.Document.Text;
        var behind = text.AsSpan(position, Math.Min(text.Length - position, LongestTurn));
        var next = behind.IndexOf("((", StringComparison.Ordinal);
        var turn = (next < 0 ? behind : behind[..next]).TrimEnd();
        return turn.Length > 0 && turn[^1] == '?';
    }

    // "((AR))", "((Ruiz))": the person of those initials or that surname; the initials of a paper are nobody's.
    private string? FullName(string tag)
    {
        foreach (var mention in reading.Entities)
        {
            if (mention.Kind is EntityKind.Person or EntityKind.Name && mention.Name != tag && (mention.Name.EndsWith($" {tag}", StringComparison.Ordinal) || HasInitials(mention.Name, tag))) return mention.Name;
        }

        return tag.Contains(' ', StringComparison.Ordinal) ? tag : null;
    }

    private static bool HasInitials(string name, string initials)
    {
        var at = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && name[i - 1] != ' ') continue;
            if (at >= initials.Length || name[i] != initials[at]) return false;
            at++;
        }

        return at == initials.Length && at > 1;
    }
}
