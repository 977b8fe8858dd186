using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Attribution;

/// <summary>Words by which news says on whose word it speaks: <c>source-words.tsv</c>. A word may be of several classes ("report").</summary>
public sealed class SourceWords
{
    private readonly WordTable<SourceWordClasses> _classes;

    /// <summary>Reads the table, extended by that of <paramref name="extendFrom"/>.</summary>
    /// <exception cref="InvalidDataException">A class is not known.</exception>
    public SourceWords(string? extendFrom = null)
    {
        var classes = new Dictionary<string, SourceWordClasses>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconTable.Load(typeof(SourceWords).Assembly, "source-words.tsv", extendFrom).Rows)
        {
            if (!Enum.TryParse<SourceWordClasses>(row["class"], ignoreCase: true, out var found))
                throw LexiconErrors.UnknownCode(row, "class", Enum.GetNames<SourceWordClasses>());
            foreach (var form in row.List("forms"))
                classes[form] = classes.GetValueOrDefault(form) | found;
        }

        _classes = new WordTable<SourceWordClasses>(classes, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Classes of a word, in any letter case.</summary>
    public SourceWordClasses Of(ReadOnlySpan<char> word) => _classes.TryFind(word, out var found) ? found : SourceWordClasses.None;
}

/// <summary>Classes of source words.</summary>
[Flags]
public enum SourceWordClasses
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Tells who speaks: said, reported.</summary>
    Verb = 1,

    /// <summary>What a body issues: data, report.</summary>
    Document = 2,

    /// <summary>A source without a name: the government.</summary>
    Office = 4,

    /// <summary>A source that says nobody: analysts.</summary>
    Vague = 8,

    /// <summary>Restates a number: the agency raised the toll.</summary>
    Revision = 16,

    /// <summary>Tells what is to come: expects. The figure is a forecast, and its teller says nothing of the next sentence.</summary>
    Forecast = 32,

    /// <summary>A body that was named before: the company.</summary>
    Body = 64,

    /// <summary>Tells what was counted or found: reported, estimated. What follows is of the same source.</summary>
    Count = 128,
}
