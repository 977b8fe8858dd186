using BriExtract.Core.Articles;

namespace BriExtract.Extraction.Dates;

/// <summary>
/// The day that relative words count from, as far as it is known: a stretch of days it must lie in, or none. A word
/// resolves where every day of the stretch gives it the same meaning: "last year" needs only the year.
/// </summary>
/// <param name="Earliest">First day it can be; null when nothing is known.</param>
/// <param name="Latest">Last day it can be.</param>
/// <param name="Time">Time of day, where known.</param>
public readonly record struct DateAnchor(DateOnly? Earliest, DateOnly? Latest, TimeOnly? Time = null)
{
    /// <summary>Nothing is known.</summary>
    public static DateAnchor Unknown => default;

    /// <summary>A known day.</summary>
    public static DateAnchor On(DateOnly day) => new(day, day);

    /// <summary>The day or days an article was published.</summary>
    public static DateAnchor Of(PublicationDate? published) => published is { } date ? new(date.Earliest, date.Latest) : Unknown;

    /// <summary>Itself, or <see cref="Unknown"/> where it lies so near an end of the calendar that reckoning from it would leave it.</summary>
    internal DateAnchor Reckonable => Earliest?.Year is < 1000 or > 3000 || Latest?.Year is < 1000 or > 3000 ? Unknown : this;

    /// <summary>The day, where it is known to the day.</summary>
    public DateOnly? Day => Earliest == Latest ? Earliest : null;
}
