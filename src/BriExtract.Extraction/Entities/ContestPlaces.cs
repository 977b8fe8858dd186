using BriExtract.Core.Figures;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Where votes and delegates are won: "In Talca, Ruiz won 12 delegates", "35% of the poll" in the article on the Talca primary.</summary>
internal sealed class ContestPlaces(ArticleReading reading, MentionMap mentions, Antecedents antecedents, PartyNouns nouns)
{
    private readonly Document _document = reading.Document;
    private readonly Lazy<string?> _title = new(() => InTitle(reading));

    /// <summary>The place of a figure of votes or delegates; null for other figures, and where none is told.</summary>
    public string? Of(FigureDraft draft)
    {
        var head = draft.Quantity.CountedHead >= 0 ? draft.Quantity.CountedHead : draft.IndicatorHead;
        if (head < 0 || !nouns.Is(Lemmas.Of(_document, head), PartyNounClasses.Ballot)) return null;
        if (draft.Role != Role.Share && !IsWon(draft)) return null;
        return Near(draft.Quantity.FirstToken, _document.Sentences[draft.Quantity.Sentence]) ?? _title.Value;
    }

    // Delegates that are needed, or at stake, or add up to a total, are of no one place.
    private bool IsWon(FigureDraft draft) =>
        draft.Measured is { Verb: >= 0 and var verb } && _document.Lemma(verb) is ("win" or "secure" or "earn" or "receive" or "garner" or "take" or "get" or "gain" or "come" or "finish");

    // The nearest of the clause's places: "in Talca", "Talca's delegates", "the state's delegates".
    private string? Near(int number, Sentence sentence)
    {
        string? found = null;
        var distance = int.MaxValue;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            // "; Ana Ruiz came first with 14": the next clause has its own place or that of this one.
            if (_document.Is(i, ";") && i > number) break;
            var away = Math.Abs(i - number);
            if (away >= distance) continue;
            var mention = mentions.At(i);
            var place = mention is { Kind: EntityKind.Region, Adjectival: false } && mention.FirstToken == i && (mention.Possessive || _document.Is(i - 1, "in")) && !IsWhereabouts(mention) ? mention.Name
                : mention is null && _document.Is(i + 1, "'s", "\u2019s") ? antecedents.OfNoun(i)
                : null;
            if (place is not null && mentions.All.Any(m => m.Name == place && m.Kind == EntityKind.Region)) (found, distance) = (place, away);
        }

        return found;
    }

    // "former governor of East Harbor, Talca": behind another place, it only tells where that is.
    private bool IsWhereabouts(EntityMention mention) => _document.Is(mention.FirstToken - 1, ",") && mentions.At(mention.FirstToken - 2) is { Kind: EntityKind.Region or EntityKind.Name };

    private static string? InTitle(ArticleReading reading)
    {
        if (reading.Article.Title is not { } title || !title.Contains("primar", StringComparison.OrdinalIgnoreCase) && !title.Contains("caucus", StringComparison.OrdinalIgnoreCase) && !title.Contains("election", StringComparison.OrdinalIgnoreCase)) return null;
        foreach (var mention in reading.Entities)
        {
            if (mention is { Kind: EntityKind.Region } && title.Contains(mention.Name, StringComparison.Ordinal)) return mention.Name;
        }

        return null;
    }
}
