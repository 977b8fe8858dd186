using BriExtract.Core.Periods;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <summary>Turns what the grammar read into mentions: resolves it against the anchor and applies the word before it ("as of", "since", "by").</summary>
internal static class MentionBuilder
{
    /// <summary>One mention; <paramref name="before"/> holds those that stand before it, for words that point back.</summary>
    public static DateMention Build(DateReading reading, ReadOnlySpan<DateToken> tokens, DateAnchor anchor, List<DateMention> before)
    {
        var span = new TextSpan(tokens[reading.FirstToken].Start, tokens[reading.EndToken - 1].End);
        var empty = new DateMention { Sentence = 0, FirstToken = 0, EndToken = 0, Span = span, Kind = reading.Kind, Timex = reading.Timex ?? "", RelationStart = span.Start };
        if (reading.Node is not { } node) return empty;
        var back = PointsBack(node);
        var own = back ? BackAnchor(node, before) ?? anchor : anchor;
        var named = Resolve(node, own, Lean.Past);
        var ahead = node.HasYear ? named : Resolve(node, own, Lean.Future);
        var relation = reading.Running ? DateRelation.AsOf : RelationBefore(tokens, reading.FirstToken, out var start) is var found && start >= 0 ? found : DateRelation.In;
        var from = reading.Running ? -1 : RelationStart(tokens, reading.FirstToken, relation);
        if (node is StretchNode { Ahead: false }) relation = DateRelation.Over;
        return empty with
        {
            Named = named,
            Ahead = relation is DateRelation.AsOf or DateRelation.Until ? LastDay(ahead) : ahead,
            Period = Apply(relation, node, named, anchor),
            Timex = node.Timex(named),
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

    private static bool PointsBack(CalendarNode node) => node switch
    {
        BackNode or EarlierNode or SamePeriodNode => true,
        MonthNode { Year: BackNode } or DayNode { Year: BackNode } or SeasonNode { Year: BackNode } => true,
        NthNode { Whole: { } whole } => PointsBack(whole),
        PartNode part => PointsBack(part.Whole),
        RangeNode range => PointsBack(range.From) || PointsBack(range.To),
        _ => false,
    };

    // The nearest date before that names a year.
    private static DateAnchor? BackAnchor(CalendarNode node, List<DateMention> before)
    {
        if (node is SamePeriodNode { Year: not BackNode }) return null;
        for (var i = before.Count - 1; i >= 0; i--)
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
        if (reading.Node is not (YearNode or MonthNode or RangeNode or FixedNode) || next >= tokens.Length) return false;
        if (tokens[next].Class != WordClass.Other || tokens[next].Touches) return false;
        var before = reading.FirstToken - 1;
        return before < 0 || tokens[before].Class is WordClass.The or WordClass.A or WordClass.Other or WordClass.Relative or WordClass.Ordinal;
    }
}
