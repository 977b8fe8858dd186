using BriExtract.Extraction.Attribution;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// Fills <see cref="FigureDraft.Entity"/> and <see cref="FigureDraft.Counterpart"/>: from the phrase that is measured,
/// the subject of its clause, a place, or carried over from the figure before; a growth has the parties of its level.
/// </summary>
public sealed class EntityReader(IndicatorLexicon lexicon, SourceWords sourceWords, PartyNouns nouns, PartyVerbs verbs, NameWords nameWords) : IFigureReader
{
    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Drafts.Count == 0) return;
        reading.Entities = Offices.Mark(reading, nameWords);
        var mentions = new MentionMap(reading);
        var article = new ArticleParties(reading, mentions, lexicon, sourceWords, nouns, verbs, nameWords);
        foreach (var draft in reading.Drafts)
        {
            if (draft.MeasuredWith is null) article.Read(draft);
        }

        var parallels = new ParallelParties(reading, mentions);
        var chain = new Stack<FigureDraft>();
        var settled = new HashSet<FigureDraft>();
        foreach (var draft in reading.Drafts)
        {
            // Those that a figure is said of come first, whatever their order in the text.
            for (var at = draft; at is not null && settled.Add(at); at = at.MeasuredWith) chain.Push(at);
            while (chain.TryPop(out var next)) Settle(next, parallels);
        }
    }

    // What is said of another figure has its parties, and what stands in words like those of another one's all but one of them.
    private static void Settle(FigureDraft draft, ParallelParties parallels)
    {
        if (draft.MeasuredWith is { } origin)
        {
            draft.Entity = origin.Entity;
            draft.Counterpart = origin.Counterpart;
        }

        if (parallels.Of(draft, out var first) is not { } own) return;
        draft.Entity = own.Entity;
        draft.Counterpart = own.Counterpart;
        if (draft.MeasuredWith is null && first is not null && !IsSaidOf(first, draft)) draft.MeasuredWith = first;
    }

    // Ties never run in a circle.
    private static bool IsSaidOf(FigureDraft figure, FigureDraft other)
    {
        for (FigureDraft? at = figure; at is not null; at = at.MeasuredWith)
        {
            if (at == other) return true;
        }

        return false;
    }
}
