using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Tells towns and regions that no table knows from other names, by how the article uses them: "in Talca", "Talca, Chile".</summary>
internal static class PlaceNames
{
    // What one has in a company as well as in a place; each ends with "in".
    private static readonly string[] s_holdings = [" stake in ", " stakes in ", " share in ", " shares in ", " invest in ", " invests in ", " invested in ", " investing in ", " investor in ", " investors in ", " investment in ", " investments in ", " interest in ", " stock in ", " bonds in ", " confidence in ", " faith in ", " believe in ", " position in "];

    /// <summary>Makes every mention of such a name a <see cref="EntityKind.Region"/>.</summary>
    public static void Mark(Document document, List<EntityMention> mentions, NameWords words)
    {
        var text = document.Text;
        var people = mentions.Where(mention => mention.Kind == EntityKind.Person).SelectMany(mention => mention.Name.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention.Kind != EntityKind.Name || mention.Adjectival || people.Contains(mention.Name) || !mention.Name.Any(char.IsLower)) continue;
            if (StandsIn(text, mention.Span.Start) && !RestrictsNoun(document, mention) || i + 1 < mentions.Count && IsIn(text, words, mention, mentions[i + 1]) || IsArea(text, mention.Span.End)
                || i > 0 && IsShortened(text, words, mention) && IsIn(text, words, mentions[i - 1], mention) && mentions[i - 1].Kind is EntityKind.Name or EntityKind.Region) places.Add(mention.Name);
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            // "Alba Corp., Talca, Ill., earned", "the Talca, Ill., maker": what only tells where somebody is has no figures.
            if (IsShortened(text, words, mentions[i]) && text.AsSpan(0, mentions[i].Span.Start).EndsWith(", ", StringComparison.Ordinal))
            {
                mentions[i] = mentions[i] with { Kind = EntityKind.Region, Adjectival = true };
                if (i > 0 && IsTownOf(text, mentions[i - 1], mentions[i], i > 1 ? mentions[i - 2] : null)) mentions[i - 1] = mentions[i - 1] with { Kind = EntityKind.Region, Adjectival = true };
            }
            else if (mentions[i].Kind == EntityKind.Name && places.Contains(mentions[i].Name)) mentions[i] = mentions[i] with { Kind = EntityKind.Region };
        }
    }

    // The town right before such a state, which an article leads to or which stands behind a name and a comma.
    private static bool IsTownOf(string text, EntityMention town, EntityMention state, EntityMention? before) =>
        town.Kind is EntityKind.Name or EntityKind.Region && state.Span.Start == town.Span.End + 2 && text[town.Span.End] == ','
        && (text.AsSpan(0, town.Span.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase)
            // "Talca Tea Corp., Talca, Ill.": the town's name is the company's too.
            || (before is { } name && name.Sentence == town.Sentence && !name.Name.StartsWith(town.Name, StringComparison.Ordinal) && town.Span.Start - name.Span.End is 2 or 3 && text[town.Span.Start - 2] == ','));

    // "in Alba shops": whose shops, not where.
    private static bool RestrictsNoun(Document document, EntityMention mention) =>
        mention.EndToken < document.Tokens.Length && document.SentenceOf(mention.EndToken) == mention.Sentence && document.Tokens[mention.EndToken] is { Upos: Upos.Noun } next
        && next.Start == mention.Span.End + 1 && char.IsLower(document.Text[next.Start]) && !IsArea(document.Text, mention.Span.End);

    // "in Talca", "near Talca"; "in the Guardian" is no place.
    private static bool StandsIn(string text, int start)
    {
        var before = text.AsSpan(0, start);
        if (before.EndsWith(" in ", StringComparison.OrdinalIgnoreCase)) return !IsHeldIn(before);
        return before.EndsWith(" near ", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" outside ", StringComparison.OrdinalIgnoreCase);
    }

    // "a stake in Alba"
    private static bool IsHeldIn(ReadOnlySpan<char> before)
    {
        foreach (var holding in s_holdings)
        {
            if (before.EndsWith(holding, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "the Talca area", "the Talca region"
    private static bool IsArea(string text, int end)
    {
        var behind = text.AsSpan(end);
        return behind.StartsWith(" area ", StringComparison.Ordinal) || behind.StartsWith(" area,", StringComparison.Ordinal) || behind.StartsWith(" area.", StringComparison.Ordinal)
            || behind.StartsWith(" region ", StringComparison.Ordinal) || behind.StartsWith(" region,", StringComparison.Ordinal) || behind.StartsWith(" region.", StringComparison.Ordinal);
    }

    // "Talca, Chile", "Talca, Ill."
    private static bool IsIn(string text, NameWords words, EntityMention part, EntityMention whole) =>
        (whole is { Kind: EntityKind.Country or EntityKind.Region, Adjectival: false } || IsShortened(text, words, whole)) && whole.Sentence == part.Sentence && whole.Span.Start == part.Span.End + 2 && text[part.Span.End] == ',';

    // "Ill.", "N.J.": a state, with a stop.
    private static bool IsShortened(string text, NameWords words, EntityMention state) =>
        state.Kind == EntityKind.Name && state.Span.End < text.Length && text[state.Span.End] == '.' && words.Of(text.AsSpan(state.Span.Start, state.Span.Length)) == NameWordClass.State;
}
