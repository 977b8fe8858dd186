using BriExtract.Core.Figures;
using BriExtract.Extraction.Entities;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Attribution;

/// <summary>
/// Fills <see cref="FigureDraft.Attribution"/>, and makes a target of what somebody expects: who is said to have stated a figure, from reporting verbs, "according
/// to", data and reports, press conferences, and quoted speech; carried over within a paragraph, and from a press
/// conference over the article, until another source speaks.
/// </summary>
public sealed class AttributionReader(SourceWords sourceWords, NameWords nameWords) : IFigureReader
{
    private readonly StatementFinder _statements = new(new SourcePhrases(nameWords));

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Drafts.Count == 0) return;
        var sources = new string?[reading.Drafts.Count];
        var document = reading.Document;
        var names = new SourceNames(nameWords, EntityTopics.MainCountry(reading.Entities), EntityTopics.MainBody(reading));
        var view = new SentenceView();
        var mentions = reading.Entities as EntityMention[] ?? [.. reading.Entities];
        var statements = new List<Statement>();
        var carry = new Carry();
        var quotes = new QuotedSpeech(document);
        var ends = SentenceEnds(reading);
        var next = 0;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            view.Load(document, s, mentions.AsSpan((s == 0 ? 0 : ends[s - 1])..ends[s]));
            names.LearnInstitutions(view);
        }

        for (var s = 0; s < document.Sentences.Length; s++)
        {
            view.Load(document, s, mentions.AsSpan((s == 0 ? 0 : ends[s - 1])..ends[s]));
            if (view.Words.Count == 0) continue;
            view.Classify(sourceWords);
            names.LearnIssuers(view);
            _statements.Find(view, names, carry.Last, statements);
            foreach (var statement in statements)
            {
                if (statement.Source is { } source) names.CountSpeech(source);
            }

            carry.Enter(document.Sentences[s].Paragraph, view);
            // Drafts stand in the order of their sentences.
            while (next < reading.Drafts.Count && reading.Drafts[next].Quantity.Sentence < s) next++;
            for (; next < reading.Drafts.Count && reading.Drafts[next] is { } draft && draft.Quantity.Sentence == s; next++)
                sources[next] = SourceOf(draft, statements, carry, quotes.IsQuoted(s, draft.Quantity.Span.Start));

            carry.Take(statements, view);
            names.NotePerson(view);
            quotes.Note(s, statements);
        }

        // Who publishes the article tells its figures; they are not about it.
        if (reading.Article.Source is { Length: > 0 } outlet) names.Use(outlet);
        reading.Sources = names.Used;
        reading.Spoken = names.Spoken;
        var turns = new SpeakingTurns(reading);
        for (var d = 0; d < reading.Drafts.Count; d++)
        {
            var draft = reading.Drafts[d];
            // "((Ana Ruiz))  We have 12 vans": in an interview who answers tells it.
            draft.Attribution = quotes.SpeakerOf(draft.Quantity.Sentence) ?? sources[d] ?? turns.At(draft.Quantity.Span.Start);
        }
    }

    // The narrowest statement around the figure; else what is carried over.
    private static string? SourceOf(FigureDraft draft, List<Statement> statements, Carry carry, bool quoted)
    {
        var figure = draft.Quantity.Span;
        Statement? best = null;
        foreach (var statement in statements)
        {
            if (statement.Scope.Contains(figure) && (best is not { } other || statement.Scope.Length < other.Scope.Length)) best = statement;
        }

        // What somebody expects is no report, whatever its tense and period.
        if (best is { Kind: StatementKind.Forecast }) draft.Status = FigureStatus.Target;
        if (best is { } found) return found.Source;
        return carry.Source ?? (quoted ? carry.Speaker : null);
    }

    // For each sentence, how many mentions stand in it and those before.
    private static int[] SentenceEnds(ArticleReading reading)
    {
        var ends = new int[reading.Document.Sentences.Length];
        foreach (var mention in reading.Entities) ends[mention.Sentence]++;
        for (var s = 1; s < ends.Length; s++) ends[s] += ends[s - 1];
        return ends;
    }

    /// <summary>The source that goes on speaking.</summary>
    private sealed class Carry
    {
        private readonly HashSet<string> _named = new(StringComparer.Ordinal);
        private int _paragraph = -1;
        private bool _wholeArticle;

        /// <summary>Who is taken to speak here; null where the article does.</summary>
        public string? Source { get; private set; }

        /// <summary>Who was quoted last in the paragraph, or in the one before where this one goes on in quotation marks.</summary>
        public string? Speaker { get; private set; }

        /// <summary>Who spoke last anywhere: "he said".</summary>
        public string? Last { get; private set; }

        public void Enter(int paragraph, SentenceView view)
        {
            if (_wholeArticle) return;
            if (paragraph != _paragraph) _named.Clear();
            if (paragraph > _paragraph + 1 || paragraph != _paragraph && !BeginsQuoted(view)) Speaker = null;
            if (paragraph != _paragraph || BeginsWithAnother(view)) Source = null;
            _paragraph = paragraph;
        }

        // A sentence that begins with a name not yet heard in the paragraph is the article's own again:
        // "The ministry counted ... fires. In the Czech Republic, ... were noted."
        private bool BeginsWithAnother(SentenceView view)
        {
            for (var i = 0; i < view.Words.Count && i < 6; i++)
            {
                if (view.MentionAt(i) is { Adjectival: false } name) return !_named.Contains(name.Name);
            }

            return false;
        }

        private static bool BeginsQuoted(SentenceView view) =>
            view.Words.Count > 0 && view.Words[0].Start > 0 && view.Text[view.Words[0].Start - 1] is '"' or '\u201C';

        public void Take(List<Statement> statements, SentenceView view)
        {
            for (var i = 0; i < view.Words.Count; i++)
            {
                if (view.MentionAt(i) is { } name) _named.Add(name.Name);
            }

            foreach (var statement in statements)
            {
                if (statement.Kind is StatementKind.Parenthesis or StatementKind.Forecast) continue;
                // What somebody says ends with the sentence, unless quotation marks or a press conference go on;
                // what data tell goes on until others do.
                Source = statement.Kind == StatementKind.Said && !_wholeArticle ? null : statement.Source;
                Speaker = statement.Source;
                Last = statement.Source ?? Last;
                if (statement.Kind == StatementKind.PressConference) _wholeArticle = true;
            }
        }
    }
}
