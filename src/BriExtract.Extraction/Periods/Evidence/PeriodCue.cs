namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>
/// What speaks for or against a period of a figure: of the figure and its sentence, of the article around it, and of the
/// date. At most 64, since a candidate keeps them as bits.
/// </summary>
public enum PeriodCue
{
    /// <summary>Always holds.</summary>
    Any,

    /// <summary>Its verb's tense: none was found.</summary>
    TenseNone,

    /// <summary>"rose"</summary>
    TensePast,

    /// <summary>"has risen"</summary>
    TensePerfect,

    /// <summary>"is", "covers"</summary>
    TensePresent,

    /// <summary>"will rise"</summary>
    TenseFuture,

    /// <summary>"plans to", "should"</summary>
    TensePlan,

    /// <summary>"may", "could"</summary>
    TenseModal,

    /// <summary>The nearest verb before it is one of saying: the tense may be of that.</summary>
    AfterSaying,

    /// <summary>It is an amount of money.</summary>
    Money,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>A growth or change.</summary>
    Growth,

    /// <summary>An age.</summary>
    Age,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A length, an area, a speed.</summary>
    Extent,

    /// <summary>Any other number.</summary>
    Count,

    /// <summary>Written in letters.</summary>
    Spelled,

    /// <summary>A length, a price before its thing, a lease's years: see <see cref="StandingAttribute"/>.</summary>
    Standing,

    /// <summary>Written before its noun with a hyphen.</summary>
    Hyphenated,

    /// <summary>An age, in an article that opens with a death.</summary>
    AgeAtDeath,

    /// <summary>A mark to be reached: "the 326 seats needed".</summary>
    Threshold,

    /// <summary>"after prescribing 500"</summary>
    FollowsAfter,

    /// <summary>"before the outbreak", "previously"</summary>
    LiesBefore,

    /// <summary>A date of comparison stands behind it.</summary>
    Compared,

    /// <summary>A date of its sentence is of another clause.</summary>
    Parted,

    /// <summary>"before 2026" stands before it.</summary>
    Bounded,

    /// <summary>The earlier of two values.</summary>
    SeriesFirst,

    /// <summary>Its sentence tells of deaths, injuries, arrests, or of who came: what is of the day of the event.</summary>
    Harm,

    /// <summary>Of votes, seats, delegates.</summary>
    Vote,

    /// <summary>Of what is so again and again: "each", "usually".</summary>
    Habit,

    /// <summary>Of what was so once: "former", "in its history".</summary>
    Past,

    /// <summary>Of what may be: "if".</summary>
    Hypothetical,

    /// <summary>It stands within quotation marks.</summary>
    Quoted,

    /// <summary>"Meanwhile" or "Separately" opens the sentence.</summary>
    TurnsAway,

    /// <summary>In a headline, whose present tense tells of what was done.</summary>
    InTitle,

    /// <summary>It stands in the title or the paragraph of the opening.</summary>
    OpeningParagraph,

    /// <summary>In the paragraph behind it.</summary>
    SecondParagraph,

    /// <summary>Further on.</summary>
    LaterParagraph,

    /// <summary>Its sentence shares no noun, name or verb with title and opening.</summary>
    SharesNone,

    /// <summary>One.</summary>
    SharesOne,

    /// <summary>Two or more.</summary>
    SharesSome,

    /// <summary>The last date told before its sentence, behind the opening, is the lead's, or there is none.</summary>
    NoOtherSince,

    /// <summary>Every figure that has a date of its own sentence has the lead's day.</summary>
    OthersAgree,

    /// <summary>The opening has a day, and no figure has a date of its own sentence.</summary>
    NoOthers,

    /// <summary>Its sentence has a date that could govern it.</summary>
    HasOwn,

    /// <summary>A date holds on in its paragraph.</summary>
    HasCarried,

    /// <summary>The period is a day.</summary>
    GrainDay,

    /// <summary>It is longer.</summary>
    GrainLong,

    /// <summary>The date says "as of", "so far".</summary>
    AsOf,

    /// <summary>"since", "over the past five years"</summary>
    Since,

    /// <summary>"by", "until", "after"</summary>
    ByOrUntil,

    /// <summary>The date has dated a figure before.</summary>
    Governed,

    /// <summary>It was told in the sentence right before.</summary>
    JustBefore,

    /// <summary>"already", "the current"</summary>
    Passing,

    /// <summary>It is the date of an act of saying.</summary>
    OfSaying,

    /// <summary>Its place in the sentence suits the figure badly: see <see cref="DateChoice"/>.</summary>
    PlaceBad,

    /// <summary>Fairly.</summary>
    PlaceFair,

    /// <summary>Well.</summary>
    PlaceGood,

    /// <summary>The date stands in the figure's own clause, by the parse.</summary>
    SameClause,

    /// <summary>The date stands in a clause that restricts a noun, and the figure outside it: "the box recovered in May was 50 m away".</summary>
    DateApart,

    /// <summary>The date stands in a clause that restricts the figure's noun: "a quake of magnitude 6 that struck on Monday".</summary>
    DateRestricts,

    /// <summary>The figure stands in a clause that restricts a noun, and the date outside it: "on Monday, a judge freed the man who shot two".</summary>
    FigureApart,

    /// <summary>It lies after the article's day.</summary>
    Ahead,

    /// <summary>The date says "now", "currently": the article's own day, not one that it tells.</summary>
    Now,
}
