namespace BriExtract.Extraction.Entities;

/// <summary>Tells towns and regions that no table knows from other names, by how the article uses them: "in Talca", "Talca, Chile".</summary>
internal static class PlaceNames
{
    /// <summary>Makes every mention of such a name a <see cref="EntityKind.Region"/>.</summary>
    public static void Mark(string text, List<EntityMention> mentions)
    {
        var people = mentions.Where(mention => mention.Kind == EntityKind.Person).SelectMany(mention => mention.Name.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention.Kind != EntityKind.Name || mention.Adjectival || people.Contains(mention.Name) || !mention.Name.Any(char.IsLower)) continue;
            if (StandsIn(text, mention.Span.Start) || i + 1 < mentions.Count && IsIn(text, mention, mentions[i + 1])) places.Add(mention.Name);
        }

        if (places.Count == 0) return;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Kind == EntityKind.Name && places.Contains(mentions[i].Name)) mentions[i] = mentions[i] with { Kind = EntityKind.Region };
        }
    }

    // "in Talca", "near Talca"; "in the Guardian" is no place.
    private static bool StandsIn(string text, int start)
    {
        var before = text.AsSpan(0, start);
        return before.EndsWith(" in ", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" near ", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" outside ", StringComparison.OrdinalIgnoreCase);
    }

    // "Talca, Chile"
    private static bool IsIn(string text, EntityMention part, EntityMention whole) =>
        whole is { Kind: EntityKind.Country or EntityKind.Region, Adjectival: false } && whole.Sentence == part.Sentence && whole.Span.Start == part.Span.End + 2 && text[part.Span.End] == ',';
}
