namespace BriExtract.Extraction.Entities;

/// <summary>What an article is about, by its names.</summary>
internal static class EntityTopics
{
    /// <summary>The country named most; of equals the one that came first to that number; null when none is.</summary>
    public static string? MainCountry(IReadOnlyList<EntityMention> mentions) =>
        Main(mentions, mention => mention.Kind == EntityKind.Country);

    /// <summary>The name that is named most among those that pass; of equals the first; null when there is none.</summary>
    public static string? Main(IReadOnlyList<EntityMention> mentions, Func<EntityMention, bool> passes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? best = null;
        foreach (var mention in mentions)
        {
            if (!passes(mention)) continue;
            var count = counts[mention.Name] = counts.GetValueOrDefault(mention.Name) + 1;
            if (best is null) best = mention.Name;
            else if (count > counts[best]) best = mention.Name;
        }

        return best;
    }
}
