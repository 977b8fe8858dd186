using BriExtract.Core.Periods;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <summary>Turns what the grammar read into mentions: resolves it against the anchor and applies the word before it ("as of", "since", "by").</summary>
internal static class MentionBuilder
{
    /// <summary>One mention with its bound; the parameters are those of <see cref="Read"/>.</summary>
    public static DateMention Build(DateReading reading, ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, DateAnchor anchor, List<DateMention> before, bool spoken)
    {
        var mention = Read(reading, tokens, anchor, before);
        if (reading.Kind is DateKind.Set or DateKind.Duration || reading.Running) return mention;
        if (reading.Bound is { } inner) return Bounded(mention, inner) with { RelationStart = mention.Span.Start };
        if (BoundPhrases.Find(text, tokens, reading.FirstToken, spoken) is { } bound)
            return Bounded(mention, bound.Relation) with { RelationStart = tokens[bound.Start].Start };
        if (BoundPhrases.FindBehind(text, tokens, reading.EndToken) is { } behind && reading.Node is { Grain: DateGrain.Year or DateGrain.Day or DateGrain.Month } or null)
            return Bounded(mention, behind.Relation) with { Span = new TextSpan(mention.Span.Start, tokens[behind.End - 1].End) };
        return mention;
    }

    private static DateMention Bounded(DateMention mention, DateRelation relation) =>
        mention with { Relation = relation, Since = relation == DateRelation.Since, AsOf = false };

    /// <summary>One mention; <paramref name="before"/> holds those that stand before it, for words that point back.</summary>
    private static DateMention Read(DateReading reading, ReadOnlySpan<DateToken> tokens, DateAnchor anchor, List<DateMention> before)
    {
        var span = new TextSpan(tokens[reading.FirstToken].Start, tokens[reading.EndToken - 1].End);
        var empty = new DateMention { Sentence = 0, FirstToken = 0, EndToken = 0, Span = span, Kind = reading.Kind, Timex = reading.Timex ?? "", RelationStart = span.Start };
        if (reading.Kind == DateKind.Set) return empty with { Shape = DateShape.Set };
        if (reading.Length is { } length) return empty with { Shape = DateShape.Duration, Values = [new DateValue(DateTime.MinValue, Length(length.Seconds))] };
        if (reading.Hours is { } hours) return OfHours(empty, hours, anchor);
        var timed = reading.Moment;
        if (timed is not null) empty = empty with { Shape = ShapeOf(timed), Values = [.. timed.Values(anchor.Day)], Timex = TimeText(timed) };
        if (reading.Node is not { } node) return empty with { Relation = RelationBefore(tokens, reading.FirstToken, out var word), RelationStart = word >= 0 && RelationBefore(tokens, reading.FirstToken, out _) != DateRelation.In ? tokens[word].Start : empty.RelationStart };
        var back = PointsBack(node);
        var own = back ? (BackAnchor(node, before) ?? anchor).Reckonable : anchor;
        var named = Resolve(node, own, Lean.Past);
        var ahead = node.HasYear ? named : Resolve(node, own, Lean.Future);
        if (node is DayNode { Year: null, Month: > 0 } && named is { } past && ahead is { } coming && anchor.Day is { } written)
        {
            if (LiesAhead(past, coming, written) && RelationBefore(tokens, reading.FirstToken, out _) != DateRelation.Since) named = ahead;
            else if (LiesBehind(past, coming, written)) ahead = named;
        }
        var relation = reading.Running ? DateRelation.AsOf : RelationBefore(tokens, reading.FirstToken, out var start) is var found && start >= 0 ? found : DateRelation.In;
        var from = reading.Running ? -1 : RelationStart(tokens, reading.FirstToken, relation);
        if (node is StretchNode { Ahead: false }) relation = DateRelation.Over;
        return empty with
        {
            Named = named,
            Ahead = relation is DateRelation.AsOf or DateRelation.Until ? LastDay(ahead) : ahead,
            Period = Apply(relation, node, named, anchor),
            Timex = timed is null ? node.Timex(named) : empty.Timex,
            Shape = timed is null ? node is not PartNode && (node.Grain == DateGrain.Day || node is OffsetNode) ? DateShape.Date : DateShape.DateRange : empty.Shape,
            Values = timed is null ? [.. DayValues(node, own)] : empty.Values,
            Grain = node.Grain,
            Relation = relation,
            RelationStart = from < 0 ? span.Start : tokens[from].Start,
            AsOf = reading.Running || relation == DateRelation.AsOf || (node is PartNode { Part: DatePart.End } && relation is DateRelation.By or DateRelation.In or DateRelation.Until),
            Since = relation is DateRelation.Since or DateRelation.Over,
            Attributive = Attributive(tokens, reading),
            HasYear = node.HasYear,
            Anaphoric = back,
        };
    }

    // Which days "late" and "the end" take of a stretch is nowhere laid down: a stated year is cut in thirds, other stretches in halves.
    private static DateValue? PartValue(PartNode part, Period whole)
    {
        if (whole.End == DateOnly.MaxValue) return null;
        var (start, end) = (whole.Start, whole.End.AddDays(1));
        var days = end.DayNumber - start.DayNumber;
        var (from, to) = (part.Part, part.Whole) switch
        {
            (DatePart.Start, YearNode) => (start, start.AddMonths(4)),
            (DatePart.Mid or DatePart.Middle, YearNode) => (start.AddMonths(4), start.AddMonths(8)),
            (DatePart.End, YearNode) => (start.AddMonths(8), end),
            (DatePart.Early or DatePart.Start, _) => (start, Half(start, days)),
            (DatePart.Late or DatePart.End, _) => (Half(start, days), end),
            _ => days is >= 28 and <= 31 ? (start.AddDays(9), start.AddDays(20)) : days == 7 ? (start.AddDays(1), start.AddDays(5)) : (start.AddDays(days / 3), start.AddDays(days * 2 / 3)),
        };
        return new DateValue(from.ToDateTime(TimeOnly.MinValue), to.ToDateTime(TimeOnly.MinValue));
    }

    private static DateOnly Half(DateOnly start, int days) => days > 300 ? start.AddMonths(6) : start.AddDays(days is >= 28 and <= 31 ? 15 : days / 2);

    private static DateMention OfHours(DateMention empty, HoursFromNow hours, DateAnchor anchor) => hours.On(anchor) is not { } value
        ? empty with { Shape = hours.Point ? DateShape.DateTime : DateShape.DateTimeRange }
        : empty with
        {
            Shape = hours.Point ? DateShape.DateTime : DateShape.DateTimeRange,
            Values = [value],
            Named = Days(value),
            Period = Days(value),
            Ahead = Days(value),
            Relation = DateRelation.Over,
        };

    // Longer than the calendar reaches is cut there.
    private static DateTime Length(decimal seconds) =>
        seconds < 300_000_000_000m ? DateTime.MinValue.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : DateTime.MaxValue;

    private static Period Days(DateValue value) => new(DateOnly.FromDateTime(value.Start), DateOnly.FromDateTime(value.End ?? value.Start));

    private static DateShape ShapeOf(Moment moment) => (moment.Day, moment.To) switch
    {
        (null, null) => DateShape.Time,
        (null, _) => DateShape.TimeRange,
        (_, null) => DateShape.DateTime,
        _ => DateShape.DateTimeRange,
    };

    private static string TimeText(Moment moment)
    {
        var from = new TimeOnly(moment.From.Seconds * TimeSpan.TicksPerSecond).ToString("'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        return moment.To is { } to ? from + "/" + new TimeOnly(to.Seconds * TimeSpan.TicksPerSecond).ToString("'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) : from;
    }

    // The past reading and, where no year is stated, the coming one.
    private static IEnumerable<DateValue> DayValues(CalendarNode node, DateAnchor anchor)
    {
        if (anchor.Day is null && !node.HasYear) yield break;
        DateValue? first = null;
        foreach (var lean in node.HasYear ? new[] { Lean.Past } : [Lean.Past, Lean.Future])
        {
            if (ValueOf(node, anchor.Day, lean) is not { } value || value == first) continue;
            first ??= value;
            yield return value;
        }
    }

    private static DateValue? ValueOf(CalendarNode node, DateOnly? anchor, Lean lean)
    {
        if (node is OffsetNode offset && offset.Point(anchor, lean) is { } point) return new DateValue(point.ToDateTime(TimeOnly.MinValue), null);
        if (node is PartNode part) return part.Whole.On(anchor, lean) is { } whole ? PartValue(part, whole) : null;
        if (node.On(anchor, lean) is not { } days || days.End == DateOnly.MaxValue) return null;
        // "the next five days" begin tomorrow
        var start = (node is StretchNode { Ahead: true, FromToday: false } ? days.Start.AddDays(1) : days.Start).ToDateTime(TimeOnly.MinValue);
        if (node.Grain == DateGrain.Day) return new DateValue(start, null);
        // a range ends where its last date begins, as it is said; a unit where the next begins
        var end = node switch
        {
            RangeNode range => range.LastStart(anchor, lean),
            StretchNode { Ahead: true, FromToday: false } => days.End.AddDays(1),
            StretchNode or RestNode or NowNode => days.End,
            _ => days.End.AddDays(1),
        };
        return end is { } stop ? new DateValue(start, stop.ToDateTime(TimeOnly.MinValue)) : null;
    }

    private static Period? Apply(DateRelation relation, CalendarNode node, Period? named, DateAnchor anchor) => relation switch
    {
        DateRelation.AsOf when node is NowNode => named,
        DateRelation.AsOf or DateRelation.Until => LastDay(named),
        DateRelation.By when node.Grain is not DateGrain.Year => LastDay(named),
        DateRelation.Since when named is { } since && anchor.Day is { } day && since.Start <= day => new Period(since.Start, day),
        DateRelation.Since => null,
        _ => named,
    };

    private static Period? LastDay(Period? period) => period is { } days ? Period.Day(days.End) : null;

    /// <summary>Resolves where every day that the anchor may be gives the same.</summary>
    private static Period? Resolve(CalendarNode node, DateAnchor anchor, Lean lean)
    {
        var first = node.On(anchor.Earliest, lean);
        if (anchor.Latest == anchor.Earliest) return first;
        return node.On(anchor.Latest, lean) == first ? first : null;
    }

    // A day is long past, or still long to come, from so many days on; it is near up to so many.
    private const int Long = 240, Near = 125;

    // "until May 1", told on the fifth of April: news says "last May" of a day so long ago, and names the year of one in the year before.
    private static bool LiesAhead(Period past, Period ahead, DateOnly written) =>
        past.Start.Year < written.Year && written.DayNumber - past.Start.DayNumber > Long && ahead.Start.DayNumber - written.DayNumber <= Near;

    // "on December 14 he called for", told in January: though it was a plan, it was made then
    private static bool LiesBehind(Period past, Period ahead, DateOnly written) =>
        ahead.Start.DayNumber - written.DayNumber > Long && written.DayNumber - past.Start.DayNumber <= Near;

    private static bool PointsBack(CalendarNode node) => node switch
    {
        BackNode or EarlierNode or SamePeriodNode => true,
        MonthNode { Year: BackNode } or DayNode { Year: BackNode } or SeasonNode { Year: BackNode } => true,
        NthNode { Whole: { } whole } => PointsBack(whole),
        PartNode part => PointsBack(part.Whole),
        RangeNode range => PointsBack(range.From) || PointsBack(range.To),
        _ => false,
    };

    // How many dates back a word may point.
    private const int FarthestBack = 64;

    // The nearest date before that names a year.
    private static DateAnchor? BackAnchor(CalendarNode node, List<DateMention> before)
    {
        if (node is SamePeriodNode { Year: not BackNode }) return null;
        // "in the quarter": the one told of, whose year need not be named
        if (node is BackNode { Unit: TimeUnit.Quarter or TimeUnit.Half })
        {
            for (var i = before.Count - 1; i >= Math.Max(0, before.Count - FarthestBack); i--)
            {
                if (before[i] is { Named: { } told, Grain: DateGrain.Quarter or DateGrain.Half } && before[i].Grain == node.Grain) return DateAnchor.On(told.End);
            }
        }

        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - FarthestBack); i--)
        {
            if (before[i] is { Named: { } named, HasYear: true, Kind: DateKind.Date or DateKind.Range, Attributive: false } && before[i].Relation != DateRelation.AsOf | before[i].Grain != DateGrain.Day)
                return DateAnchor.On(named.End);
        }

        return null;
    }

    private static DateRelation RelationBefore(ReadOnlySpan<DateToken> tokens, int first, out int start)
    {
        start = first - 1;
        if (start >= 0 && tokens[start].Class == WordClass.The) start--;
        if (start < 0) return DateRelation.In;
        var word = tokens[start].Class;
        var prior = start > 0 ? tokens[start - 1].Class : WordClass.Other;
        switch (word)
        {
            case WordClass.Of when prior == WordClass.As:
            case WordClass.At or WordClass.On when prior == WordClass.As:
                return DateRelation.AsOf;
            case WordClass.Since:
                return DateRelation.Since;
            case WordClass.By:
                return DateRelation.By;
            case WordClass.Until:
                return DateRelation.Until;
            case WordClass.To when prior == WordClass.Up:
                return DateRelation.Until;
            case WordClass.From:
                return DateRelation.From;
            case WordClass.Before:
                return DateRelation.Before;
            case WordClass.To when prior == WordClass.Relative:
                return DateRelation.Before;
            case WordClass.After:
                return DateRelation.After;
            case WordClass.During:
                return DateRelation.Over;
            default:
                return DateRelation.In;
        }
    }

    private static int RelationStart(ReadOnlySpan<DateToken> tokens, int first, DateRelation relation)
    {
        var start = first - 1;
        if (start >= 0 && tokens[start].Class == WordClass.The) start--;
        return relation switch
        {
            DateRelation.In or DateRelation.Over => -1,
            DateRelation.AsOf => start - 1,
            DateRelation.Until when tokens[start].Class == WordClass.To => start - 1,
            _ => start,
        };
    }

    // "the 2017 election cycle", "the June summit", "2030 Agenda": a date with its noun behind it and no preposition before it
    private static bool Attributive(ReadOnlySpan<DateToken> tokens, DateReading reading)
    {
        var next = reading.EndToken;
        // "gained 12 percent year-to-date while" restricts nothing
        if (reading.Node is not (YearNode or MonthNode or RangeNode or FixedNode) || reading.Node is RangeNode { To: NowNode } || next >= tokens.Length) return false;
        if (tokens[next].Class != WordClass.Other || tokens[next].Touches) return false;
        var before = reading.FirstToken - 1;
        return before < 0 || tokens[before].Class is WordClass.The or WordClass.A or WordClass.Other or WordClass.Relative or WordClass.Ordinal;
    }
}
