using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>
/// Gathers the periods that each figure of an article may have, in one walk over its sentences: of the dates of its own sentence,
/// of what holds on in its paragraph, of what the article opens with, and none.
/// </summary>
internal sealed class PeriodCandidates
{
    private const int MostAround = 16;

    // A paragraph's dates beyond these are long forgotten.
    private const int MostTold = 8;

    // The days of the opening that are worth asking about besides the first.
    private const int MostOpening = 2;

    private const double Bad = 3, Good = 7;

    private static readonly List<FigureDraft> s_none = [];

    private readonly ArticleReading _reading;
    private readonly DateAnchor _anchor;
    private readonly Dictionary<int, SentenceDates> _dates;

    // By number of the figure.
    private readonly List<PeriodCandidate>[] _candidates;
    private readonly CueSet[] _cues;

    private readonly List<GoverningDate> _told = [];

    private PeriodCandidates(ArticleReading reading, DateAnchor anchor, Dictionary<int, SentenceDates> dates, int figures)
    {
        (_reading, _anchor, _dates) = (reading, anchor, dates);
        _candidates = new List<PeriodCandidate>[figures];
        _cues = new CueSet[figures];
        Opening = Opening.Of(reading, dates);
    }

    /// <summary>What the article opens with.</summary>
    public Opening Opening { get; }

    /// <summary>The candidates of the figure of a number; none first.</summary>
    public IReadOnlyList<PeriodCandidate> Of(int figure) => _candidates[figure];

    /// <summary>Gathers them.</summary>
    public static PeriodCandidates Gather(ArticleReading reading, DateAnchor anchor, Dictionary<int, SentenceDates> dates, List<FigureDraft> drafts)
    {
        var found = new PeriodCandidates(reading, anchor, dates, drafts.Count);
        var own = found.Walk(drafts);
        found.AddArticle(drafts, own);
        return found;
    }

    // Own dates, and those that hold on; gives the periods that figures have of their own sentences.
    private List<OwnPeriod> Walk(List<FigureDraft> drafts)
    {
        var document = _reading.Document;
        var own = new List<OwnPeriod>();
        var carried = default(Carried);
        var carriedFrom = -1;
        GoverningDate? previous = null, last = null;
        var noOther = true;
        for (int sentence = 0, at = 0; sentence < document.Sentences.Length; sentence++)
        {
            if (sentence == 0 || document.Sentences[sentence].Paragraph != document.Sentences[sentence - 1].Paragraph)
            {
                (carried, previous) = (default, last);
                _told.Clear();
            }

            var dates = _dates.GetValueOrDefault(sentence);
            var end = at;
            while (end < drafts.Count && drafts[end].Quantity.Sentence == sentence) end++;
            var first = at;
            var figures = end > first ? drafts.GetRange(first, end - first) : s_none;
            at = end;
            GoverningDate? governing = null;
            if (figures.Count > 0)
            {
                var words = CueWords.Of(document, sentence, Opening).With(Place(sentence)).With(PeriodCue.NoOtherSince, noOther);
                for (var i = 0; i < figures.Count; i++)
                {
                    var around = dates?.Around(figures[i].Quantity.FirstToken);
                    if (Add(first + i, figures[i], around, Near(figures, i), words, carried, carriedFrom, previous) is not { } date) continue;
                    governing = date;
                    if (figures[i].Period is { } period) own.Add(new OwnPeriod(figures[i], date, period));
                }
            }

            var after = carried.After(_reading, dates, governing, figures);
            if (after != carried) (carried, carriedFrom) = (after, sentence);
            if (dates is null) continue;
            foreach (var date in dates.Dates)
            {
                if (date.Use != DateUse.Plain || date.Mention.Attributive || date.Mention.Period is null || date.Mention.Grain == DateGrain.None) continue;
                last = date;
                if (_told.Count < MostTold) _told.Add(date);
                if (sentence > Opening.LastSentence) noOther = date.Mention.Period == Opening.Lead?.Mention.Period;
            }
        }

        return own;
    }

    // The candidates of a figure's sentence and paragraph; gives the date of its own sentence that governs it.
    private GoverningDate? Add(int figure, FigureDraft draft, SentenceDates? own, IReadOnlyList<FigureDraft> figures, CueSet words, Carried carried, int carriedFrom, GoverningDate? previous)
    {
        var (best, second) = own is null ? (null, null) : DateChoice.Of(_reading, draft, own, figures);
        var cues = FigureCues.Of(_reading, draft, own, best?.Date, figures, Opening).With(words).With(PeriodCue.HasCarried, carried.Date is not null);
        var candidates = new List<PeriodCandidate>(6) { new(PeriodSource.None, null, cues) };
        (_candidates[figure], _cues[figure]) = (candidates, cues);
        draft.Period = null;
        if (best is { } first) draft.Period = Add(candidates, cues, draft, PeriodSource.Own, first.Date, PlaceOf(first.Score), own, figures);
        if (second is { } other) Add(candidates, cues, draft, PeriodSource.OwnSecond, other.Date, PlaceOf(other.Score), own, figures);
        if (own is not null && DateChoice.OfSpeech(own) is { } spoken) Add(candidates, cues, draft, PeriodSource.OwnSpeech, spoken, default, own, figures);
        if (carried.Date is { } holding)
        {
            var way = new CueSet(0).With(PeriodCue.Governed, carried.Governed).With(PeriodCue.JustBefore, carriedFrom == draft.Quantity.Sentence - 1);
            var period = Add(candidates, cues, draft, PeriodSource.Carried, holding, way, null, figures);
            draft.Period ??= period;
        }

        if (NamedDates.Of(_reading.Document, draft, _told) is { } named) Add(candidates, cues, draft, PeriodSource.Named, named, default, null, figures);
        if (previous is { } before) Add(candidates, cues, draft, PeriodSource.Previous, before, default, null, figures);
        return best is { } governing && !Stays(cues) ? governing.Date : null;
    }

    // What no date of the sentence governs, whatever its place.
    private static bool Stays(CueSet cues) => cues.Has(PeriodCue.Standing) || cues.Has(PeriodCue.Threshold) || cues.Has(PeriodCue.FollowsAfter);

    private void AddArticle(List<FigureDraft> drafts, List<OwnPeriod> own)
    {
        var whole = ArticlePeriod.Of(_reading, _dates, own);
        var lead = Opening.Lead?.Mention.Period;
        var agree = new CueSet(0).With(PeriodCue.NoOthers, lead is not null && own.Count == 0).With(PeriodCue.OthersAgree, own.Count > 0 && own.TrueForAll(figure => figure.Period == lead));
        for (var figure = 0; figure < drafts.Count; figure++)
        {
            var (draft, candidates) = (drafts[figure], _candidates[figure]);
            for (var i = 0; i < candidates.Count; i++) candidates[i] = candidates[i] with { Cues = candidates[i].Cues.With(agree) };
            var cues = _cues[figure].With(agree);
            if (Opening.Lead is { } date && !SameSentence(draft, date)) Add(candidates, cues, draft, PeriodSource.Lead, date, default, null, []);
            for (var i = 0; i < Math.Min(MostOpening, Opening.Others.Count); i++)
            {
                if (!SameSentence(draft, Opening.Others[i])) Add(candidates, cues, draft, PeriodSource.Opening, Opening.Others[i], default, null, []);
            }

            if (whole is { } period) candidates.Add(new PeriodCandidate(PeriodSource.Whole, period, cues.With(period.IsDay ? PeriodCue.GrainDay : PeriodCue.GrainLong)));
        }
    }

    // What a date of its own sentence says of it, the candidates of the sentence tell.
    private static bool SameSentence(FigureDraft draft, GoverningDate date) => date.Mention.Sentence == draft.Quantity.Sentence;

    private Period? Add(List<PeriodCandidate> candidates, CueSet figureCues, FigureDraft draft, PeriodSource source, GoverningDate date, CueSet way, SentenceDates? own, IReadOnlyList<FigureDraft> figures)
    {
        var period = DatedPeriod.Of(_reading, _anchor, draft, date, own, figures);
        if (period is not { } found || (own is null && IsStillToCome(draft, found))) return null;
        var cues = figureCues.With(way).With(OfDate(date, found));
        if (own is not null) cues = cues.With(ClauseTie.Of(_reading.Document, draft, date));
        candidates.Add(new PeriodCandidate(source, found, cues) { Date = date });
        return found;
    }

    // "until November 9" holds of nothing that has been: a day to come, told in another sentence
    private bool IsStillToCome(FigureDraft draft, Period period) =>
        _anchor.Latest is { } latest && period.Start > latest && ClauseCues.TenseOf(_reading.Document, draft) is Tense.Past or Tense.Perfect;

    private CueSet OfDate(GoverningDate date, Period period)
    {
        var relation = date.Mention.Relation;
        return new CueSet(0).With(period.IsDay ? PeriodCue.GrainDay : PeriodCue.GrainLong).With(PeriodCue.AsOf, relation == DateRelation.AsOf)
            .With(PeriodCue.Since, date.Since || relation is DateRelation.Since or DateRelation.From or DateRelation.Over).With(PeriodCue.ByOrUntil, relation is DateRelation.By or DateRelation.Until or DateRelation.After || FollowsEvent(date))
            .With(PeriodCue.Passing, date.Use == DateUse.Passing).With(PeriodCue.OfSaying, date.Use == DateUse.Speech)
            .With(PeriodCue.Now, SentenceDates.IsNow(_reading.Document, date.Mention)).With(PeriodCue.Ahead, _anchor.Latest is { } latest && period.Start > latest);
    }

    // "froze its budget after a ruling early last month": the date is of what went before.
    private bool FollowsEvent(GoverningDate date)
    {
        const int Reach = 4;
        var document = _reading.Document;
        for (var i = date.First - 1; i >= Math.Max(0, date.First - Reach) && !document.IsOneOf(i, ',', ';'); i--)
        {
            if (document.Is(i, "following", "after")) return true;
        }

        return false;
    }

    private static CueSet PlaceOf(double score) => new CueSet(0).With(score switch { < Bad => PeriodCue.PlaceBad, < Good => PeriodCue.PlaceFair, _ => PeriodCue.PlaceGood });

    private CueSet Place(int sentence) => new CueSet(0).With((_reading.Document.Sentences[sentence].Paragraph - Opening.Paragraph) switch
    {
        <= 0 => PeriodCue.OpeningParagraph,
        1 => PeriodCue.SecondParagraph,
        _ => PeriodCue.LaterParagraph,
    });

    // The figures of the sentence around one: those further off tell nothing of its date.
    private static List<FigureDraft> Near(List<FigureDraft> figures, int at)
    {
        if (figures.Count <= 2 * MostAround) return figures;
        var from = Math.Max(0, at - MostAround);
        return figures.GetRange(from, Math.Min(figures.Count, at + MostAround) - from);
    }
}

/// <summary>A figure with the period of a date of its own sentence.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Date">The date.</param>
/// <param name="Period">The days.</param>
internal readonly record struct OwnPeriod(FigureDraft Figure, GoverningDate Date, Period Period);
