using System.Globalization;
using System.Text;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Pairs;

/// <summary>What the comparison of two figures says to their being in one fact where a chain of others joins them.</summary>
public enum PairTie : byte
{
    /// <summary>Nothing for certain.</summary>
    None,

    /// <summary>They state one fact.</summary>
    Same,

    /// <summary>They state one fact, whoever is named first: trade of A with B, of B with A.</summary>
    SameTurned,

    /// <summary>All names and days are the same, but the values lie further apart than two statements of one fact do: the others decide.</summary>
    OnlyValuesApart,

    /// <summary>
    /// They would state one fact, had they the names the same way round and not turned: each side may have counted by itself.
    /// </summary>
    TurnedApart,

    /// <summary>They cannot state one fact.</summary>
    Apart,
}

/// <summary>Adds up what the observations on two figures say.</summary>
public sealed class PairScorer
{
    private const int MostDigits = 6;
    private const double MostDoublings = 4;
    private const double MostOfScene = 3;

    // From this weight on, a word that only one of two wordings in one article has tells a part from the whole: "seven
    // officials", "four Kenyan officials".
    private const double NarrowerWording = 0.5;

    // One article that gives two numbers for one thing sets sources against each other, and these are close.
    private const double ClosestContrast = 0.3;

    // A conversion that is off by more was not one: its unit was read wrongly.
    internal const double WidestConversion = 1;

    // Digits of an amount that two texts hardly share by chance.
    private const int DigitsThatTell = 3;
    private readonly double _same, _apart, _conflict, _words, _wordsOne, _wordsNone, _bareCount, _repeated, _amountTakenUp, _bothSides, _oneSide, _restricting, _swapped, _equal, _agree, _far, _valueApart, _attribution, _status, _conversion, _oneDated, _oneNear, _noneApart, _bareEntity, _scene, _moreOfScene;
    [ThreadStatic] private static (PairScorer? Of, PairMemo<bool> Memo) t_series;
    private readonly double[] _entity, _counterpart, _counted, _period;
    private readonly double _mostWords, _mostNames, _mostCounterpart, _mostElse;

    /// <summary>A scorer by a table of weights.</summary>
    public PairScorer(PairWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _same = weights["same"];
        _apart = weights["apart"];
        _conflict = weights["conflict"];
        _words = weights["words"];
        _wordsOne = weights["words_one"];
        _wordsNone = weights["words_none"];
        _bareCount = weights["bare_count"];
        _repeated = weights["repeated"];
        _amountTakenUp = weights["amount_taken_up"];
        _bothSides = weights["words_both_sides"];
        _oneSide = weights["words_one_side"];
        _restricting = weights["restricting"];
        _swapped = weights["swapped"];
        _equal = weights["value_equal"];
        _agree = weights["value_agree"];
        _far = weights["value_far"];
        _valueApart = weights["value_apart"];
        _attribution = weights["attribution_same"];
        _status = weights["status_other"];
        _conversion = weights["conversion"];
        _entity = [weights["entity_none"], weights["entity_one"], weights["entity_same"], weights["entity_alike"], weights["entity_other"]];
        _counterpart = [weights["counterpart_none"], weights["counterpart_one"], weights["counterpart_same"], weights["counterpart_alike"], weights["counterpart_other"]];
        _counted = [0, 0, weights["counted_same"], weights["counted_alike"], weights["counted_other"]];
        _period = [weights["period_none"], weights["period_one"], weights["period_same"], weights["period_end"], weights["period_within"], weights["period_near"], double.NegativeInfinity];
        _oneDated = weights["period_one_article"];
        _noneApart = weights["period_none_apart"];
        _oneNear = weights["period_one_near"];
        _bareEntity = weights["entity_bare"];
        _scene = weights["scene"];
        _moreOfScene = weights["scene_more"];
        _mostWords = Math.Max(_words, Math.Max(_wordsOne, _wordsNone));
        _mostCounterpart = _counterpart.Max();
        _mostNames = Math.Max(Math.Max(_swapped, _scene + _moreOfScene * MostOfScene), Math.Max(_bareEntity, _entity.Max()) + _mostCounterpart);
        _mostElse = _counted.Max() + Math.Max(_period.Max(), Math.Max(_oneNear, _noneApart)) + Math.Max(0, _attribution) + Math.Max(0, _bareCount) + Math.Max(0, _status);
        // What only one has takes points away; a table that turns that round has no bound.
        if (_bothSides > 0 || _oneSide > 0 || _restricting > 0) _mostElse = double.PositiveInfinity;
    }

    /// <summary>Points for being one fact.</summary>
    public double Score(in PairFeatures pair)
    {
        if (pair.Gate != Gate.Open) return double.NegativeInfinity;
        var score = Identity(pair);
        score += pair.Value switch
        {
            ValueMatch.Equal => _equal * (Math.Min(pair.Digits, MostDigits) - 1) + _agree,
            ValueMatch.Agree => _agree,
            ValueMatch.Far => _far,
            _ => _valueApart * Math.Min(pair.Doublings, MostDoublings),
        };
        return score;
    }

    /// <summary>Whether the points make the two one fact: more are asked for where the values do not agree, and then only full evidence counts.</summary>
    public bool IsSame(in PairFeatures pair)
    {
        if (pair.Gate != Gate.Open || pair.OtherPlan || IsEarlier(pair)) return false;
        if (pair.Value != ValueMatch.Disagree) return Score(pair) >= _same;
        return MayConflict(pair) && Score(pair) >= _conflict;
    }

    /// <summary>Whether <see cref="IsSame"/> may hold, whatever the comparison of the values says.</summary>
    /// <param name="pair">What is observed but for the values.</param>
    /// <param name="mostDigits">Significant digits where the numbers are equal; 0 where they are not.</param>
    public bool MayBeSame(in PairFeatures pair, int mostDigits)
    {
        if (pair.Gate != Gate.Open) return false;
        // What an article says again, and which side is which, is told by the values too.
        if (pair.SameArticle || (pair.Swapped && pair.Directed)) return true;
        return Identity(pair with { Digits = mostDigits }) + ValueAtMost(mostDigits) >= _same || MayBeSameApart(pair);
    }

    /// <summary>Whether <see cref="IsSame"/> may hold of two figures whose values disagree, however near they are.</summary>
    /// <param name="pair">What is observed but for the values.</param>
    public bool MayBeSameApart(in PairFeatures pair) => Identity(pair) + Math.Max(0, _valueApart * MostDoublings) >= _conflict && MayConflict(pair);

    /// <summary>Whether <see cref="IsSame"/> may hold for two figures of different articles, of which hardly anything is known yet.</summary>
    /// <param name="wordsMayMeet">Whether the indicators may share a word, or one is missing.</param>
    /// <param name="namesMayMeet">Whether the entities may be alike, or one is missing, or one may be the counterpart of the other.</param>
    /// <param name="mostDigits">Significant digits where the numbers are equal; 0 where they are not.</param>
    public bool MayBeSame(bool wordsMayMeet, bool namesMayMeet, int mostDigits)
    {
        var identity = (wordsMayMeet ? _mostWords : 0) + (namesMayMeet ? _mostNames : _entity[(int)NameMatch.Other] + _mostCounterpart) + _mostElse;
        return identity + ValueAtMost(mostDigits) >= _same || identity + Math.Max(0, _valueApart * MostDoublings) >= _conflict;
    }

    /// <summary>Whether under these weights two figures of different articles and values can only be one fact where both words and names may meet.</summary>
    public bool NeedsWordsAndNames => !MayBeSame(true, false, 0) && !MayBeSame(false, true, 0);

    /// <summary>What two figures that a third one is like say to being in one fact with it.</summary>
    public PairTie TieOf(in PairFeatures pair)
    {
        if (pair.OtherPlan) return PairTie.Apart;
        if (IsSame(pair)) return pair.Value == ValueMatch.Far ? PairTie.None : IsTurnedRound(pair) ? PairTie.SameTurned : PairTie.Same;
        // Of three reports of one event, the first and the last may name nothing in common but the number.
        if (pair.Value != ValueMatch.Disagree) return pair.Gate != Gate.Open || (!pair.MayBeOneScene && Score(pair) < _apart) ? PairTie.Apart : PairTie.None;
        if (!MayConflictButForNames(pair) || Identity(pair) < _conflict) return PairTie.Apart;
        return NamesMayConflict(pair) ? PairTie.OnlyValuesApart : IsTurnedRound(pair) ? PairTie.TurnedApart : PairTie.Apart;
    }

    /// <summary>Whether the names say that two figures are of one series: the same measure of the same thing at other times.</summary>
    public bool AreOneSeries(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        // Other weights judge otherwise.
        if (t_series.Of != this) t_series = (this, new PairMemo<bool>());
        ref var found = ref t_series.Memo.Of(a.Names, b.Names, out var isKnown);
        if (!isKnown) found = IsSameSeries(PairComparer.CompareNames(a, b));
        return found;
    }

    private bool IsSameSeries(in PairFeatures names) => names.Restricting == 0 && Identity(names) >= _same;

    // What can differ innocently is no conflict: another day, a plan, an unnamed entity, a repetition in one article on
    // another occasion; and where nothing but the thing counted is named, a number far off counts other ones, unless both
    // say whose, with whom and when.
    private static bool MayConflict(in PairFeatures pair) => NamesMayConflict(pair) && MayConflictButForNames(pair);

    private static bool NamesMayConflict(in PairFeatures pair) =>
        pair.Entity is NameMatch.Same or NameMatch.Alike // turned round it may be the other way's: investment in A from B, in B from A
        && pair.Counterpart != NameMatch.Other
        && (pair.Counterpart != NameMatch.One || pair.Doublings < ClosestContrast); // with one partner, and with all

    private static bool MayConflictButForNames(in PairFeatures pair) =>
        !pair.OtherStatus
        && !pair.OtherPersons // seven miners and nine in all
        && !pair.BareEntity
        && !pair.IsOfOtherTime
        && !pair.IsApart // what neither dates may have changed
        && pair.Restricting == 0
        && pair.Words == NameMatch.Same
        && (!pair.BareCount || pair.Doublings < ClosestContrast || pair is { Period: PeriodMatch.Same, Entity: NameMatch.Same, Counterpart: NameMatch.Same })
        && (!pair.SameArticle || IsContrast(pair))
        && (pair.Period == PeriodMatch.Same || (pair.Period == PeriodMatch.End && pair.Doublings < ClosestContrast) || (pair.Period == PeriodMatch.None && !pair.SameArticle) || pair.OneEventTime)
        && pair.Counted != NameMatch.Other;

    private static bool IsContrast(in PairFeatures pair) =>
        (pair.Conversion && pair.Doublings < WidestConversion) || (!pair.Conversion && pair.OneSide < NarrowerWording && pair.OtherAttribution && pair.Doublings < ClosestContrast);

    // "Over 100 countries in 2019 ... 140 countries": what an article dates and takes up again undated has one number, and one that does not come twice by chance.
    private static bool IsEarlier(in PairFeatures pair) => pair is { SameArticle: true, Conversion: false, Period: PeriodMatch.One, TakenUp: false };

    // What goes one way is another quantity when turned round, unless the amount shows that a reader took the one side for
    // the other.
    private static bool IsTurnedRound(in PairFeatures pair) =>
        pair.Swapped && (!pair.Directed || (pair.Value == ValueMatch.Equal && pair.Digits >= DigitsThatTell));

    private double ValueAtMost(int digits) =>
        Math.Max(digits == 0 ? double.NegativeInfinity : _equal * (Math.Min(digits, MostDigits) - 1) + _agree, Math.Max(_agree, _far));

    private double Identity(in PairFeatures pair)
    {
        var score = (pair.Words == NameMatch.One ? _wordsOne : pair.Words == NameMatch.None ? _wordsNone : _words * pair.Shared) + _bothSides * pair.BothSides + _oneSide * pair.OneSide + _restricting * pair.Restricting;
        var parties = IsTurnedRound(pair) ? _swapped : EntityPoints(pair) + _counterpart[(int)pair.Counterpart];
        score += pair.OneScene ? Math.Max(parties, _scene) + _moreOfScene * Math.Min(pair.MoreOfScene, MostOfScene) : parties;
        score += _counted[(int)pair.Counted] + PeriodPoints(pair);
        if (pair.BareCount && pair.Period == PeriodMatch.None && !pair.OneScene) score += _bareCount;
        if (pair.Repeated) score += _repeated;
        if (pair.AmountTakenUp) score += _amountTakenUp;
        if (pair.SameAttribution) score += _attribution;
        if (pair.OtherStatus) score += _status;
        if (pair.Conversion) score += _conversion;
        return score;
    }

    private double PeriodPoints(in PairFeatures pair) =>
        pair.OneEventTime ? _period[(int)PeriodMatch.None] : pair.OneScene ? Math.Max(0, _period[(int)pair.Period]) : pair.MayRecur ? _noneApart : pair.Period != PeriodMatch.One ? _period[(int)pair.Period] : pair.SameArticle ? _oneDated : pair.IsNear ? _oneNear : _period[(int)pair.Period];

    private double EntityPoints(in PairFeatures pair) =>
        // "The climber" of two articles of those days who spent as many nights on the wall is one; who is as old, hardly.
        pair.BareEntity && pair.Entity.IsMatch() ? pair.OneTime && (pair.Digits > 1 || pair.Counted.IsMatch()) ? _entity[(int)NameMatch.Alike] : _bareEntity : _entity[(int)pair.Entity];

    /// <summary>The score in words, the greatest reasons first to be read.</summary>
    public string Explain(in PairFeatures pair)
    {
        if (pair.Gate != Gate.Open) return string.Create(CultureInfo.InvariantCulture, $"never one fact: other {pair.Gate.ToString().ToLowerInvariant()}");
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Score(pair):0.0} points: {(pair.Words == NameMatch.Same ? string.Create(CultureInfo.InvariantCulture, $"{pair.Shared * 100:0}% of the indicators' words shared") : pair.Words == NameMatch.One ? "only one says what is measured" : "neither says what is measured")}");
        text.Append(CultureInfo.InvariantCulture, $", {Words(pair.Entity, "entity")}, {Words(pair.Counterpart, "counterpart")}");
        if (pair.Counted is not (NameMatch.None or NameMatch.One)) text.Append(CultureInfo.InvariantCulture, $", {Words(pair.Counted, "thing counted")}");
        text.Append(pair.Period switch
        {
            PeriodMatch.Same => ", same period",
            PeriodMatch.None => ", neither dated",
            PeriodMatch.One => ", only one dated",
            PeriodMatch.End => ", periods end on one day",
            PeriodMatch.Near => ", a day or two apart",
            _ => ", one period within the other",
        });
        if (pair.Conversion) text.Append(", one restates the other in another unit");
        if (pair.OneScene) text.Append(", told with the same names");
        if (pair.SameAttribution) text.Append(", same attribution");
        return text.ToString();
    }

    private static string Words(NameMatch match, string what) => match switch
    {
        NameMatch.None => $"no {what}",
        NameMatch.One => $"only one {what} named",
        NameMatch.Same => $"same {what}",
        NameMatch.Alike => $"like {what}",
        _ => $"other {what}",
    };
}
