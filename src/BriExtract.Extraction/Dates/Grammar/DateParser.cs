using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <summary>
/// The grammar of date expressions, by recursive descent over the tokens of one stretch of text. Each rule takes the
/// token it begins at, answers whether it reads something there, and gives the token after it and its meaning; none
/// looks at a token more than a few times, so a stretch costs time in proportion to its length.
/// </summary>
/// <remarks>The rules stand in files by kind: calendar, days, stretches, figures, numbers, parts, relative, ranges, clock, times, durations and sets.</remarks>
internal readonly ref partial struct DateParser(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, DateLexica lexica, CalendarMemo memo, bool spoken)
{
    private readonly bool _spoken = spoken;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;
    private readonly DateLexica _lexica = lexica;
    private readonly CalendarMemo _memo = memo;

    // The farthest that the word which makes a date may stand from its first: "from the end of the first half of May".
    private const int CoreReach = 6;

    // Longer than any date that a time of day stands behind: "from the first Friday of the third quarter of 2024, at".
    private const int ClockReach = 24;

    /// <summary>Reads every expression of the stretch, in order, none inside another.</summary>
    public void ReadAll(List<DateReading> readings)
    {
        _memo.Begin(_tokens.Length);
        // Tokens up to which the nearest word that can make a date, or a time of day, has been looked up: one look serves all before it.
        var core = -1;
        var clock = -1;
        for (var at = 0; at < _tokens.Length;)
        {
            if (core < at) core = NextCore(at);
            if (clock < at) clock = NextClock(at);
            if (MayBegin(at, core) && Expression(at, _spoken || clock - at <= ClockReach, out var reading))
            {
                readings.Add(reading);
                at = reading.EndToken;
            }
            else
            {
                at++;
            }
        }
    }

    // The words that stand in most sentences ("the", "in", "of", "a") begin a date only where one that makes it comes soon.
    private bool MayBegin(int at, int core)
    {
        if (_spoken) return Begins(_tokens[at].Class) || MayNameDay(at);
        return _tokens[at].Class switch
        {
            WordClass.Other => MayNameDay(at),
            WordClass.Digits => !IsPlainNumber(at),
            // "at present", "the current 110"
            WordClass.At or WordClass.As or WordClass.Until or WordClass.By or WordClass.Up or WordClass.The or WordClass.Relative when core - at > CoreReach =>
                Is(at, WordClass.Relative) || Is(at + 1, WordClass.Relative) || IsWord(at + 2, "present") || IsWord(at + 2, "moment"),
            var kind => Begins(kind) && core - at <= Reach(kind),
        };
    }

    // What only leads to a date stands closer to it than what opens a long one.
    private static int Reach(WordClass kind) => kind switch
    {
        WordClass.A or WordClass.To or WordClass.So or WordClass.For or WordClass.More or WordClass.All or WordClass.On or WordClass.Before or WordClass.After or WordClass.Until
            or WordClass.Cardinal or WordClass.Tens or WordClass.Vague or WordClass.Every or WordClass.Around or WordClass.During or WordClass.Since => 3,
        _ => CoreReach,
    };

    // "143 buildings", "5-kilometer": most numbers of news
    private bool IsPlainNumber(int at)
    {
        if (_tokens[at].Length is 4 || at + 1 >= _tokens.Length) return _tokens[at].Length != 4;
        var next = _tokens[at + 1];
        if (next.Class == WordClass.Other) return !(IsWord(at + 1, "business") || IsWord(at + 1, "working") || IsWord(at + 1, "h") || IsWord(at + 1, "p") || IsWord(at + 1, "a") || IsWord(at + 1, "o"));
        return next.Class == WordClass.Mark && (!next.Touches || (ClassAt(at + 2) is WordClass.Other && Touches(at + 2)) || next.Value is '%' or ')' or '"');
    }

    private int NextCore(int at)
    {
        while (at < _tokens.Length && !IsCore(_tokens[at].Class)) at++;
        return at;
    }

    private static bool IsCore(WordClass kind) => kind is WordClass.Digits or WordClass.Month or WordClass.Weekday or WordClass.Weekdays or WordClass.Season
        or WordClass.Unit or WordClass.Units or WordClass.Deictic or WordClass.Set or WordClass.Daypart or WordClass.Now or WordClass.Date or WordClass.Far
        or WordClass.Currently or WordClass.Already or WordClass.Decades or WordClass.Plan or WordClass.Holiday or WordClass.Oclock or WordClass.Period;

    // The next token that only times of day hold.
    private int NextClock(int at)
    {
        for (; at < _tokens.Length; at++)
        {
            if (_tokens[at].Class is WordClass.AmPm or WordClass.Daypart or WordClass.Oclock or WordClass.Clock) return at;
            if (_tokens[at].Class is WordClass.Digits && (IsMark(at + 1, ':') || IsWord(at + 1, "p") || IsWord(at + 1, "a"))) return at;
            if (_tokens[at].Class is WordClass.Unit or WordClass.Units && UnitAt(at) <= TimeUnit.Hour) return at;
        }

        return int.MaxValue;
    }

    private static bool Begins(WordClass kind) => kind is not (WordClass.Other or WordClass.OrdinalEnding or WordClass.Of or WordClass.And
        or WordClass.Or or WordClass.Per or WordClass.Than or WordClass.Clock or WordClass.Plan or WordClass.Era or WordClass.On or WordClass.Since or WordClass.Before
        or WordClass.After or WordClass.Ago or WordClass.Time or WordClass.Period or WordClass.Long or WordClass.Onward or WordClass.Ever or WordClass.Then or WordClass.For);

    /// <summary>The longest expression that begins at a token.</summary>
    private bool Expression(int at, bool clocks, out DateReading reading)
    {
        reading = default;
        if (Range(at, out var end, out var node)) Keep(ref reading, new DateReading(at, end, DateKind.Range, node));
        else if (Calendar(at, out end, out node)) Keep(ref reading, new DateReading(at, end, node is StretchNode or RangeNode ? DateKind.Range : DateKind.Date, node));
        if (Running(at, out var running)) Keep(ref reading, running);
        if (Set(at, out end, out var timex)) Keep(ref reading, new DateReading(at, end, DateKind.Set, null, timex));
        if (Duration(at, out end, out var length)) Keep(ref reading, new DateReading(at, end, DateKind.Duration, null, length.Timex, Length: length));
        if (clocks && Times(at, out var times)) Keep(ref reading, times);
        if (_spoken && LengthFrom(at, out end, out node)) Keep(ref reading, new DateReading(at, end, DateKind.Range, node));
        return reading.EndToken > 0;
    }

    private bool MayNameDay(int at) => _tokens[at] is { Class: WordClass.Other, Length: > 2 } && _lexica.Holidays.MayBegin(WordAt(at));

    private static void Keep(ref DateReading best, DateReading next)
    {
        if (next.EndToken > best.EndToken) best = next;
    }

    private WordClass ClassAt(int at) => (uint)at < (uint)_tokens.Length ? _tokens[at].Class : WordClass.Other;

    private bool Is(int at, WordClass kind) => (uint)at < (uint)_tokens.Length && _tokens[at].Class == kind;

    private bool IsMark(int at, char mark) => (uint)at < (uint)_tokens.Length && _tokens[at].Is(mark);

    private bool IsUnit(int at) => ClassAt(at) is WordClass.Unit or WordClass.Units;

    private TimeUnit UnitAt(int at) => (TimeUnit)_tokens[at].Value;

    private bool Touches(int at) => (uint)at < (uint)_tokens.Length && _tokens[at].Touches;

    private bool IsWord(int at, ReadOnlySpan<char> lower) =>
        (uint)at < (uint)_tokens.Length && _tokens[at].Length == lower.Length
        && WordAt(at).Equals(lower, StringComparison.OrdinalIgnoreCase);

    private ReadOnlySpan<char> WordAt(int at) => _text[_tokens[at].Start.._tokens[at].End];

    private int Skip(int at, WordClass kind) => Is(at, kind) ? at + 1 : at;

    private int SkipMark(int at, char mark) => IsMark(at, mark) ? at + 1 : at;
}

/// <summary>What was read at a token.</summary>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">After the last token.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Node">What it means, where it has a place on the calendar.</param>
/// <param name="Timex">What is written, where it has none.</param>
/// <param name="Running">"to date", "so far": a total until the anchor.</param>
/// <param name="Moment">Times of day.</param>
/// <param name="Hours">A stretch of hours or less, counted from the anchor's time.</param>
/// <param name="Length">A length of time.</param>
/// <param name="Bound">A bound that stands inside: "Monday after 6 pm".</param>
internal readonly record struct DateReading(int FirstToken, int EndToken, DateKind Kind, CalendarNode? Node, string? Timex = null, bool Running = false, Moment? Moment = null, HoursFromNow? Hours = null, TimeLength? Length = null, DateRelation? Bound = null);

/// <summary>The tables of the grammar.</summary>
/// <param name="Words">Words by class.</param>
/// <param name="Plans">Five-year plans.</param>
/// <param name="Holidays">Named days.</param>
internal sealed record DateLexica(DateWordLexicon Words, PlanLexicon Plans, HolidayLexicon Holidays)
{
    /// <summary>The embedded tables, extended by those of a folder.</summary>
    public static DateLexica English(string? extendFrom = null) =>
        new(extendFrom is null ? DateWordLexicon.English : DateWordLexicon.Load(extendFrom), PlanLexicon.Load(extendFrom), HolidayLexicon.Load(extendFrom));
}
