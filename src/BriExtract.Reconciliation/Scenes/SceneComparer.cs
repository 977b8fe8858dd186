using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Units;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Scenes;

/// <summary>Whether the sentences of two equal numbers in two articles tell of one event, whoever each names as theirs.</summary>
internal static class SceneComparer
{
    /// <summary>What two sentences share at least that tell of one event: two names, or one and three other words.</summary>
    private const double Least = 2;

    // Where it is not known when one of the two was written, the same may have happened again in another year.
    private const double WithoutDay = 1;

    // "Two killed" is told of every second accident.
    private const double OneDigit = 0.5;

    // What both measure is of one kind of event: an earthquake, a fire.
    private const double SameKind = 0.5;

    // "Signed on Tuesday", "the ministry said on Wednesday"
    private const int DaysToldLate = 2;
    private const double MoreForOtherDay = 0.5;

    // How long an event stays in the news in the same words.
    private const int DaysApart = 4;

    // Other numbers a day later are those of the same event; two days later the next may have come: "a 6.2 magnitude earthquake struck
    // the island on Sunday", after one of 5.6 on Friday. Then the sentences must share three names and more.
    private const int DaysRevised = 1;
    private const double MoreWhenLater = 1.5;

    // Foreshocks are a synonym.
    private static readonly uint Aftershock = Fnv.Hash("aftershock");

    /// <summary>How the scenes of two claims compare, whose numbers are the same.</summary>
    public static SceneMatch Compare(Claim a, Claim b)
    {
        if (a.Scene.IsEmpty || b.Scene.IsEmpty) return default;
        var least = Least + (Math.Min(a.SignificantDigits, b.SignificantDigits) == 1 ? OneDigit : 0);
        if (a.Names.Event != 0 && a.Names.Event == b.Names.Event) least -= SameKind;
        if (a.Day is null || b.Day is null) least += WithoutDay;
        else if (!AreNear(a, b)) return default;

        if (AreOtherHarm(a, b) || AreOtherParties(a, b)) return default;
        var shared = Scene.Shared(a.Scene, b.Scene);
        return new SceneMatch(true, shared >= least, Math.Max(shared - least, 0));
    }

    /// <summary>
    /// Whether two numbers for one thing that disagree, of which one or none is dated, have nothing that says they are of one
    /// time: a day on which one was written is not known, and the sentences do not tell of one event; or what happened to the
    /// same place in other days is another event of the kind.
    /// </summary>
    public static bool IsUnanchored(Claim a, Claim b)
    {
        if (a.Scene.IsEmpty || b.Scene.IsEmpty) return false;
        if (a.Day is null || b.Day is null) return Scene.Shared(a.Scene, b.Scene) < Least + WithoutDay;
        if (a.Names.Event == 0 || a.Names.Event != b.Names.Event) return false;
        return !AreNear(a, b) || (!AreNear(a.Day, b.Day, DaysRevised) && !AreNear(a.Article.Published, b.Article.Published, DaysRevised) && Scene.Shared(a.Scene, b.Scene) < Least + MoreWhenLater);
    }

    /// <summary>Whether both tell of one kind of event in the same days: what an outlet leaves undated happened when it wrote.</summary>
    public static bool AreOfOneEventTime(Claim a, Claim b) =>
        a.Names.Event != 0 && a.Names.Event == b.Names.Event && !a.Scene.IsEmpty && !b.Scene.IsEmpty && AreNear(a, b);

    /// <summary>Whether the younger of two articles counts more to whom an event befell: the toll has risen, and neither is wrong.</summary>
    public static bool IsRisenToll(Claim a, Claim b) =>
        a.Names.TellsHarmToPersons && b.Names.TellsHarmToPersons && a.Article.Published is { } one && b.Article.Published is { } two && one != two && one < two == a.Value < b.Value;

    /// <summary>Whether one of two numbers for one kind of event is of an aftershock, which is an earthquake by itself.</summary>
    public static bool IsOfAftershock(Claim a, Claim b) => a.Names.Event != 0 && a.Names.Event == b.Names.Event && a.Scene.Holds(Aftershock) != b.Scene.Holds(Aftershock);

    /// <summary>
    /// Whether the same amount, or the same measure of one kind of event, that two articles date a day or two apart is of one
    /// event: one has taken the day on which it was told. How many were harmed may be the same on two days; an amount in the
    /// same story is not.
    /// </summary>
    public static bool AreOfOneEventDaysApart(Claim a, Claim b)
    {
        if (a.Period is not { IsDay: true } one || b.Period is not { IsDay: true } other || Math.Abs(one.End.DayNumber - other.End.DayNumber) > DaysToldLate) return false;
        if (a.Dimension != UnitDimensions.Money && (a.Names.Event == 0 || a.Names.Event != b.Names.Event || a.Counted.Length > 0 || b.Counted.Length > 0)) return false;
        return Compare(a, b) is { IsOne: true, More: >= MoreForOtherDay };
    }

    private static bool AreNear(Claim a, Claim b) => AreNear(a.Day, b.Day, DaysApart);

    private static bool AreNear(DateOnly? a, DateOnly? b, int days) => a is { } one && b is { } two && Math.Abs(one.DayNumber - two.DayNumber) <= days;

    // "Killing two and wounding two others"
    private static bool AreOtherHarm(Claim a, Claim b)
    {
        var (harmed, shared) = (0, false);
        foreach (var word in a.Indicator)
        {
            if (word.Sense != WordSense.Harm) continue;
            harmed |= 1;
            shared |= NameComparer.Holds(b.Indicator, word.Hash);
        }

        if (shared) return false;
        foreach (var word in b.Indicator)
        {
            if (word.Sense == WordSense.Harm) harmed |= 2;
        }

        return harmed == 3;
    }

    // Two buyers bid for one company, two districts of a state are flooded: whoever has a figure by name is named in the other's
    // sentence too, where they are one, and so is with or in whom.
    private static bool AreOtherParties(Claim a, Claim b) =>
        (a.Entity.Length > 0 && b.Entity.Length > 0 && !a.Names.IsBare && !b.Names.IsBare && !a.Scene.Holds(b.Entity) && !b.Scene.Holds(a.Entity))
        || (a.Counterpart.Length > 0 && b.Counterpart.Length > 0 && !a.Scene.Holds(b.Counterpart) && !b.Scene.Holds(a.Counterpart));
}

/// <summary>What two scenes say of two equal numbers.</summary>
/// <param name="MayBeOne">Whether nothing in them speaks against one event: days, parties, what befell whom.</param>
/// <param name="IsOne">Whether they share what two reports of one event do.</param>
/// <param name="More">How much more they share than that: 1 is a name.</param>
internal readonly record struct SceneMatch(bool MayBeOne, bool IsOne, double More);
