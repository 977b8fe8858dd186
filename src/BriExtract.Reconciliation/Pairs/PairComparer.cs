using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Scenes;
using BriExtract.Reconciliation.Units;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Pairs;

/// <summary>Observes how two figures compare, field by field. Symmetric; what is remembered of names saves work and changes nothing.</summary>
public sealed class PairComparer(AgreementRules agreement)
{
    // A conversion stands right behind what it converts: "310 miles (500 km)", "90,000 shillings, or roughly $700".
    private const int ConversionDistance = 6;

    private const double LeastAsLong = 0.8;

    // What is told without a date holds about when it is published.
    private const int MonthsApart = 2;

    // Below this share of common words it is told in other words.
    private const double SameWords = 0.5;

    // Two things of one text may cost $99.
    private const decimal LeastSum = 10_000;

    // "51.8%, which is more than half" is near it; "more than half are women, 77% are over 30" is not.
    private const double FarthestRounder = 0.5;

    [ThreadStatic] private static PairMemo<PairFeatures>? t_names;

    /// <summary>What is observed on two figures.</summary>
    public PairFeatures Compare(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var pair = WithoutValues(a, b);
        return pair.Gate == Gate.Open ? WithValues(pair, agreement.Compare(a, b), a, b) : pair;
    }

    /// <summary>Whether a scorer makes two figures one fact: as by <see cref="Compare"/>, but values, the dearest part, are only compared where the rest leaves it open.</summary>
    public bool AreSame(Claim a, Claim b, PairScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(scorer);
        var mostDigits = a.Value == b.Value && a.Figure.Unit == b.Figure.Unit ? a.SignificantDigits : 0;
        if (!MayBeSame(a, b, mostDigits, scorer)) return false;
        var pair = WithoutValues(a, b);
        if (pair.Gate != Gate.Open) return false;
        if (!scorer.MayBeSame(pair, mostDigits)) return false;
        var value = agreement.Compare(a, b);
        return (value != ValueMatch.Disagree || scorer.MayBeSameApart(pair)) && scorer.IsSame(WithValues(pair, value, a, b));
    }

    // Most pairs of a block have a word or a name in common and nothing else: the bits of their words tell.
    private static bool MayBeSame(Claim a, Claim b, int mostDigits, PairScorer scorer)
    {
        if (a.Figure.ArticleId == b.Figure.ArticleId) return true;
        var (x, y) = (a.Names, b.Names);
        var words = x.IndicatorSketch == 0 || y.IndicatorSketch == 0 || (x.IndicatorSketch & y.IndicatorSketch) != 0;
        var entity = x.EntitySketch == 0 || y.EntitySketch == 0 || (x.EntitySketch & y.EntitySketch) != 0 || x.MayBeInitials || y.MayBeInitials;
        var swapped = (x.EntitySketch & y.CounterpartSketch) != 0 && (x.CounterpartSketch & y.EntitySketch) != 0;
        return scorer.MayBeSame(words, entity || swapped || (mostDigits > 0 && !a.Scene.IsEmpty && !b.Scene.IsEmpty), mostDigits);
    }

    // All that is observed but for values and what follows from them.
    private PairFeatures WithoutValues(Claim a, Claim b)
    {
        var gate = GateOf(a, b);
        if (gate != Gate.Open) return new PairFeatures { Gate = gate };
        var period = PeriodOf(a.Period, b.Period);
        var sameArticle = a.Figure.ArticleId == b.Figure.ArticleId;
        if (period == PeriodMatch.Other)
        {
            if (sameArticle || a.Value != b.Value || a.Figure.Unit != b.Figure.Unit || !SceneComparer.AreOfOneEventDaysApart(a, b)) return new PairFeatures { Gate = Gate.Period };
            period = PeriodMatch.Near;
        }

        var conversion = sameArticle && IsConversion(a, b);
        if (sameArticle && !conversion)
        {
            if (AreTied(a.Figure, b.Figure)) return new PairFeatures { Gate = Gate.Link };
            if (a.Figure.Sentence == b.Figure.Sentence && !IsRestated(a, b)) return new PairFeatures { Gate = Gate.Sentence };
        }

        // Before the values are compared in full: the scene only speaks for numbers that are the same.
        var scene = !sameArticle && a.Value == b.Value && a.Figure.Unit == b.Figure.Unit ? SceneComparer.Compare(a, b) : default;
        var apart = period == PeriodMatch.None && !sameArticle && a.Month is { } first && b.Month is { } second && Math.Abs(first - second) > MonthsApart;
        var names = CompareHarm(CompareNames(a, b), a, b, scene.IsOne);
        // "Will receive $225 million", "a loan of $225 million": in one story the act says no other thing than the noun.
        if (scene.IsOne && names.Shared == 0 && a.Names.SaysOnlyMeasure != b.Names.SaysOnlyMeasure) names = names with { Words = NameMatch.One, BothSides = 0, OneSide = 0 };
        return names with
        {
            // "Two missing pieces", twice in one article: the words beside the noun tell which.
            BareCount = names.BareCount && !(sameArticle && names is { Counted: NameMatch.Same, Entity: NameMatch.Same } && a.CountedThing.Length > 1 && a.Value == b.Value),
            Period = period,
            IsNear = period == PeriodMatch.One && !sameArticle && IsNear(a, b),
            OneTime = period is not (PeriodMatch.None or PeriodMatch.One) || (a.Month is { } one && b.Month is { } two && Math.Abs(one - two) <= 1),
            IsApart = apart,
            OneEventTime = period == PeriodMatch.One && !sameArticle && SceneComparer.AreOfOneEventTime(a, b),
            OneScene = scene.IsOne,
            MayBeOneScene = scene.MayBeOne,
            MoreOfScene = scene.More,
            MayRecur = apart && a.Figure.Unit == UnitCode.Count && Math.Min(a.SignificantDigits, b.SignificantDigits) == 1,
            BareEntity = !sameArticle && (a.Names.IsBare || b.Names.IsBare),
            SameAttribution = a.Figure.Attribution is { } from && from == b.Figure.Attribution,
            OtherAttribution = a.Figure.Attribution != b.Figure.Attribution,
            OtherStatus = a.Figure.Status != b.Figure.Status,
            Conversion = conversion,
            SameArticle = sameArticle,
        };
    }

    // An article that names a sum of two digits and some size twice hardly means two: the second clause goes on to tell something else of it.
    private static bool IsAmountTakenUp(in PairFeatures names, Claim a, Claim b) =>
        names is { SameArticle: true, Restricting: 0, Conversion: false, Counterpart: not NameMatch.Other, Period: PeriodMatch.None or PeriodMatch.One or PeriodMatch.Same }
        && a.Dimension == UnitDimensions.Money && a.Figure.Unit == b.Figure.Unit && a.Value >= LeastSum && a.Figure.Role == Role.Level && a.Figure.High is null && b.Figure.High is null
        && (names.Entity == NameMatch.Other ? a.SignificantDigits > 2 : a.SignificantDigits > 1 && names.Shared < SameWords);

    private PairFeatures WithValues(PairFeatures names, ValueMatch value, Claim a, Claim b)
    {
        if (value == ValueMatch.Equal && IsAmountTakenUp(names, a, b))
        {
            names = names with { AmountTakenUp = true, BothSides = 0, OneSide = 0, Entity = names.Entity == NameMatch.Other ? NameMatch.One : names.Entity };
            if (names.Shared == 0) names = names with { Words = NameMatch.One };
        }

        return WithEqual(names, value, a, b);
    }

    private PairFeatures WithEqual(in PairFeatures names, ValueMatch value, Claim a, Claim b) => names with
    {
        Repeated = names.SameArticle && value == ValueMatch.Equal && IsRepeated(names, a, b),
        TakenUp = names is { SameArticle: true, Period: PeriodMatch.One } && value == ValueMatch.Equal && (a.SignificantDigits > 1 || (!names.BareCount && a.Counted.Length > 0 && b.Counted.Length > 0)),
        Value = value,
        Digits = value == ValueMatch.Equal ? a.SignificantDigits : 0,
        // Whoever sets an undated target sets their own: "over 90%" is the goal of one, "100%" that of another.
        OtherPlan = value != ValueMatch.Equal && names.Period == PeriodMatch.None && names.OtherAttribution && a.Figure.Attribution is not null && b.Figure.Attribution is not null
            && a.Figure.Status == FigureStatus.Target && b.Figure.Status == FigureStatus.Target,
        IsOfOtherTime = value == ValueMatch.Disagree && !names.SameArticle && ((names.Period is PeriodMatch.None or PeriodMatch.One && SceneComparer.IsUnanchored(a, b)) || SceneComparer.IsRisenToll(a, b) || SceneComparer.IsOfAftershock(a, b)),
        Doublings = value == ValueMatch.Disagree ? agreement.Doublings(a, b) : 0,
    };

    // What one article states again. A percentage or a time of two digits may be another one by chance, so its wording must be
    // the same; an amount of two digits or a count of three hardly is, whomever its sentence names.
    private static bool IsRepeated(in PairFeatures names, Claim a, Claim b)
    {
        if (names.Restricting > 0) return false;
        if (a.Counted.Length > 0 || b.Counted.Length > 0)
            return a.SignificantDigits > 2 && names.Counted is NameMatch.Same or NameMatch.Alike && names.Period is PeriodMatch.Same or PeriodMatch.None;
        if (a.Figure.Role == Role.Level && a.Dimension != "time" && a.Figure.Unit is not (UnitCode.Count or UnitCode.Percent))
            return (a.SignificantDigits > 1 || names is { Words: NameMatch.Same, Shared: 1 }) && names.Period is PeriodMatch.Same or PeriodMatch.None;
        return a.SignificantDigits > 1 && names is { Shared: 1, Period: PeriodMatch.Same } && Math.Min(a.Indicator.Length, b.Indicator.Length) > 1;
    }

    /// <summary>What is observed on the names alone, of figures that may differ in role, unit and period: whether they are of one series.</summary>
    public static PairFeatures CompareNames(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ref var found = ref (t_names ??= new PairMemo<PairFeatures>()).Of(a.Names, b.Names, out var isKnown);
        if (!isKnown) found = Names(a, b);
        return found with { BareCount = (a.SaysOnlyCount && b.SaysOnlyCount) || IsBareMeasure(a, b) };
    }

    // All that follows from the names, whatever the articles.
    private static PairFeatures Names(Claim a, Claim b)
    {
        var (shared, onlyA, onlyB, restricting) = WordsOf(a, b);
        var entity = NameComparer.Compare(a.Entity, b.Entity);
        // One article writes out what another abbreviates.
        if (entity == NameMatch.Other && NameComparer.AreInitials(a.Names.EntityName, b.Names.EntityName)) entity = NameMatch.Same;
        var counterpart = NameComparer.Compare(a.Counterpart, b.Counterpart);
        return new PairFeatures
        {
            Shared = shared,
            Words = a.Indicator.Length == 0 && b.Indicator.Length == 0 ? NameMatch.None : a.Indicator.Length == 0 || b.Indicator.Length == 0 ? NameMatch.One : NameMatch.Same,
            BothSides = Math.Min(onlyA, onlyB),
            OneSide = Math.Max(onlyA, onlyB) - Math.Min(onlyA, onlyB),
            Restricting = restricting,
            Entity = entity,
            Counterpart = counterpart,
            Directed = IsDirected(a.Indicator) || IsDirected(b.Indicator),
            Swapped = !entity.IsMatch() && NameComparer.Compare(a.Entity, b.Counterpart).IsMatch() && NameComparer.Compare(a.Counterpart, b.Entity).IsMatch(),
            Counted = NameComparer.Compare(a.CountedThing, b.CountedThing),
            Period = PeriodMatch.Same,
            Value = ValueMatch.Agree,
        };
    }

    // "Twelve died on 3 May", and an article of that month or the next that gives no day.
    private static bool IsNear(Claim a, Claim b)
    {
        var (dated, undated) = a.Period is null ? (b, a) : (a, b);
        return dated.Month is { } month && undated.Month is { } told && told - month is 0 or 1;
    }

    // "Three died", "three bank workers died": whom death befell is named by any of their parts in life, and they are the same three.
    // In two reports of one event two women are the two people; one man and one woman are not.
    private static PairFeatures CompareHarm(in PairFeatures names, Claim a, Claim b, bool oneScene)
    {
        if (names.Counted is NameMatch.None or NameMatch.Same || !a.Names.TellsHarmToPersons || !b.Names.TellsHarmToPersons || !SharesHarm(a, b)) return names;
        var (shared, onlyA, onlyB, restricting) = WordsOf(a, b, oneScene && !(NamesPart(a) && NamesPart(b)) ? WordKind.Restricting : WordKind.Content);
        return names with
        {
            Shared = shared,
            BothSides = Math.Min(onlyA, onlyB),
            OneSide = Math.Max(onlyA, onlyB) - Math.Min(onlyA, onlyB),
            Restricting = restricting,
            Counted = names.Counted == NameMatch.Other ? NameMatch.One : names.Counted,
            OtherPersons = true,
        };
    }

    private static bool NamesPart(Claim claim)
    {
        foreach (var word in claim.Indicator)
        {
            if (word is { Sense: WordSense.Person, Kind: WordKind.Restricting }) return true;
        }

        return false;
    }

    private static bool SharesHarm(Claim a, Claim b)
    {
        foreach (var word in a.Indicator)
        {
            if (word.Sense == WordSense.Harm && NameComparer.Holds(b.Indicator, word.Hash)) return true;
        }

        return false;
    }

    // "Four years", somebody's: between two articles it takes both to say what of; one may take up its own words.
    private static bool IsBareMeasure(Claim a, Claim b) =>
        a.Names.SaysOnlyMeasure ? b.Names.SaysOnlyMeasure || a.Figure.ArticleId != b.Figure.ArticleId : b.Names.SaysOnlyMeasure && a.Figure.ArticleId != b.Figure.ArticleId;

    private static bool IsDirected(WordWeight[] indicator)
    {
        foreach (var word in indicator)
        {
            if (word.Sense == WordSense.Directed) return true;
        }

        return false;
    }

    private static Gate GateOf(Claim a, Claim b)
    {
        if (a.Dimension != b.Dimension) return Gate.Dimension;
        if (a.Figure.Role != b.Figure.Role) return Gate.Role;
        return a.Figure.Base is { } first && b.Figure.Base is { } second && first != second ? Gate.Base : Gate.Open;
    }

    internal static PeriodMatch PeriodOf(Period? a, Period? b)
    {
        if (a is null && b is null) return PeriodMatch.None;
        if (a is not { } first || b is not { } second) return PeriodMatch.One;
        if (first == second) return PeriodMatch.Same;
        if (first.End == second.End && (first.IsDay || second.IsDay || AreAsLong(first, second))) return PeriodMatch.End;
        return first.Contains(second) || second.Contains(first) ? PeriodMatch.Within : PeriodMatch.Other;
    }

    // The last quarter and the year end on one day, and what they sum up differs; a day's stock has no such start.
    private static bool AreAsLong(Period a, Period b)
    {
        var (x, y) = (a.End.DayNumber - a.Start.DayNumber, b.End.DayNumber - b.Start.DayNumber);
        return Math.Min(x, y) >= LeastAsLong * Math.Max(x, y);
    }

    private bool IsConversion(Claim a, Claim b)
    {
        if (IsLinked(a.Figure, b.Figure, LinkRelation.ConversionOf)) return true;
        if (a.Figure.Unit == b.Figure.Unit || a.Figure.Sentence != b.Figure.Sentence) return false;
        var gap = Math.Max(a.Figure.Start, b.Figure.Start) - Math.Min(a.Figure.End, b.Figure.End);
        // "More than a century" and "125 years" agree, and are two things.
        // "Aged 45 years and two months, with five years at sea": near, and far apart.
        return gap is >= 0 and <= ConversionDistance && agreement.Doublings(a, b) <= PairScorer.WidestConversion || agreement.IsRoughConversion(a, b);
    }

    // Within one sentence two figures are two things, but where it sets two sources against each other ("6.3 according to
    // one, 6.4 according to the other") or says the same again in rounder words ("51.8%, which is more than half").
    private bool IsRestated(Claim a, Claim b)
    {
        if (a.Figure.Attribution is { } one && b.Figure.Attribution is { } other && one != other) return true;
        if (a.Period is null || a.Period != b.Period || a.Figure.Bound == b.Figure.Bound) return false;
        return agreement.Compare(a, b) == ValueMatch.Agree && agreement.Doublings(a, b) <= FarthestRounder
            && NameComparer.Compare(a.Indicator, b.Indicator) == NameMatch.Same
            && NameComparer.Compare(a.Entity, b.Entity) == NameMatch.Same;
    }

    private static bool AreTied(Figure a, Figure b)
    {
        foreach (var link in a.Links)
        {
            if (link.FigureId == b.FigureId) return true;
        }

        foreach (var link in b.Links)
        {
            if (link.FigureId == a.FigureId) return true;
        }

        return false;
    }

    private static bool IsLinked(Figure a, Figure b, LinkRelation relation) =>
        Holds(a.Links, relation, b.FigureId) || Holds(b.Links, relation, a.FigureId);

    private static bool Holds(IReadOnlyList<FigureLink> links, LinkRelation relation, string figureId)
    {
        foreach (var link in links)
        {
            if (link.Relation == relation && link.FigureId == figureId) return true;
        }

        return false;
    }

    // A word of one indicator that the other figure has in a name ("trade with BRI partners" against "trade", counterpart
    // "BRI partners") is neither shared nor missing: readers differ in which field they put it.
    // Words for people count for nothing up to a kind: any people and those of a part in life, or women and children too.
    internal static (double Shared, double OnlyA, double OnlyB, int Restricting) WordsOf(Claim a, Claim b, WordKind? persons = null)
    {
        if (a.Indicator.Length == 0 || b.Indicator.Length == 0) return (0, 0, 0, 0);
        double shared = 0, onlyA = 0, onlyB = 0;
        var restricting = 0;
        foreach (var word in a.Indicator)
        {
            if (word.Sense == WordSense.Person && (word.Kind == WordKind.Restricting ? persons == WordKind.Restricting : persons is not null)) continue;
            if (NameComparer.Holds(b.Indicator, word.Hash)) shared += word.Weight;
            else if (!IsName(b, word.Hash)) Count(word, ref onlyA, ref restricting);
        }

        foreach (var word in b.Indicator)
        {
            if (word.Sense == WordSense.Person && (word.Kind == WordKind.Restricting ? persons == WordKind.Restricting : persons is not null)) continue;
            if (!NameComparer.Holds(a.Indicator, word.Hash) && !IsName(a, word.Hash)) Count(word, ref onlyB, ref restricting);
        }

        var all = shared + Math.Min(onlyA, onlyB);
        return (all > 0 ? shared / all : 0, onlyA, onlyB, restricting);
    }

    private static void Count(WordWeight word, ref double only, ref int restricting)
    {
        only += word.Weight;
        if (word.Kind == WordKind.Restricting) restricting++;
    }

    private static bool IsName(Claim claim, uint hash) =>
        NameComparer.Holds(claim.Entity, hash) || NameComparer.Holds(claim.Counterpart, hash);
}
