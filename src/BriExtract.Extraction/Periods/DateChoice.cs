using BriExtract.Core.Figures;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>Which date of its own sentence governs a figure: the nearest in its own clause, else the one at the sentence's head.</summary>
internal static class DateChoice
{
    // Weights say which place counts for more; only their order matters, and how far words may push one past another.
    private const double BehindClose = 10, BeforeClose = 9, Head = 7.5, BeforeFar = 6, BehindFar = 3;
    private const double PerTokenBehind = 0.25, PerTokenBefore = 0.08, PerMark = 0.6, PerFigure = 3.5, PassingLoss = 7, AsOfGain = 2, OtherClause = 1.5;

    // A date inside a relative clause, of a figure outside it, or the other way round.
    private const double OtherClauseLoss = 12;

    // At or below this a date stands too far off to govern.
    private const double Weakest = -1;

    /// <summary>The dates that may govern, the best and the second, with how well their places suit the figure; null when none does.</summary>
    public static (PlacedDate? Best, PlacedDate? Second) Of(ArticleReading reading, FigureDraft draft, SentenceDates dates, IReadOnlyList<FigureDraft> figures)
    {
        PlacedDate? best = null, second = null;
        foreach (var date in dates.Dates)
        {
            if (date.Use is not (DateUse.Plain or DateUse.Passing) || IsAhead(reading.Document, draft, date)) continue;
            if (InBrackets(reading.Document, date.First, draft)) continue;
            var score = Score(reading.Document, draft, date, dates, figures);
            if (score <= Weakest) continue;
            var placed = new PlacedDate(date, score);
            if (best is not { } first || score > first.Score) (best, second) = (placed, best);
            else if (second is not { } other || score > other.Score) second = placed;
        }

        return (best, second);
    }

    // "on Saturday (Friday, UTC)": what brackets add dates nothing outside them
    private static bool InBrackets(Document document, int token, FigureDraft draft)
    {
        var first = document.Sentences[draft.Quantity.Sentence].FirstToken;
        for (var i = token - 1; i >= Math.Max(first, token - SentenceDates.LongestLook); i--)
        {
            var mark = document.MarkAt(i);
            if (mark == ')') return false;
            if (mark == '(') return draft.Quantity.FirstToken < i || Closes(document, i, draft.Quantity.FirstToken);
        }

        return false;
    }

    private static bool Closes(Document document, int open, int before)
    {
        for (var i = open; i < Math.Min(before, open + SentenceDates.LongestLook); i++)
        {
            if (document.IsOneOf(i, ')')) return true;
        }

        return false;
    }

    // "arrested three men, who will face charges on Monday": a date of what is to come, of a figure that has been
    private static bool IsAhead(Document document, FigureDraft draft, GoverningDate date)
    {
        if (date.First < draft.Quantity.EndToken) return false;
        for (var i = date.First - 1; i >= Math.Max(draft.Quantity.EndToken, date.First - SentenceDates.LongestLook); i--)
        {
            if (document.IsOneOf(i, ',', ';')) return false;
            if (document.Is(i, "will", "shall", "would")) return ClauseCues.TenseOf(document, draft) is Tense.Past or Tense.Perfect or Tense.None && !ClauseCues.StandsBeforeItsVerb(document, draft, i);
        }

        return false;
    }

    /// <summary>The date of an act of saying in the sentence: when someone said that it is so.</summary>
    public static GoverningDate? OfSpeech(SentenceDates dates)
    {
        foreach (var date in dates.Dates)
        {
            if (date.Use == DateUse.Speech) return date;
        }

        return null;
    }

    private static double Score(Document document, FigureDraft draft, GoverningDate date, SentenceDates dates, IReadOnlyList<FigureDraft> figures)
    {
        var quantity = draft.Quantity;
        var loss = date.Use == DateUse.Passing ? PassingLoss : 0;
        if (date.Mention.Relation == DateRelation.After) loss += 2;
        if (RelativeClause.Parts(document, draft.Quantity, date)) loss += OtherClauseLoss;
        if (date.Mention.Relation == DateRelation.Until) loss += 3;
        if (date.First >= quantity.EndToken) return Behind(document, draft, date, dates, figures) - loss;
        if (date.End > quantity.FirstToken) return double.NegativeInfinity;
        return Before(document, draft, date, dates, figures) - loss;
    }

    private static double Behind(Document document, FigureDraft draft, GoverningDate date, SentenceDates dates, IReadOnlyList<FigureDraft> figures)
    {
        var from = Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1);
        var gap = Gap(document, from, date.First, dates);
        var between = 0;
        foreach (var other in figures)
        {
            if (other != draft && other.Quantity.FirstToken >= draft.Quantity.EndToken && other.Quantity.EndToken <= date.First && !Joined(document, draft, other)) between++;
        }

        var asOf = date.Mention.Relation is DateRelation.AsOf ? AsOfGain : 0;
        return gap.Marks == 0
            ? BehindClose - (PerTokenBehind * gap.Tokens) - (PerFigure * between)
            : BehindFar + asOf - (PerMark * gap.Marks) - (PerFigure * between) - (0.05 * gap.Tokens);
    }

    private static double Before(Document document, FigureDraft draft, GoverningDate date, SentenceDates dates, IReadOnlyList<FigureDraft> figures)
    {
        var gap = Gap(document, date.End, draft.Quantity.FirstToken, dates);
        var head = AtHead(document, date);
        var owned = Owned(draft, date, figures);
        var close = gap.Marks == 0 ? BeforeClose - (PerTokenBefore * gap.Tokens) : BeforeFar - (PerMark * gap.Marks) - (0.02 * gap.Tokens);
        // A date behind another figure is that figure's, unless it stands at the head.
        if (!date.Since && FollowsFigure(document, date, figures, dates)) close -= OtherClause;
        if (owned > 0 && gap.Marks > 0) close -= 0.2;
        return head ? Math.Max(close, Head - (0.005 * gap.Tokens)) : close;
    }

    // How many figures stand between a date and the figure behind it.
    private static int Owned(FigureDraft draft, GoverningDate date, IReadOnlyList<FigureDraft> figures)
    {
        var owned = 0;
        foreach (var other in figures)
        {
            if (other != draft && other.Quantity.FirstToken >= date.End && other.Quantity.EndToken <= draft.Quantity.FirstToken) owned++;
        }

        return owned;
    }

    // "$188 billion in 2015, ...": the date stands right behind a figure.
    private static bool FollowsFigure(Document document, GoverningDate date, IReadOnlyList<FigureDraft> figures, SentenceDates dates)
    {
        foreach (var figure in figures)
        {
            if (figure.Quantity.EndToken > date.First) continue;
            var gap = Gap(document, Math.Max(figure.Quantity.EndToken, figure.Quantity.CountedHead + 1), date.First, dates);
            if (gap.Marks == 0 && gap.Tokens <= 4) return true;
        }

        return false;
    }

    // "3 million cars and 90 thousand vans in 2018", "1.7 (4.2 acres) last year"
    private static bool Joined(Document document, FigureDraft draft, FigureDraft other)
    {
        if (other.Links.Exists(link => link.Other == draft && link.Relation is LinkRelation.ConversionOf)) return true;
        if (draft.Links.Exists(link => link.Other == other && link.Relation is LinkRelation.ShareOf or LinkRelation.ConversionOf)) return true;
        var between = document.Text.AsSpan(draft.Quantity.Span.End, Math.Max(0, other.Quantity.Span.Start - draft.Quantity.Span.End));
        return between.Length < 60 && between.Contains(" and ", StringComparison.Ordinal) && !between.Contains(',') && other.Quantity.Unit == draft.Quantity.Unit;
    }

    /// <summary>"In 2024, ...", "At the last summit, in December 2015, ...": before anything else is told, and set off.</summary>
    public static bool AtHead(Document document, GoverningDate date)
    {
        var sentence = document.Sentences[date.Mention.Sentence];
        var first = sentence.FirstToken;
        if (date.First - first > 12) return false;
        for (var i = first; i < date.First; i++)
        {
            if (document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) return false;
        }

        return date.First - first <= 3 || document.IsOneOf(date.End, ',');
    }

    private static readonly WordSet Contrasts = new("while", "whereas", "but");

    private static (int Tokens, int Marks) Gap(Document document, int from, int to, SentenceDates dates)
    {
        int tokens = 0, marks = 0;
        if (to - from > SentenceDates.LongestLook) return (to - from, to - from);
        for (var i = from; i < to; i++)
        {
            if (Inside(dates, i)) continue;
            var mark = document.MarkAt(i);
            if (mark == '(')
            {
                while (i < to && !document.IsOneOf(i, ')')) i++;
                continue;
            }

            tokens++;
            if (mark is ',' or '\u2014' or '\u2013' or ':') marks++;
            else if (mark == ';') marks += 2;
            else if (document.Is(i, Contrasts)) marks++;
        }

        return (tokens, marks);
    }

    private static bool Inside(SentenceDates dates, int token)
    {
        foreach (var date in dates.Dates)
        {
            if (token >= date.First && token < date.End) return true;
        }

        return false;
    }
}

/// <summary>A date and how well its place in the sentence suits a figure.</summary>
/// <param name="Date">The date.</param>
/// <param name="Score">Up to about 10; below 3 it stands far off.</param>
internal readonly record struct PlacedDate(GoverningDate Date, double Score);
