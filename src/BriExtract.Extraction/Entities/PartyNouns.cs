using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>Common nouns that tell whose a figure is and with whom: <c>party-nouns.tsv</c>. A noun may be of several classes.</summary>
public sealed class PartyNouns
{
    private readonly WordTable<PartyNounClasses> _classes;

    /// <summary>Reads the table, extended by that of <paramref name="extendFrom"/>.</summary>
    /// <exception cref="InvalidDataException">A class is not known.</exception>
    public PartyNouns(string? extendFrom = null)
    {
        var classes = new Dictionary<string, PartyNounClasses>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(PartyNouns).Assembly, "party-nouns.tsv", extendFrom).Rows)
        {
            if (!Enum.TryParse<PartyNounClasses>(row["class"], ignoreCase: true, out var found))
                throw LexiconErrors.UnknownCode(row, "class", Enum.GetNames<PartyNounClasses>());
            classes[row["noun"]] = classes.GetValueOrDefault(row["noun"]) | found;
        }

        _classes = new WordTable<PartyNounClasses>(classes, StringComparer.Ordinal);
    }

    /// <summary>Whether a singular noun in small letters is of a class.</summary>
    public bool Is(ReadOnlySpan<char> lemma, PartyNounClasses wanted) => _classes.TryFind(lemma, out var found) && (found & wanted) != 0;
}

/// <summary>What a common noun tells of the parties of a figure.</summary>
[Flags]
public enum PartyNounClasses
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An act or flow with two sides: trade, loan.</summary>
    Act = 1,

    /// <summary>People of a body: officials, employees.</summary>
    People = 2,

    /// <summary>A person or body that a figure can be about without a name: a senator.</summary>
    Holder = 4,

    /// <summary>Who takes part in a programme: countries, partners.</summary>
    Participant = 8,

    /// <summary>What has accidents: a bus.</summary>
    Vehicle = 16,

    /// <summary>A group that acts as one, which a figure can be about without a name: police.</summary>
    Body = 64,

    /// <summary>Those of whom a part does something: voters, patients.</summary>
    Crowd = 128,

    /// <summary>What is won where people vote: votes, delegates.</summary>
    Ballot = 256,

    /// <summary>What befalls a vehicle, as the root of the verb: "overturn", "collid".</summary>
    Accident = 32,

    /// <summary>What a court gives a person for a time: a prison term.</summary>
    Penalty = 512,

    /// <summary>Money that a court asks of a person: bail.</summary>
    Surety = 4096,

    /// <summary>What mostly stands for a name that the article knows: the company, the government.</summary>
    Stand = 1024,

    /// <summary>A way that somebody goes, whose length is that somebody's figure: a journey.</summary>
    Course = 2048,
}
