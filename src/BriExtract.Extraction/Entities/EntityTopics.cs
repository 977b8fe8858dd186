using System.Runtime.InteropServices;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>What an article is about, by its names.</summary>
internal static class EntityTopics
{
    /// <summary>The country named most; of equals the first; null when none is.</summary>
    public static string? MainCountry(IReadOnlyList<EntityMention> mentions) =>
        Main(mentions, mention => mention.Kind == EntityKind.Country);

    /// <summary>Whom the article is about, for figures whose own words leave it open: the name that is named most, those of the title and the first sentences before others; null when there is none.</summary>
    /// <remarks>
    /// Who supplies the figures is named as often: a mention that only says on whose word something stands counts for little, and so
    /// does a place that only tells where another is ("Talca, Chile") or what kind something is ("the United States court").
    /// </remarks>
    public static string? MainParty(ArticleReading reading)
    {
        const double InTitle = 4, InLead = 2, InPassing = 0.25;
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var honoured = new HashSet<string>(StringComparer.Ordinal);
        var title = reading.Article.Title ?? "";
        for (var i = 0; i < reading.Entities.Count; i++)
        {
            var mention = reading.Entities[i];
            if (mention.Adjectival || mention.Kind is EntityKind.World or EntityKind.Group || IsOutlet(reading, mention.Name)) continue;
            ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, mention.Name, out _);
            if (IsInPassing(reading, i))
            {
                weight += InPassing;
                continue;
            }

            if (honoured.Add(mention.Name))
            {
                if (Holds(title, mention.Name)) weight += InTitle;
                // A company that reports its own results opens the article; who is only quoted stands behind "according to".
                if (mention.Sentence <= 1 && (!reading.Sources.Contains(mention.Name) || OpensSentence(reading, mention))) weight += InLead;
            }

            weight++;
        }

        foreach (var (name, times) in reading.Spoken)
        {
            if (weights.TryGetValue(name, out var weight)) weights[name] = Math.Max(InPassing, weight - times * (1 - InPassing));
        }

        string? best = null;
        var most = 0.0;
        foreach (var mention in reading.Entities)
        {
            if (weights.TryGetValue(mention.Name, out var weight) && (best is null || weight > most)) (best, most) = (mention.Name, weight);
        }

        return best;
    }

    /// <summary>The person an article is about: its <see cref="MainParty"/>, where that is one, else the person it names most, and no less than three times; null when there is none.</summary>
    public static string? MainPerson(ArticleReading reading)
    {
        const int Fewest = 3;
        var main = MainParty(reading);
        if (main is not null && reading.Entities.Any(m => m.Name == main && m.Kind == EntityKind.Person)) return main;
        var named = Main(reading.Entities, m => m.Kind == EntityKind.Person && !m.Adjectival && !reading.Sources.Contains(m.Name));
        return named is not null && reading.Entities.Count(m => m.Name == named) - reading.Spoken.GetValueOrDefault(named) >= Fewest ? named : null;
    }

    /// <summary>The company or body an article is about: its <see cref="MainParty"/>, where that is no place, person, thing or event; else null.</summary>
    public static string? MainBody(ArticleReading reading)
    {
        var main = MainParty(reading);
        return main is not null && reading.Entities.Any(m => m.Name == main) && reading.Entities.All(m => m.Name != main || m.Kind is EntityKind.Organization or EntityKind.Name) ? main : null;
    }

    // Names are read without their article: "Morning Herald" for the source "The Morning Herald".
    private static bool IsOutlet(ArticleReading reading, string name) =>
        reading.Article.Source is { } source && source.EndsWith(name, StringComparison.Ordinal) && (source.Length == name.Length || source.Length == name.Length + 4 && source.StartsWith("The ", StringComparison.OrdinalIgnoreCase));

    // "Talca, Chile": the second tells where the first is; "a United States court": what court.
    private static bool IsInPassing(ArticleReading reading, int index)
    {
        var mention = reading.Entities[index];
        if (mention.Kind is not (EntityKind.Country or EntityKind.Region) || mention.Possessive) return false;
        var text = reading.Document.Text;
        if (index > 0 && reading.Entities[index - 1] is { Adjectival: false } before && IsBehindComma(text, before, mention)) return true;
        // "The Talca, Maule, maker of tea"
        if (index + 1 < reading.Entities.Count && reading.Entities[index + 1].Kind == EntityKind.Region && IsBehindComma(text, mention, reading.Entities[index + 1]) && mention.FirstToken > 0 && reading.Document.IsDeterminer(mention.FirstToken - 1)) return true;
        var next = mention.EndToken;
        // "the Talca area" is Talca.
        if (next < reading.Document.Tokens.Length && reading.Document.Is(next, "area", "region")) return false;
        return next < reading.Document.Tokens.Length && reading.Document.SentenceOf(next) == mention.Sentence
            && mention.Span.End + 1 < text.Length && text[mention.Span.End] == ' ' && char.IsLetter(text[mention.Span.End + 1]) && reading.Document.Tokens[next].Upos is Upos.Noun or Upos.Adj;
    }

    // "Talca, Chile", "Alba Corp., Talca"
    private static bool IsBehindComma(string text, EntityMention before, EntityMention mention)
    {
        var comma = text[before.Span.End] == '.' ? before.Span.End + 1 : before.Span.End;
        return mention.Span.Start == comma + 2 && text[comma] == ',';
    }

    private static bool OpensSentence(ArticleReading reading, EntityMention mention)
    {
        var first = reading.Document.Sentences[mention.Sentence].FirstToken;
        return mention.FirstToken == first || mention.FirstToken == first + 1 && reading.Document.IsDeterminer(first);
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
            if (passes(mention)) CollectionsMarshal.GetValueRefOrAddDefault(counts, mention.Name, out _)++;
        }

        string? best = null;
        var most = 0;
        foreach (var mention in mentions)
        {
            if (passes(mention) && counts[mention.Name] is var times && times > most) (best, most) = (mention.Name, times);
        }

        return best;
    }
}
