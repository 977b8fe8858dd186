using BriExtract.Extraction.Attribution;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// Fills <see cref="FigureDraft.Entity"/> and <see cref="FigureDraft.Counterpart"/>: from the phrase that is measured,
/// the subject of its clause, a place, or carried over from the figure before; a growth has the parties of its level.
/// </summary>
public sealed class EntityReader(IndicatorLexicon lexicon, SourceWords sourceWords, PartyNouns nouns, NameWords nameWords) : IFigureReader
{
    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Drafts.Count == 0) return;
        reading.Entities = Offices.Mark(reading, nameWords);
        var article = new ArticleParties(reading, lexicon, sourceWords, nouns, nameWords);
        foreach (var draft in reading.Drafts)
        {
            if (draft.MeasuredWith is null) article.Read(draft);
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
}
