using System.Collections.Concurrent;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Claims;

/// <summary>Reads a figure as a claim; what comes out depends on that figure alone. Safe on any thread.</summary>
public sealed class ClaimReader(ReconciliationLexicons lexicons)
{
    // Names recur by the thousand in a dump; past so many the memory starts afresh.
    private const int MostNames = 200_000;
    private readonly ConcurrentDictionary<(string?, string?), WordWeight[]> _names = new();

    /// <summary>The claim that a figure makes.</summary>
    public Claim Read(SourcedFigure sourced)
    {
        ArgumentNullException.ThrowIfNull(sourced);
        var figure = sourced.Figure;
        var falls = figure is { Role: Role.Growth or Role.Change, Direction: Direction.Down };
        var counted = Words(figure.Counted);
        var (entity, counterpart) = (Words(figure.Entity), Words(figure.Counterpart));
        var indicator = Words(figure.Indicator, figure.Counted);
        var dimension = lexicons.Units.Of(figure.Unit);
        var claim = new Claim
        {
            Figure = figure,
            Article = sourced.Article,
            Dimension = dimension,
            Indicator = WithoutNames(indicator, entity, counterpart),
            SaysOnlyCount = counted.Length > 0 && indicator.Length == counted.Length,
            IsInterval = dimension == "time" && figure.Role == Role.Level && entity.Length > 0 && (Array.Exists(indicator, IsInterval) || (indicator.Length == 0 && Array.Exists(lexicons.Words.Words(figure.Context), IsInterval))),
            Counted = counted,
            CountedThing = Array.Exists(counted, w => w.Kind == WordKind.Generic) ? [.. counted.Where(w => w.Kind != WordKind.Generic)] : counted,
            Entity = entity,
            Counterpart = counterpart,
            Value = falls ? -figure.Value : figure.Value,
            Allowed = falls ? new Interval(-figure.Allowed.Upper, -figure.Allowed.Lower) : figure.Allowed,
            SignificantDigits = Digits.Significant(figure.Value),
        };
        claim.Signature = Signature.Of(claim);
        return claim;
    }

    private static bool IsInterval(WordWeight word) => word.Sense == WordSense.Interval;

    // "Goods trade with BRI partners" of China with its BRI partners: the partners are compared as such, once.
    private static WordWeight[] WithoutNames(WordWeight[] indicator, WordWeight[] entity, WordWeight[] counterpart)
    {
        if (!Array.Exists(indicator, IsNamed)) return indicator;
        var rest = Array.FindAll(indicator, w => !IsNamed(w));
        return rest.Length == 0 ? indicator : rest;

        bool IsNamed(WordWeight word) => Array.Exists(entity, w => w.Hash == word.Hash) || Array.Exists(counterpart, w => w.Hash == word.Hash);
    }

    private WordWeight[] Words(string? name, string? more = null)
    {
        if (string.IsNullOrEmpty(name) && string.IsNullOrEmpty(more)) return [];
        if (_names.TryGetValue((name, more), out var known)) return known;
        if (_names.Count >= MostNames) _names.Clear();
        return _names.GetOrAdd((name, more), key => lexicons.Words.Words(key.Item1, key.Item2));
    }
}
