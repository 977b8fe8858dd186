using BriExtract.Extraction.Entities;

namespace BriExtract.Extraction.Attribution;

/// <summary>What an article says of its sources: the institution of a person, the issuer of a report.</summary>
internal sealed class SourceNames(NameWords nameWords, string? mainCountry, string? mainBody = null)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _spoken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _institutions = new(StringComparer.Ordinal);

    /// <summary>Issuer of the last report, study or data introduced.</summary>
    public string? Issuer { get; private set; }

    /// <summary>The person a sentence named last before any other, for "he said" where nobody has spoken.</summary>
    public string? LastPerson { get; private set; }

    /// <summary>Notes whom a sentence names first.</summary>
    public void NotePerson(SentenceView view)
    {
        for (var i = 0; i < view.Words.Count; i++)
        {
            if (view.MentionAt(i) is not { Kind: EntityKind.Person, Adjectival: false, Possessive: false } person) continue;
            LastPerson = Of(person);
            return;
        }
    }

    /// <summary>The country most named, to whom "the government" belongs.</summary>
    public string? MainCountry => mainCountry;

    /// <summary>The company or body the article is about, which "the company" is; null for none.</summary>
    public string? MainBody => mainBody;

    /// <summary>How often each name was given as who states something.</summary>
    public IReadOnlyDictionary<string, int> Spoken => _spoken;

    /// <summary>Notes that a source stated something: "Anna Lindqvist, Coastal Holdings" names both.</summary>
    public void CountSpeech(string source)
    {
        foreach (var range in source.AsSpan().Split(", "))
        {
            var name = source[range];
            _spoken[name] = _spoken.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>The name of a source: for a person with the institution, where the article gives one.</summary>
    public string Of(EntityMention mention)
    {
        if (mention.Kind is EntityKind.Organization or EntityKind.Name) _used.Add(mention.Name);
        return _institutions.TryGetValue(mention.Name, out var institution) ? $"{mention.Name}, {institution}" : mention.Name;
    }

    /// <summary>Adds a name to those of sources.</summary>
    public void Use(string name) => _used.Add(name);

    /// <summary>All that were named as sources.</summary>
    public IReadOnlySet<string> Used => _used;

    /// <summary>Takes from a sentence who works where.</summary>
    public void LearnInstitutions(SentenceView view)
    {
        for (var i = 0; i < view.Words.Count; i++)
        {
            if (view.MentionAt(i) is { Kind: EntityKind.Person or EntityKind.Name or EntityKind.Organization } mention && view.FirstWordOf(i) == i)
                LearnInstitution(view, i, mention);
        }
    }

    /// <summary>Takes from a sentence who issued a report or data; later sentences mean it by "the report".</summary>
    public void LearnIssuers(SentenceView view)
    {
        for (var i = 0; i < view.Words.Count; i++)
        {
            if ((view.ClassesAt(i) & SourceWordClasses.Document) != 0) LearnIssuer(view, i);
        }
    }

    // "Nora Falk of UNESCO", "Marco Leal, chairman of the ...", "Ines Duarte, a shipping analyst at Deloitte",
    // "Peter Holm is a former director of the ...", "Coastal Savings Bank president Rosa Leal".
    private void LearnInstitution(SentenceView view, int first, EntityMention mention)
    {
        if (_institutions.ContainsKey(mention.Name)) return;
        var end = view.EndWordOf(first);
        if (mention.Kind == EntityKind.Organization)
        {
            var role = PastOffice(view, end);
            if (role > end && view.MentionAt(role) is { Kind: EntityKind.Person or EntityKind.Name } person && view.Words[role].Before == Joint.Space)
                _institutions.TryAdd(person.Name, mention.Name);
            return;
        }

        var at = end;
        if (view.Is(at, "of", "from", "at", "with") && view.Words[at].Before == Joint.Space)
        {
            if (NextBody(view, at + 1, 6) is { } direct) _institutions[mention.Name] = direct;
            return;
        }

        var apposition = at < view.Words.Count && view.After(at, ',');
        if (!apposition && !view.Is(at, "is")) return;
        var office = -1;
        for (var i = at; i < view.Words.Count && i < at + 9; i++)
        {
            if (i > at && view.After(i, ',')) break;
            if (IsOffice(view, i)) office = i;
            if (office >= 0 && view.Is(i, "of", "at", "for", "with") && NextBody(view, i + 1, 8) is { } body)
            {
                _institutions[mention.Name] = body;
                return;
            }
        }
    }

    /// <summary>After the words that say what office somebody has in a body just named: "Harbor Board political adviser"; where they would begin when there are none.</summary>
    public int PastOffice(SentenceView view, int at)
    {
        const int Longest = 4;
        var end = at;
        for (var i = at; i < view.Words.Count && i < at + Longest && view.Words[i].Before is Joint.Space or Joint.Hyphen && view.MentionAt(i) is null; i++)
        {
            if (IsOffice(view, i)) end = i + 1;
        }

        return end;
    }

    private bool IsOffice(SentenceView view, int at) =>
        nameWords.Of(view.Words[at].In(view.Text)) is NameWordClass.Role or NameWordClass.Title;

    // "the School of International Relations, Beijing Foreign Studies University": a university, where one follows, is fuller.
    private static string? NextBody(SentenceView view, int from, int window)
    {
        string? found = null;
        for (var i = from; i < view.Words.Count && i < from + window; i++)
        {
            if (view.MentionAt(i) is not { } mention || mention.Kind is EntityKind.Country or EntityKind.Region or EntityKind.Person || mention.Adjectival)
            {
                if (found is not null && view.Words[i].Before != Joint.Mark) return found;
                if (view.Is(i, "said", "and", "who")) return found;
                continue;
            }

            if (found is not null && !mention.Name.Contains("University", StringComparison.Ordinal)) return found;
            found = mention.Name;
            i = view.EndWordOf(i) - 1;
        }

        return found;
    }

    // "a new report from the Advisory Council", "a survey issued last week by the ...", "the Ministry's data".
    private void LearnIssuer(SentenceView view, int at)
    {
        for (var i = at + 1; i < view.Words.Count && i < at + 8; i++)
        {
            if (view.Words[i].Before == Joint.Mark) return;
            if (!view.Is(i, "from", "by", "of")) continue;
            for (var j = i + 1; j < view.Words.Count && j < i + 5; j++)
            {
                if (view.MentionAt(j) is { Adjectival: false, Kind: EntityKind.Organization or EntityKind.Name } issuer)
                {
                    Issuer = issuer.Name;
                    return;
                }
            }
        }
    }
}
