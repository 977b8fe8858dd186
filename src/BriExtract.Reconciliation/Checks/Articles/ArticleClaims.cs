using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>The claims of one article, found by sentence and by amount, with the words that stand between them.</summary>
internal sealed class ArticleClaims
{
    // A table read as one sentence is no enumeration; looking for sums in it would find some by chance.
    private const int MostInSentence = 24;
    private const decimal SmallestValue = 0.000001m;
    private const decimal LargestValue = 100_000_000_000_000_000_000m;
    private readonly Dictionary<int, int> _origins = [];
    private Dictionary<(string Unit, decimal Value), List<Claim>>? _byAmount;

    // Few articles tie figures: made when asked for.
    private Dictionary<string, Claim>? _byId;

    /// <summary>Takes the claims of an article.</summary>
    /// <param name="claims">In the order of <see cref="Claim.InOrder"/>.</param>
    public ArticleClaims(IReadOnlyList<Claim> claims)
    {
        All = claims;
        var sentences = new List<IReadOnlyList<Claim>>();
        for (var first = 0; first < claims.Count;)
        {
            var end = first + 1;
            while (end < claims.Count && claims[end].Figure.Sentence == claims[first].Figure.Sentence) end++;
            if (end - first <= MostInSentence) sentences.Add([.. Enumerable.Range(first, end - first).Select(i => claims[i])]);
            first = end;
        }

        Sentences = sentences;
    }

    /// <summary>All claims in order.</summary>
    public IReadOnlyList<Claim> All { get; }

    /// <summary>The claims of each sentence in order; sentences crowded with figures are left out.</summary>
    public IReadOnlyList<IReadOnlyList<Claim>> Sentences { get; }

    /// <summary>Whether a claim states one plain number: a level without bound or range.</summary>
    public static bool IsPlain(Claim claim) => claim.Figure is { Role: Role.Level, Bound: Bound.Exact, High: null } && IsReckonable(claim);

    /// <summary>Whether a claim states one plain number of things that it names.</summary>
    public static bool IsCount(Claim claim) => IsPlain(claim) && claim.Figure.Unit == UnitCode.Count && claim.Counted.Length > 0;

    /// <summary>Whether a claim's value is positive and of a size that sums and quotients of it fit into <c>decimal</c>.</summary>
    public static bool IsReckonable(Claim claim) => claim.Value is > SmallestValue and < LargestValue;

    /// <summary>The plain levels of an amount.</summary>
    public IReadOnlyList<Claim> PlainOf(string unit, decimal value)
    {
        if (_byAmount is null)
        {
            _byAmount = [];
            foreach (var claim in All)
            {
                if (!IsPlain(claim)) continue;
                var key = (claim.Figure.Unit, claim.Value);
                if (!_byAmount.TryGetValue(key, out var list)) _byAmount.Add(key, list = []);
                list.Add(claim);
            }
        }

        return _byAmount.TryGetValue((unit, value), out var found) ? found : [];
    }

    /// <summary>The plain levels of an amount that stand no further than some sentences from one: found by halving, for a list that recurs has as many totals.</summary>
    public IEnumerable<Claim> PlainNear(string unit, decimal value, int sentence, int farthest)
    {
        var all = PlainOf(unit, value);
        for (var i = FirstFrom(all, sentence - farthest); i < all.Count && all[i].Figure.Sentence <= sentence + farthest; i++) yield return all[i];
    }

    /// <summary>The place of the first claim of this sentence or a later one among claims in order.</summary>
    public static int FirstFrom(IReadOnlyList<Claim> claims, int sentence)
    {
        var (low, high) = (0, claims.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (claims[middle].Figure.Sentence < sentence) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The claim of an id; null where it is not of this article.</summary>
    public Claim? Of(string figureId)
    {
        if (_byId is null)
        {
            _byId = new Dictionary<string, Claim>(All.Count, StringComparer.Ordinal);
            foreach (var claim in All) _byId.TryAdd(claim.Id, claim);
        }

        return _byId.GetValueOrDefault(figureId);
    }

    /// <summary>All claims of a sentence in order, however many.</summary>
    public IEnumerable<Claim> InSentence(int sentence)
    {
        for (var i = FirstFrom(All, sentence); i < All.Count && All[i].Figure.Sentence == sentence; i++) yield return All[i];
    }

    /// <summary>The words between two claims of one sentence, trimmed; null where they cannot be told.</summary>
    public string? Between(Claim first, Claim second)
    {
        if (first.Figure.Sentence != second.Figure.Sentence || second.Figure.Start < first.Figure.End || Origin(first) is not { } origin) return null;
        return first.Figure.Context[(first.Figure.End - origin)..(second.Figure.Start - origin)].Trim();
    }

    /// <summary>The words of its sentence before a claim, trimmed; null where they cannot be told.</summary>
    public string? Before(Claim claim) => Origin(claim) is { } origin ? claim.Figure.Context[..(claim.Figure.Start - origin)].Trim() : null;

    /// <summary>The words of its sentence behind a claim, trimmed; null where they cannot be told.</summary>
    public string? After(Claim claim) => Origin(claim) is { } origin ? claim.Figure.Context[(claim.Figure.End - origin)..].Trim() : null;

    /// <summary>Whether two claims may be of one time: the same days, or one or both without.</summary>
    public static bool MayMeet(Claim a, Claim b) => PairComparer.PeriodOf(a.Period, b.Period) is PeriodMatch.None or PeriodMatch.One or PeriodMatch.Same;

    /// <summary>Whether two claims measure the same in the same words, but for some of little weight.</summary>
    public static bool MeasuresSame(Claim a, Claim b) =>
        PairComparer.WordsOf(a, b) is { Restricting: 0, Shared: > 0.6, OnlyA: < LittleWeight, OnlyB: < LittleWeight };

    /// <summary>Whether two names hold a word that names a thing.</summary>
    public static bool ShareThing(WordWeight[] a, WordWeight[] b) =>
        Array.Exists(a, w => w.Kind == WordKind.Content && NameComparer.Holds(b, w.Hash));

    /// <summary>Whether the text ties a claim to another one of the article.</summary>
    public static bool IsTied(Claim claim, LinkRelation relation, Claim other) =>
        claim.Figure.Links.Any(l => l.Relation == relation && l.FigureId == other.Id);

    private const double LittleWeight = 0.6;

    // Where the sentence begins in the article: where all of its claims' quotes stand as their positions say. Positions
    // count code points; a sentence with characters beyond the first plane is left alone.
    private int? Origin(Claim claim)
    {
        var sentence = claim.Figure.Sentence;
        if (!_origins.TryGetValue(sentence, out var origin)) _origins.Add(sentence, origin = FindOrigin(claim));
        return origin >= 0 ? origin : null;
    }

    private int FindOrigin(Claim claim)
    {
        var context = claim.Figure.Context;
        var first = FirstFrom(All, claim.Figure.Sentence);
        var end = first;
        while (end < All.Count && All[end].Figure.Sentence == claim.Figure.Sentence)
        {
            if (All[end++].Figure.Context != context) return -1;
        }

        if (context.Any(char.IsSurrogate)) return -1;
        for (var at = context.IndexOf(claim.Figure.Quote, StringComparison.Ordinal); at >= 0; at = context.IndexOf(claim.Figure.Quote, at + 1, StringComparison.Ordinal))
        {
            var origin = claim.Figure.Start - at;
            if (origin >= 0 && AllStand(first, end, context, origin)) return origin;
        }

        return -1;
    }

    private bool AllStand(int first, int end, string context, int origin)
    {
        for (var i = first; i < end; i++)
        {
            if (!StandsAt(context, All[i].Figure, All[i].Figure.Start - origin)) return false;
        }

        return true;
    }

    private static bool StandsAt(string context, Figure figure, int at) =>
        at >= 0 && at + figure.Quote.Length <= context.Length && figure.End - figure.Start == figure.Quote.Length
        && context.AsSpan(at).StartsWith(figure.Quote, StringComparison.Ordinal);
}
