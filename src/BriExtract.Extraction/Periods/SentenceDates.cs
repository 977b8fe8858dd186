using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>The dates of one sentence that can date its figures, and how each stands in it.</summary>
internal sealed class SentenceDates
{
    // "a survey printed late last year", "a study issued this week": how many tokens may stand between.
    private const int SourceReach = 3;

    // "said on Tuesday", "Tuesday, officials said"
    private const int SpeechReach = 2;

    private SentenceDates(int sentence, List<GoverningDate> dates)
    {
        Sentence = sentence;
        Dates = dates;
    }

    /// <summary>Number of the sentence.</summary>
    public int Sentence { get; }

    /// <summary>In order of position.</summary>
    public IReadOnlyList<GoverningDate> Dates { get; }

    // A sentence of news holds a handful of dates; one of thousands must not cost their square.
    private const int MostAround = 8;

    /// <summary>How far any look along a sentence goes, in tokens.</summary>
    public const int LongestLook = 120;

    /// <summary>The dates nearest to a token, before and behind it.</summary>
    public SentenceDates Around(int token)
    {
        if (Dates.Count <= 2 * MostAround) return this;
        int low = 0, high = Dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Dates[middle].First < token) low = middle + 1;
            else high = middle;
        }

        var from = Math.Max(0, low - MostAround);
        return new SentenceDates(Sentence, [.. Dates.Skip(from).Take(Math.Min(Dates.Count, low + MostAround) - from)]);
    }

    /// <summary>Sorts the dates of an article by sentence; sentences without one are absent.</summary>
    public static Dictionary<int, SentenceDates> Of(ArticleReading reading)
    {
        var bySentence = new Dictionary<int, SentenceDates>();
        for (var i = 0; i < reading.Dates.Count;)
        {
            var sentence = reading.Dates[i].Sentence;
            var end = i + 1;
            while (end < reading.Dates.Count && reading.Dates[end].Sentence == sentence) end++;
            var usable = new List<GoverningDate>();
            for (; i < end; i++)
            {
                if (!IsFigure(reading, reading.Dates[i]) && Usable(reading.Document, reading.Dates[i]) is { } date) usable.Add(date);
            }

            if (usable.Count > 0) bySentence.Add(sentence, new SentenceDates(sentence, usable));
        }

        return bySentence;
    }

    // "1912 boats were inspected and 1875 had been licensed": a number that is a figure is no year
    private static bool IsFigure(ArticleReading reading, DateMention mention)
    {
        foreach (var draft in reading.DraftsOf(mention.Sentence))
        {
            if (draft.Rejected is null && draft.Quantity.NumberSpan.Start >= mention.Span.Start && draft.Quantity.NumberSpan.End <= mention.Span.End && mention.EndToken - mention.FirstToken == 1) return true;
        }

        return false;
    }

    private static GoverningDate? Usable(Document document, DateMention mention)
    {
        if (mention.Kind is DateKind.Duration or DateKind.Set) return null;
        if (mention.Kind == DateKind.Time && mention.Named is null) return null;
        if (IsDateline(document, mention)) return null;
        if (IsOfNow(document, mention)) return null;
        var use = IsOfRank(document, mention) ? DateUse.Name
            : mention.Attributive && !mention.Since && !DatedEvents.Names(document, mention) ? DateUse.Name
            : !IsReported(document, mention) && IsOfSource(document, mention) ? DateUse.Source
            : IsCompared(document, mention) ? DateUse.Base
            : mention.Relation is DateRelation.Before ? DateUse.Bound
            : IsPassing(document, mention) ? DateUse.Passing
            : !IsReported(document, mention) && IsOfSpeech(document, mention) ? DateUse.Speech
            : DateUse.Plain;
        return new GoverningDate(mention, use, SinceBefore(document, mention));
    }

    // "Under current law, terms are limited to two": which of several, not when; "to the current 110" tells when.
    private static bool IsOfNow(Document document, DateMention mention) =>
        document.Is(mention.EndToken - 1, "current", "present") && document.Tokens[Math.Min(mention.EndToken, document.Tokens.Length - 1)].Upos is Upos.Noun or Upos.Propn or Upos.Adj
        && !document.Is(mention.FirstToken - 2, "to", "at");

    /// <summary>"now", "currently": the article's own day, not one that it tells.</summary>
    public static bool IsNow(Document document, DateMention mention) =>
        mention.AsOf && mention.EndToken - mention.FirstToken == 1 && document.Is(mention.FirstToken, "now", "currently", "presently");

    private static bool IsPassing(Document document, DateMention mention) =>
        mention.AsOf && (document.Is(mention.FirstToken, "already") || document.Is(mention.EndToken - 1, "current"));

    // "Wednesday, July 10, 2019" on a line of its own dates the article, not a figure.
    private static bool IsDateline(Document document, DateMention mention)
    {
        var span = document.Sentences[mention.Sentence].Span;
        return span.Length < 60 && mention.Span.Length * 10 >= span.Length * 7;
    }

    // "in a November 5 letter", "at his March 8 speech": when something was written or said, not what it tells
    private static bool IsOfWriting(Document document, DateMention mention)
    {
        if (mention.Grain != DateGrain.Day || mention.Kind != DateKind.Date || mention.FirstToken == 0 || !document.IsDeterminer(mention.FirstToken - 1) && !document.Is(mention.FirstToken - 1, "its", "his", "her", "their")) return false;
        for (var i = mention.EndToken; i < Math.Min(document.Tokens.Length, mention.EndToken + SourceReach) && (document.IsNoun(i) || document.Tokens[i].Upos == Upos.Adj); i++)
        {
            if (document.Is(i, "letter", "memo", "memorandum", "speech", "interview", "tweet", "post", "email", "column", "article", "editorial", "testimony")) return true;
        }

        return false;
    }

    // "the lowest rate since 1990", "the second-highest volume of the year so far": among how many it ranks, not when it was
    private static bool IsOfRank(Document document, DateMention mention)
    {
        const int Reach = 10;
        if (!SinceBefore(document, mention) && !(mention.Grain is DateGrain.Year or DateGrain.Stretch or DateGrain.Decade && document.Is(mention.FirstToken - 1, "of"))
            && !(document.Is(mention.FirstToken, "so") && document.Is(mention.FirstToken - 3, "of"))) return false;
        var first = document.Sentences[mention.Sentence].FirstToken;
        for (var i = mention.FirstToken - 1; i >= Math.Max(first, mention.FirstToken - Reach); i--)
        {
            var token = document.Tokens[i];
            if (document.IsOneOf(i, ',', ';') || token.Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) return false;
            // "the first 50 ships since May" are counted, "the first growth since May" is ranked
            if (token.Upos == Upos.Num) return false;
            if (token.Xpos is Xpos.JJS or Xpos.RBS || document.Is(i, "first", "record") || document.Word(i).EndsWith("est", StringComparison.Ordinal) && document.Word(i).Contains('-')) return document.Is(i - 1, "the", "a", "its", "their", "his", "her", "-") || token.Xpos is Xpos.JJS;
        }

        return false;
    }

    // "reported a third-quarter loss": the quarter is that of what is reported, not of the report
    private static bool IsReported(Document document, DateMention mention) =>
        mention.Grain is DateGrain.Quarter or DateGrain.Half or DateGrain.Year && mention.EndToken < document.Tokens.Length && document.Tokens[mention.EndToken].Upos is Upos.Noun or Upos.Adj;

    private static bool IsOfSource(Document document, DateMention mention)
    {
        if (IsOfWriting(document, mention)) return true;
        var first = document.Sentences[mention.Sentence].FirstToken;
        for (var i = mention.FirstToken - 1; i >= Math.Max(first, mention.FirstToken - SourceReach); i--)
        {
            if (document.Is(i, "released", "published", "issued", "dated", "updated", "compiled") && !document.Is(i - 1, "was", "were", "had", "has")) return true;
            if (document.IsOneOf(i, ',', ';')) return false;
        }

        return false;
    }

    /// <summary>"than last year", "compared with 2019", "up 5% on 2019", "from 2013" behind a change.</summary>
    private static bool IsCompared(Document document, DateMention mention)
    {
        var before = mention.FirstToken - 1;
        if (document.Is(before, "the", "in", "that", "of", "a")) before--;
        if (document.Is(before, "in", "of", "that", "for")) before--;
        if (document.Is(before, "than", "versus", "vs", "against")) return true;
        if (YearAgo.Is(document, mention) && YearAgo.Compares(document, mention)) return true;
        // "from the nine-month period last year", "than in the same weeks of 2018"
        while (before > 0 && mention.Grain == DateGrain.Year && document.Is(before, "the", "same", "period", "time", "months", "quarter", "level", "year-to-date", "year", "-", "to", "date", "corresponding", "of", "in") && mention.FirstToken - before < 9) before--;
        if (mention.FirstToken - before > 2 && document.Is(before, "from", "than")) return true;
        if (document.Is(before, "with", "to") && document.Is(before - 1, "compared", "comparing", "relative")) return true;
        return document.Is(before, "from") && mention.Kind == DateKind.Date && mention.Relation == DateRelation.From;
    }

    private static bool IsOfSpeech(Document document, DateMention mention)
    {
        var sentence = document.Sentences[mention.Sentence];
        for (var i = mention.FirstToken - 1; i >= Math.Max(sentence.FirstToken, mention.FirstToken - SpeechReach); i--)
        {
            if (document.IsOneOf(i, ',', ';')) break;
            // "3,000 cases reported between 2010 and 2015" are of those years, not told of then
            if (IsSpeech(document, i)) return !document.Is(i, "reported") || (document.Tokens[i].Xpos != Xpos.VBN || !document.IsNoun(i - 1)) && mention.Grain is DateGrain.Day or DateGrain.Week or DateGrain.Month or DateGrain.None;
        }

        return false;
    }

    private static readonly WordSet Speech = new("said", "says", "told", "reported", "announced", "noted", "stated", "added", "revealed", "remarked", "declared", "showed", "indicated", "disclosed");

    /// <summary>A verb of saying, as it stands.</summary>
    public static bool IsSpeech(Document document, int token) => document.Is(token, Speech);

    // "since the line was opened on December 3, 2021": the word stands before its clause.
    private static bool SinceBefore(Document document, DateMention mention)
    {
        if (mention.Relation == DateRelation.Since) return true;
        var first = document.Sentences[mention.Sentence].FirstToken;
        for (var i = mention.FirstToken - 1; i >= Math.Max(first, mention.FirstToken - LongestLook); i--)
        {
            if (document.IsOneOf(i, ',', ';', ':', '\u201D')) return false;
            if (document.Is(i, "since")) return true;
        }

        return false;
    }
}

/// <summary>A date with how it stands in its sentence.</summary>
/// <param name="Mention">The date.</param>
/// <param name="Use">What it dates.</param>
/// <param name="Since">Whether a stretch begins with it.</param>
internal readonly record struct GoverningDate(DateMention Mention, DateUse Use, bool Since)
{
    /// <summary>First token, its relation word left out.</summary>
    public int First => Mention.FirstToken;

    /// <summary>After its last token.</summary>
    public int End => Mention.EndToken;

    /// <summary>Where the stretch begins that "since" opens.</summary>
    public DateOnly? Start => Mention.Named?.Start;
}

/// <summary>What a date dates.</summary>
internal enum DateUse
{
    /// <summary>What its clause tells.</summary>
    Plain,

    /// <summary>When someone said so.</summary>
    Speech,

    /// <summary>When the source came out.</summary>
    Source,

    /// <summary>What a change is compared with.</summary>
    Base,

    /// <summary>The name of a thing: "the 2017 election".</summary>
    Name,

    /// <summary>"already", "the current": the moment of the other dates around, the article's own where there are none.</summary>
    Passing,

    /// <summary>What something lies before: "the National Outline before 2026".</summary>
    Bound,
}
