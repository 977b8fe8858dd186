using BriExtract.Core.Articles;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates.Grammar;
using BriExtract.Extraction.Dates.Words;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Dates;

/// <summary>Finds and resolves the dates, times, durations and sets of a text.</summary>
/// <remarks>Holds tables only, so one reader serves every thread.</remarks>
public sealed class DateReader : IDateReader
{
    // Tokens and readings of the stretch at hand: what they stood in is used again for the next.
    [ThreadStatic] private static Scratch? t_scratch;

    private readonly DateLexica _lexica;
    private readonly bool _spoken;

    /// <summary>A reader of English dates.</summary>
    /// <param name="extendFrom">Folder whose tables of the same names extend the embedded ones; null for none.</param>
    /// <param name="spoken">
    /// Reads as in requests to an assistant, where "at 7" is a time and "on the 15" a day; news means other things by bare numbers.
    /// </param>
    /// <exception cref="InvalidDataException">A row of an extending table does not fit.</exception>
    public DateReader(string? extendFrom = null, bool spoken = false)
    {
        _lexica = DateLexica.English(extendFrom);
        _spoken = spoken;
    }

    /// <inheritdoc/>
    public IReadOnlyList<DateMention> Read(Document document, PublicationDate? published) => Read(document, DateAnchor.Of(published));

    /// <summary>Every date expression of a segmented document, in order.</summary>
    /// <param name="document">With sentences and tokens.</param>
    /// <param name="anchor">What relative words count from.</param>
    public IReadOnlyList<DateMention> Read(Document document, DateAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<DateMention>();
        var scratch = t_scratch ??= new Scratch();
        scratch.Placed = 0;
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            var span = document.Sentences[sentence].Span;
            ReadStretch(document.Text, span, anchor, scratch, mentions);
            for (var i = scratch.Placed; i < mentions.Count; i++) mentions[i] = Place(mentions[i], document, sentence);
            scratch.Placed = mentions.Count;
        }

        return mentions;
    }

    /// <summary>Every date expression of a stretch of text; token numbers are 0.</summary>
    public IReadOnlyList<DateMention> Read(string text, DateAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<DateMention>();
        ReadStretch(text, new TextSpan(0, text.Length), anchor, t_scratch ??= new Scratch(), mentions);
        return mentions;
    }

    private void ReadStretch(string text, TextSpan span, DateAnchor anchor, Scratch scratch, List<DateMention> mentions)
    {
        if (!DateLexer.Read(text, span.Start, span.End, _lexica.Words, scratch.Tokens) && !_spoken) return;
        anchor = anchor.Reckonable;
        var tokens = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scratch.Tokens);
        scratch.Readings.Clear();
        new DateParser(text, tokens, _lexica, scratch.Memo, _spoken).ReadAll(scratch.Readings);
        foreach (var reading in scratch.Readings) mentions.Add(MentionBuilder.Build(reading, text, tokens, anchor, mentions, _spoken));
    }

    private static DateMention Place(DateMention mention, Document document, int sentence)
    {
        var s = document.Sentences[sentence];
        var first = TokenAt(document, s, mention.Span.Start);
        var last = TokenAt(document, s, mention.Span.End - 1);
        return mention with { Sentence = sentence, FirstToken = first, EndToken = last + 1 };
    }

    // The last token of the sentence that begins at or before a place.
    private static int TokenAt(Document document, Sentence sentence, int at)
    {
        int low = sentence.FirstToken, high = sentence.EndToken - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (document.Tokens[middle].Start <= at) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private sealed class Scratch
    {
        public List<DateToken> Tokens { get; } = [];

        public List<DateReading> Readings { get; } = [];

        public CalendarMemo Memo { get; } = new();

        public int Placed { get; set; }
    }
}
