namespace BriExtract.Extraction.Dates.Words;

/// <summary>What a word is to the grammar of dates; the classes of <c>date-words.tsv</c> and those the lexer finds itself.</summary>
internal enum WordClass : byte
{
    /// <summary>Any other word.</summary>
    Other,

    /// <summary>A run of digits; the value is its number.</summary>
    Digits,

    /// <summary>A mark; the value is its character, with dashes made <c>-</c> and apostrophes made <c>'</c>.</summary>
    Mark,

    /// <summary>"st", "nd", "rd", "th" that touch digits.</summary>
    OrdinalEnding,

    Month, Weekday, Weekdays, Season, Unit, Units, Cardinal, Tens, Scale, Ordinal, Relative, Deictic, Part, Set, Daypart,
    Vague, Every, A, The, Of, In, On, From, To, Until, Between, And, Or, Since, By, As, At, During, Before, After, Ago,
    Later, Earlier, Now, For, So, Far, Date, Then, Fiscal, Era, AmPm, Per, Annum, Up, Rest, Ever, Currently, Already,
    Recently, Plan, Clock, Oclock, Time, All, More, Less, Than, Onward, Long, Period, Around, Decades, Cue, Holiday,
}

/// <summary>Units of time, the small before the large.</summary>
internal enum TimeUnit : byte
{
    None, Second, Minute, Hour, Day, BusinessDay, Week, Fortnight, Weekend, Month, Quarter, Half, Year, Decade, Century,
}

/// <summary>Which part of a stretch is meant.</summary>
internal enum DatePart : byte
{
    None, Early, Mid, Late, Start, Middle, End,
}

/// <summary>A word, number or mark of the stretch that the grammar reads.</summary>
internal readonly struct DateToken(int start, int end, WordClass kind, int value, TokenTraits traits, byte extra = 0)
{
    /// <summary>First code unit in the text.</summary>
    public int Start { get; } = start;

    /// <summary>After the last code unit.</summary>
    public int End { get; } = end;

    /// <summary>What it is.</summary>
    public WordClass Class { get; } = kind;

    /// <summary>Its number in its class.</summary>
    public int Value { get; } = value;

    /// <summary>How it is written.</summary>
    public TokenTraits Traits { get; } = traits;

    /// <summary>A second number: the last hour of a part of the day.</summary>
    public byte Extra { get; } = extra;

    /// <summary>Code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing stands between it and the token before.</summary>
    public bool Touches => (Traits & TokenTraits.Touches) != 0;

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool Capital => (Traits & TokenTraits.Capital) != 0;

    /// <summary>Whether the word counts only with a capital letter or beside a number.</summary>
    public bool Doubtful => (Traits & TokenTraits.Doubtful) != 0;

    /// <summary>Whether it is this mark.</summary>
    public bool Is(char mark) => Class == WordClass.Mark && Value == mark;
}

/// <summary>How a token is written.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0, Touches = 1, Capital = 2, Doubtful = 4,
}
