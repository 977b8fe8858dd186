using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>Who speaks where an interview is printed with the speakers' names before their turns: "((Ana Ruiz))  I have 12 vans."</summary>
internal sealed class SpeakingTurns
{
    private const int LongestTag = 60;

    private readonly List<(int Start, string? Speaker)> _turns = [];

    /// <summary>Finds the turns of an article; most have none.</summary>
    public SpeakingTurns(ArticleReading reading)
    {
        var text = reading.Document.Text;
        for (var at = text.IndexOf("((", StringComparison.Ordinal); at >= 0; at = text.IndexOf("((", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf("))", at, StringComparison.Ordinal);
            if (end < 0) break;
            if (end - at is > 3 and < LongestTag) _turns.Add((end, FullName(reading, text[(at + 2)..end].Trim())));
        }
    }

    /// <summary>Who speaks at a place in the text (UTF-16); null outside of turns.</summary>
    public string? At(int position)
    {
        string? speaker = null;
        foreach (var turn in _turns)
        {
            if (turn.Start > position) break;
            speaker = turn.Speaker;
        }

        return speaker;
    }

    // "((AR))", "((Ruiz))": the person of that surname or those initials.
    private static string? FullName(ArticleReading reading, string tag)
    {
        foreach (var mention in reading.Entities)
        {
            if (mention.Kind is not (EntityKind.Person or EntityKind.Name) || mention.Name == tag) continue;
            if (mention.Name.EndsWith($" {tag}", StringComparison.Ordinal) || mention.Name.Contains(' ', StringComparison.Ordinal) && string.Concat(mention.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0])) == tag) return mention.Name;
        }

        // The initials of a paper ask the questions.
        return tag.Contains(' ', StringComparison.Ordinal) ? tag : null;
    }
}
