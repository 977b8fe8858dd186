using BriExtract.Core.Text;

namespace BriExtract.Extraction.Entities;

/// <summary>A place in an article where someone or something is named that a figure may be about.</summary>
public sealed record EntityMention
{
    /// <summary>Number of the sentence in the document.</summary>
    public required int Sentence { get; init; }

    /// <summary>First token.</summary>
    public required int FirstToken { get; init; }

    /// <summary>After the last token.</summary>
    public required int EndToken { get; init; }

    /// <summary>The words, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Canonical name: the lexicon's, or the fullest form in the article: "Sheldon Yett" for "Yett".</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>An adjective or demonym: "Chinese", "Kenyan", "global".</summary>
    public bool Adjectival { get; init; }

    /// <summary>Part of the words that tell what the name behind is: "Kenya" in "Kenya football coach Ana Duarte". Such a name counts as <see cref="Adjectival"/>.</summary>
    public bool Office { get; init; }

    /// <summary>Followed by 's: "China's".</summary>
    public bool Possessive { get; init; }
}

/// <summary>Kinds of entity.</summary>
public enum EntityKind
{
    /// <summary>A capitalised name of which no more is known.</summary>
    Name,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A continent or part of the world.</summary>
    Region,

    /// <summary>The world.</summary>
    World,

    /// <summary>A group of countries: the partners of an initiative.</summary>
    Group,

    /// <summary>A programme of many parts.</summary>
    Initiative,

    /// <summary>A company, body, bank, party, newspaper.</summary>
    Organization,

    /// <summary>A person.</summary>
    Person,

    /// <summary>Something built or agreed: a railway, port, zone, treaty.</summary>
    Thing,

    /// <summary>A forum, election, storm.</summary>
    Event,
}
