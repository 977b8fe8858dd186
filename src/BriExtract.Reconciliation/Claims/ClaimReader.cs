using System.Collections.Concurrent;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Scenes;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Claims;

/// <summary>Reads a figure as a claim; what comes out depends on that figure alone. Safe on any thread.</summary>
public sealed class ClaimReader(ReconciliationLexicons lexicons)
{
    // Names recur by the thousand in a dump; past so many the memory starts afresh.
    private const int MostNames = 1 << 15;
    private readonly SceneReader _scenes = new(lexicons.Words, lexicons.Plain);
    private int _read;
    private readonly ConcurrentDictionary<(string?, string?), WordWeight[]> _words = new();
    private readonly ConcurrentDictionary<(string?, string?, string?, string?), ClaimNames> _names = new();

    /// <summary>The claim that a figure makes.</summary>
    public Claim Read(SourcedFigure sourced)
    {
        ArgumentNullException.ThrowIfNull(sourced);
        var figure = sourced.Figure;
        var claim = Of(figure, sourced.Article, NamesOf(figure.Indicator, figure.Counted, figure.Entity, figure.Counterpart));
        claim.IsInterval = IsInterval(claim);
        claim.Scene = _scenes.Of(figure);
        claim.Signature = Signature.Of(claim);
        return claim;
    }

    /// <summary>The names of a figure with their words.</summary>
    internal ClaimNames NamesOf(string? indicator, string? counted, string? entity, string? counterpart)
    {
        if (_names.TryGetValue((indicator, counted, entity, counterpart), out var known)) return known;
        if (Interlocked.Increment(ref _read) % MostNames == 0)
        {
            _names.Clear();
            _words.Clear();
        }

        return _names.GetOrAdd((indicator, counted, entity, counterpart), ClaimNames.Of(indicator, counted, entity, counterpart, Words));
    }

    /// <summary>A claim but for its signature, its scene and whether it is an interval between runs.</summary>
    internal Claim Of(Figure figure, ArticleStamp article, ClaimNames names)
    {
        var falls = figure is { Role: Role.Growth or Role.Change, Direction: Direction.Down };
        return new Claim(names)
        {
            Figure = figure,
            Article = article,
            Dimension = lexicons.Units.Of(figure.Unit),
            Value = falls ? -figure.Value : figure.Value,
            Allowed = falls ? new Interval(-figure.Allowed.Upper, -figure.Allowed.Lower) : figure.Allowed,
            SignificantDigits = Digits.Significant(figure.Value),
        };
    }

    private bool IsInterval(Claim claim)
    {
        var figure = claim.Figure;
        if (claim.Dimension != "time" || figure.Role != Role.Level || claim.Entity.Length == 0) return false;
        return claim.Names.SpeaksOfInterval ?? Array.Exists(lexicons.Words.Words(figure.Context), w => w.Sense == WordSense.Interval);
    }

    private WordWeight[] Words(string? name, string? more)
    {
        if (string.IsNullOrEmpty(name) && string.IsNullOrEmpty(more)) return [];
        if (_words.TryGetValue((name, more), out var known)) return known;
        return _words.GetOrAdd((name, more), key => lexicons.Words.Words(key.Item1, key.Item2));
    }
}
