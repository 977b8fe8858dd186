namespace BriExtract.Extraction.Entities;

/// <summary>What an article is about, by its names.</summary>
internal static class EntityTopics
{
    /// <summary>The country named most; of equals the first; null when none is.</summary>
    public static string? MainCountry(IReadOnlyList<EntityMention> mentions) =>
        Main(mentions, mention => mention.Kind == EntityKind.Country);

    /// <summary>The name that is named most among those that pass; of equals the first; null when there is none.</summary>
    public static string? Main(IReadOnlyList<EntityMention> mentions, Func<EntityMention, bool> passes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (passes(mention)) counts[mention.Name] = counts.GetValueOrDefault(mention.Name) + 1;
        }

        string? best = null;
        foreach (var mention in mentions)
        {
            if (passes(mention) && (best is null || counts[mention.Name] > counts[best])) best = mention.Name;
        }

        return best;
    }
}
