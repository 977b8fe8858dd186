using BriExtract.Core.Figures;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// Fills <see cref="FigureDraft.Entity"/> and <see cref="FigureDraft.Counterpart"/>: from the phrase that is measured,
/// the subject of its clause, a place, or carried over from the figure before; a growth has the parties of its level.
/// </summary>
public sealed class EntityReader : IFigureReader
{
    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Drafts.Count == 0) return;
        var mentions = new MentionMap(reading);
        var antecedents = new Antecedents(reading, mentions);
        var finder = new PartyFinder(reading, mentions, antecedents);
        var shares = new ShareParties(reading, mentions, finder);
        var main = EntityTopics.Main(mentions.All, m => m.Kind is not (EntityKind.World or EntityKind.Person or EntityKind.Name or EntityKind.Group));
        var said = new Dictionary<string, FigureDraft>(StringComparer.Ordinal);
        FigureDraft? before = null;
        foreach (var draft in reading.Drafts)
        {
            if (draft.MeasuredWith is null)
            {
                var found = draft.Role == Role.Share ? shares.Of(draft, before) : Of(draft, finder);
                Fill(reading.Document, draft, found, before, main, said);
                if (draft.Counted is not null && draft.Entity is not null) said.TryAdd(draft.Counted, draft);
                before = draft;
            }
        }

        foreach (var draft in reading.Drafts)
        {
            var origin = draft;
            while (origin.MeasuredWith is { } next) origin = next;
            if (origin == draft) continue;
            draft.Entity = origin.Entity;
            draft.Counterpart = origin.Counterpart;
        }
    }

    private static Parties Of(FigureDraft draft, PartyFinder finder)
    {
        if (draft.Measured is not { } phrase) return default;
        var counted = phrase.Construction == Construction.Counted;
        var own = finder.OfPhrase(phrase.First, phrase.End, phrase.Head, counted);
        if (phrase.Construction is Construction.Of or Construction.Subject or Construction.Object)
            own = own with { Counterpart = own.Counterpart ?? finder.Behind(Math.Max(draft.Quantity.EndToken, draft.Quantity.FirstToken + 1), phrase.Head) };
        if (own.Entity is not null && !counted) return own;
        var actor = phrase.Construction == Construction.Subject
            ? finder.Actor(phrase.First, phrase.End)
            : finder.Actor(phrase.SubjectFirst, phrase.SubjectEnd);
        return own with { Entity = actor ?? own.Entity ?? (counted ? null : finder.PlaceIn(phrase.First, phrase.End)) };
    }

    // What a sentence leaves out, the figure before has said.
    private static void Fill(Document document, FigureDraft draft, Parties found, FigureDraft? before, string? main, Dictionary<string, FigureDraft> said)
    {
        draft.Entity = found.Entity;
        draft.Counterpart = found.Counterpart == found.Entity ? null : found.Counterpart;
        if (found.Entity is not null) return;
        // "More than 700 aid projects have been implemented": whose they are, the article has said of the same things before.
        if (draft.Counted is not null && said.TryGetValue(draft.Counted, out var same))
        {
            draft.Entity = same.Entity;
            draft.Counterpart ??= same.Counterpart;
            return;
        }

        if (before is not null && SameParagraph(document, before, draft))
        {
            draft.Entity = before.Entity;
            draft.Counterpart ??= before.Counterpart;
            return;
        }

        draft.Entity = main == draft.Counterpart ? null : main;
    }

    private static bool SameParagraph(Document document, FigureDraft a, FigureDraft b) =>
        document.Sentences[a.Quantity.Sentence].Paragraph == document.Sentences[b.Quantity.Sentence].Paragraph;
}
