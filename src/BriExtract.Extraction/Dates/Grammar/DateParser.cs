using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Dates.Words;

namespace BriExtract.Extraction.Dates.Grammar;

/// <summary>
/// The grammar of date expressions, by recursive descent over the tokens of one stretch of text. Each rule takes the
/// token it begins at, answers whether it reads something there, and gives the token after it and its meaning; none
/// looks at a token more than a few times, so a stretch costs time in proportion to its length.
/// </summary>
/// <remarks>The rules stand in files by kind: calendar, numbers, parts, relative, ranges, times, durations, sets.</remarks>
internal readonly ref partial struct DateParser(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens, DateLexica lexica, bool spoken)
{
    private readonly bool _spoken = spoken;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;
    private readonly DateLexica _lexica = lexica;

    /// <summary>Reads every expression of the stretch, in order, none inside another.</summary>
    public void ReadAll(List<DateReading> readings)
    {
        for (var at = 0; at < _tokens.Length;)
        {
            if ((Begins(_tokens[at].Class) || MayNameDay(at)) && Expression(at, out var reading))
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

    private static bool Begins(WordClass kind) => kind is not (WordClass.Other or WordClass.OrdinalEnding or WordClass.Of or WordClass.And
        or WordClass.Or or WordClass.Per or WordClass.Than or WordClass.Clock or WordClass.Plan or WordClass.Era);

    /// <summary>The longest expression that begins at a token.</summary>
    private bool Expression(int at, out DateReading reading)
    {
        reading = default;
        if (Range(at, out var end, out var node)) Keep(ref reading, new DateReading(at, end, DateKind.Range, node));
        if (Calendar(at, out end, out node)) Keep(ref reading, new DateReading(at, end, node is StretchNode or RangeNode ? DateKind.Range : DateKind.Date, node));
        if (Running(at, out var running)) Keep(ref reading, running);
        if (Set(at, out end, out var timex)) Keep(ref reading, new DateReading(at, end, DateKind.Set, null, timex));
        if (Duration(at, out end, out var length)) Keep(ref reading, new DateReading(at, end, DateKind.Duration, null, length.Timex, Length: length));
        if (Times(at, out var times)) Keep(ref reading, times);
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
internal readonly record struct DateReading(int FirstToken, int EndToken, DateKind Kind, CalendarNode? Node, string? Timex = null, bool Running = false, Moment? Moment = null, HoursFromNow? Hours = null, TimeLength? Length = null);

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
