using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>What an article is about, by its names.</summary>
internal static class EntityTopics
{
    /// <summary>The country named most; of equals the first; null when none is.</summary>
    public static string? MainCountry(IReadOnlyList<EntityMention> mentions) =>
        Main(mentions, mention => mention.Kind == EntityKind.Country);

    /// <summary>Whom the article is about, for figures whose own words leave it open: the name that is named most, those of the title and the first sentences before others; null when there is none.</summary>
    /// <remarks>Who speaks may be whom it is about (a company's results), but less likely so.</remarks>
    public static string? MainParty(ArticleReading reading)
    {
        const double InTitle = 4, InLead = 2, Speaks = 0.5;
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var title = reading.Article.Title ?? "";
        foreach (var mention in reading.Entities)
        {
            if (mention.Adjectival || mention.Kind is EntityKind.World or EntityKind.Group || mention.Name == reading.Article.Source) continue;
            var known = weights.TryGetValue(mention.Name, out var weight);
            if (!known && Holds(title, mention.Name)) weight += InTitle;
            if (!known && mention.Sentence <= 1) weight += InLead;
            weights[mention.Name] = weight + (reading.Sources.Contains(mention.Name) ? Speaks : 1);
        }

        string? best = null;
        foreach (var mention in reading.Entities)
        {
            if (weights.TryGetValue(mention.Name, out var weight) && (best is null || weight > weights[best])) best = mention.Name;
        }

        return best;
    }

    // "Solheim wins": the last word of a name stands for it in titles.
    private static bool Holds(string title, string name) =>
        title.Contains(name, StringComparison.OrdinalIgnoreCase) || title.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal);

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
