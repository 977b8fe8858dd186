namespace BriExtract.Extraction.Entities;

/// <summary>Gives short forms the name they are short for: "NHC" after "National Hurricane Center (NHC)", "Yett" for "Sheldon Yett".</summary>
internal static class ShortForms
{
    /// <summary>The mentions with the fullest name the article has for each.</summary>
    public static IReadOnlyList<EntityMention> Resolve(string text, List<EntityMention> mentions, Dictionary<string, string> abbreviations)
    {
        var fullest = Fullest(mentions);
        var placed = Placed(mentions);
        var initials = Initials(mentions, placed);
        var people = People(text, mentions, fullest);
        var kinds = new Dictionary<string, EntityKind>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Kind != EntityKind.Name) kinds.TryAdd(mention.Name, mention.Kind);
        }

        var resolved = new EntityMention[mentions.Count];
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var name = mention.Name;
            if (abbreviations.TryGetValue(name, out var full)) name = full;
            else if (initials.TryGetValue(name, out full) || placed.TryGetValue(name, out full)) name = full;
            else if (mention.Kind is EntityKind.Name or EntityKind.Person && fullest.TryGetValue(name, out full)) name = full;
            if (people.Contains(name)) kinds.TryAdd(name, EntityKind.Person);
            var kind = mention.Kind == EntityKind.Name && kinds.TryGetValue(name, out var known) ? known : mention.Kind;
            resolved[i] = name == mention.Name && kind == mention.Kind ? mention : mention with { Name = name, Kind = kind };
        }

        return resolved;
    }

    // "Karin Oster won ... Oster said": two words that are later called by the last alone are a person's first name and surname;
    // with an article they are a paper or a body: "the Morning Herald ... the Herald".
    private static HashSet<string> People(string text, List<EntityMention> mentions, Dictionary<string, string> fullest)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Kind != EntityKind.Name || mention.Adjectival || !fullest.TryGetValue(mention.Name, out var full) || !full.EndsWith($" {mention.Name}", StringComparison.Ordinal)) continue;
            if (full.Split(' ') is { Length: 2 or 3 } words && words.All(word => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[^1]))) people.Add(full);
        }

        foreach (var mention in mentions)
        {
            if (text.AsSpan(0, mention.Span.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase) && fullest.GetValueOrDefault(mention.Name, mention.Name) is var full) people.Remove(full);
        }

        return people;
    }

    // "Harbor Line" where the article has "Harbor Line in Peru" too.
    private static Dictionary<string, string> Placed(List<EntityMention> mentions)
    {
        var placed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var at = mention.Name.IndexOf(" in ", StringComparison.Ordinal);
            if (mention.Kind == EntityKind.Thing && at > 0) placed.TryAdd(mention.Name[..at], mention.Name);
        }

        return placed;
    }

    // "SGR" for "Standard Gauge Railway" without a bracket to say so.
    private static Dictionary<string, string> Initials(List<EntityMention> mentions, Dictionary<string, string> placed)
    {
        const int Fewest = 3;
        var initials = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Kind is EntityKind.Country or EntityKind.Region or EntityKind.Person or EntityKind.World) continue;
            if (mention.Name.AsSpan().Count(' ') + mention.Name.AsSpan().Count('-') < Fewest - 1) continue;
            var words = mention.Name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).ToList();
            if (words.Count >= Fewest) initials.TryAdd(string.Concat(words.Select(word => word[0])), placed.GetValueOrDefault(mention.Name, mention.Name));
        }

        return initials;
    }

    /// <summary>Lone words and what they are short for: the first longer name that begins or ends with them.</summary>
    public static Dictionary<string, string> Fullest(List<EntityMention> mentions)
    {
        var places = mentions.Where(mention => mention.Kind == EntityKind.Region).Select(mention => mention.Name).ToHashSet(StringComparer.Ordinal);
        var fullest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var name = mention.Name;
            if (mention.Kind is EntityKind.Country or EntityKind.Region or EntityKind.World || !name.Contains(' ', StringComparison.Ordinal)) continue;
            fullest.TryAdd(name[(name.LastIndexOf(' ') + 1)..], name);
            // "Amnesty" is Amnesty International, but where the body is, "Lagos", is not "Lagos District Court".
            var first = name[..name.IndexOf(' ', StringComparison.Ordinal)];
            if (!places.Contains(first)) fullest.TryAdd(first, name);
        }

        return fullest;
    }
}
