using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>Verbs that tell whose a figure in their clause is: <c>party-verbs.tsv</c>. A verb may be of several classes.</summary>
public sealed class PartyVerbs
{
    private readonly WordTable<PartyVerbClasses> _classes;

    /// <summary>Reads the table, extended by that of <paramref name="extendFrom"/>.</summary>
    /// <exception cref="InvalidDataException">A class is not known.</exception>
    public PartyVerbs(string? extendFrom = null)
    {
        var classes = new Dictionary<string, PartyVerbClasses>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(PartyVerbs).Assembly, "party-verbs.tsv", extendFrom).Rows)
        {
            if (!Enum.TryParse<PartyVerbClasses>(row["class"], ignoreCase: true, out var found))
                throw LexiconErrors.UnknownCode(row, "class", Enum.GetNames<PartyVerbClasses>());
            classes[row["verb"]] = classes.GetValueOrDefault(row["verb"]) | found;
        }

        _classes = new WordTable<PartyVerbClasses>(classes, StringComparer.Ordinal);
    }

    /// <summary>Whether a verb, by its base form in small letters, is of a class.</summary>
    public bool Is(ReadOnlySpan<char> lemma, PartyVerbClasses wanted) => _classes.TryFind(lemma, out var found) && (found & wanted) != 0;
}

/// <summary>What a verb tells of the parties of a figure.</summary>
[Flags]
public enum PartyVerbClasses
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its subject has what is counted: carry, contain.</summary>
    Have = 1,

    /// <summary>Its subject, a plant, port or engine, makes or moves what is measured: generate, handle.</summary>
    Work = 2,

    /// <summary>Its subject leads its object in a vote: defeat.</summary>
    Lead = 4,

    /// <summary>Its subject is counted, its object is what the figure is of: attend.</summary>
    Attend = 8,

    /// <summary>What is done to people in an event, whose figure it then is: arrest, rescue.</summary>
    Befall = 16,

    /// <summary>An act with two sides, the other behind "in" or "from": invest, borrow.</summary>
    Act = 32,
}
