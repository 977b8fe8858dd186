using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>Words that tell what a name is: <c>name-words.tsv</c>; and words whose capital names nobody: <c>capital-words.tsv</c>.</summary>
public sealed class NameWords
{
    private readonly WordTable<NameWordClass> _classes;
    private readonly WordSet _plain;

    /// <summary>Reads the tables, extended by those of <paramref name="extendFrom"/>.</summary>
    /// <exception cref="InvalidDataException">A class is not known.</exception>
    public NameWords(string? extendFrom = null)
    {
        var classes = new Dictionary<string, NameWordClass>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(NameWords).Assembly, "name-words.tsv", extendFrom).Rows)
        {
            if (!Enum.TryParse<NameWordClass>(row["class"], ignoreCase: true, out var found))
                throw LexiconErrors.UnknownCode(row, "class", Enum.GetNames<NameWordClass>());
            classes[row["word"]] = found;
        }

        _classes = new WordTable<NameWordClass>(classes, StringComparer.Ordinal);
        _plain = new WordSet(LexiconTable.Load(typeof(NameWords).Assembly, "capital-words.tsv", extendFrom).Rows.SelectMany(row => row.List("forms")));
    }

    /// <summary>Whether a word's capital names nobody: "The", "Sunday", "GDP"; in any letter case.</summary>
    public bool IsPlain(ReadOnlySpan<char> word) => _plain.Contains(word);

    /// <summary>Class of a word as written; <see cref="NameWordClass.None"/> when it has none.</summary>
    public NameWordClass Of(ReadOnlySpan<char> word) => _classes.TryFind(word, out var found) ? found : NameWordClass.None;

    /// <summary>Whether a name that ends in the word names a body, thing or event.</summary>
    public bool IsHead(ReadOnlySpan<char> word) =>
        Of(word) is NameWordClass.Organization or NameWordClass.Press or NameWordClass.Place or NameWordClass.Thing or NameWordClass.Event;
}

/// <summary>What a word says of the name it stands in or beside.</summary>
public enum NameWordClass
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Head of a body's name: Ministry, Bank.</summary>
    Organization,

    /// <summary>Head of the name of who publishes news: Herald, News.</summary>
    Press,

    /// <summary>Head of a place's name: County, Province.</summary>
    Place,

    /// <summary>Head of a thing's name: Railway, Port.</summary>
    Thing,

    /// <summary>Head of an event's name: Forum, Summit.</summary>
    Event,

    /// <summary>First word of an event's name: Hurricane.</summary>
    Front,

    /// <summary>Stands before a person's name: President, Professor.</summary>
    Title,

    /// <summary>Noun of office: director, spokesman.</summary>
    Role,

    /// <summary>Noun of something built, in small letters: port, railway.</summary>
    Built,

    /// <summary>Adjective that is no part of a name: new, largest.</summary>
    Degree,

    /// <summary>Shortened name of a state, behind a town: Ill, N.J (without its last stop).</summary>
    State,

    /// <summary>Word that a day of the year is called by, before "Day" or "Eve": Christmas, Independence.</summary>
    Day,
}
