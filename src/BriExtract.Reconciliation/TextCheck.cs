using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation;

/// <summary>Holds the figures of a new text against those that are known: what each agrees with, contradicts, or follows from.</summary>
public sealed class TextCheck(Reconciler reconciler, ReconciliationLexicons lexicons)
{
    /// <summary>A verdict on each figure of the text, in order.</summary>
    /// <param name="text">Figures of the new text, with one stamp.</param>
    /// <param name="known">Figures of the dataset, in any order; read once, and only those kept that share a key with the text.</param>
    public IReadOnlyList<FigureJudgement> Judge(IReadOnlyList<SourcedFigure> text, IEnumerable<SourcedFigure> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        if (text.Count == 0) return [];
        var near = Near(text, known);
        var set = reconciler.Reconcile([.. text, .. near]);
        var ids = text.Select(f => f.Figure.FigureId).ToHashSet(StringComparer.Ordinal);
        var factOf = set.Facts.SelectMany(f => f.Figures, (fact, figure) => (fact, figure)).ToDictionary(p => p.figure, p => p.fact, StringComparer.Ordinal);
        return [.. text.Select(f => Judge(f.Figure.FigureId, factOf, set, ids))];
    }

    private static FigureJudgement Judge(string figure, Dictionary<string, Fact> factOf, ReconciledSet set, HashSet<string> text)
    {
        var conflicts = set.Conflicts.Where(c => c.FigureA == figure || c.FigureB == figure).ToList();
        var against = conflicts.Select(c => c.FigureA == figure ? c.FigureB : c.FigureA).Where(id => !text.Contains(id)).ToList();
        var checks = set.Checks.Where(c => c.Figures.Contains(figure)).ToList();
        var reasons = conflicts.Select(c => c.Explanation).ToList();
        var failing = checks.Where(c => !c.Holds).ToList();
        reasons.AddRange(failing.Select(c => c.Explanation));
        if (against.Count > 0 || failing.Count > 0)
            return new FigureJudgement(figure, Standing.Contradicts, [.. against, .. failing.SelectMany(c => c.Figures).Where(id => id != figure).Distinct()], reasons);
        var agreeing = factOf.TryGetValue(figure, out var fact) ? fact.Figures.Where(id => !text.Contains(id)).ToList() : [];
        var holding = checks.Where(c => c.Figures.Any(id => id != figure)).ToList();
        if (agreeing.Count > 0) return new FigureJudgement(figure, Standing.Agrees, agreeing, [.. holding.Select(c => c.Explanation)]);
        if (holding.Count > 0) return new FigureJudgement(figure, Standing.Follows, [.. holding.SelectMany(c => c.Figures).Where(id => id != figure).Distinct()], [.. holding.Select(c => c.Explanation)]);
        return new FigureJudgement(figure, Standing.New, [], []);
    }

    private List<SourcedFigure> Near(IReadOnlyList<SourcedFigure> text, IEnumerable<SourcedFigure> known)
    {
        var reader = new ClaimReader(lexicons);
        var wanted = new HashSet<ulong>();
        foreach (var figure in text) wanted.UnionWith(Keys(reader.Read(figure)));
        var (articles, ids) = (text.Select(f => f.Figure.ArticleId).ToHashSet(StringComparer.Ordinal), text.Select(f => f.Figure.FigureId).ToHashSet(StringComparer.Ordinal));
        return [.. known.Where(f => !ids.Contains(f.Figure.FigureId) && !articles.Contains(f.Figure.ArticleId) && Keys(reader.Read(f)).Exists(wanted.Contains))];
    }

    private static List<ulong> Keys(Claim claim)
    {
        var (keys, blocks) = (new List<ulong>(), new List<BlockKey>());
        SeriesKeys.Of(claim, keys);
        BlockKeys.Of(claim, blocks);
        keys.AddRange(blocks.Select(block => block.Key));
        return keys;
    }
}

/// <summary>How a figure of a new text stands to what is known.</summary>
public enum Standing
{
    /// <summary>Another source states it.</summary>
    Agrees,

    /// <summary>It cannot hold beside what another source states, or the arithmetic does not bear it out.</summary>
    Contradicts,

    /// <summary>Nobody states it, but it follows from what is stated.</summary>
    Follows,

    /// <summary>Nothing is known of it.</summary>
    New,
}

/// <summary>A verdict on one figure of a new text.</summary>
/// <param name="FigureId">The figure.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Others">The figures that it was held against, ids.</param>
/// <param name="Reasons">The arithmetic in words.</param>
public sealed record FigureJudgement(string FigureId, Standing Standing, IReadOnlyList<string> Others, IReadOnlyList<string> Reasons);
