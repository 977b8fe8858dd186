using BriExtract.Core.Figures;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Whose the second of two shares is that rivals have: "Ruiz led Moreno, 47% to 42%, with 5% for Duarte".</summary>
internal sealed class Rivals(ArticleReading reading, MentionMap mentions, PartyVerbs verbs)
{
    private readonly Document _document = reading.Document;

    /// <summary>The rival that a share is told of; null for other figures.</summary>
    public string? Of(FigureDraft draft)
    {
        if (draft.Role != Role.Share) return null;
        var behind = draft.Quantity.EndToken;
        if (_document.Is(behind, "for") && mentions.At(behind + 1) is { Kind: EntityKind.Person or EntityKind.Name, Adjectival: false } backed) return backed.Name;
        return _document.Is(draft.Quantity.FirstToken - 1, "to") && Before(draft) is { } first ? Trailing(first.Quantity.FirstToken) : null;
    }

    // The share right before "to".
    private FigureDraft? Before(FigureDraft draft)
    {
        foreach (var other in reading.DraftsOf(draft.Quantity.Sentence))
        {
            if (other.Role == Role.Share && other.Quantity.EndToken == draft.Quantity.FirstToken - 1) return other;
        }

        return null;
    }

    // Whom the verb nearest before the shares has for its object, or "a lead over" leads to.
    private string? Trailing(int share)
    {
        var first = _document.Sentences[_document.SentenceOf(share)].FirstToken;
        for (var i = share - 1; i >= first; i--)
        {
            if (_document.Tokens[i].Upos == Upos.Verb ? !verbs.Is(_document.Lemma(i), PartyVerbClasses.Lead) : !(_document.Is(i, "lead") && _document.Is(i + 1, "over"))) continue;
            foreach (var mention in mentions.In(i + 1, share))
            {
                if (!mention.Adjectival) return mention.Possessive ? null : mention.Name;
            }

            return null;
        }

        return null;
    }
}
