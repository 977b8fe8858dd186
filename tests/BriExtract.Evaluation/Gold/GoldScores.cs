using BriExtract.Core.Figures;

namespace BriExtract.Evaluation.Gold;

/// <summary>The referee's figures for detection and fields, and the misses they come from.</summary>
internal sealed class GoldScores
{
    private const string Usable = "USABLE: value, unit, bound, role, direction and period all right, of gold core";
    private static readonly string[] UsableFields = ["value", "unit", "bound", "role", "direction", "period"];

    private readonly GoldSet _set;
    private readonly GoldNames _names;
    private readonly FoundFigure?[] _match;
    private readonly IReadOnlyList<FoundFigure> _found;

    public GoldScores(GoldSet set, GoldNames names, IReadOnlyList<FoundFigure> found)
    {
        _set = set;
        _names = names;
        _found = found;
        _match = GoldMatch.Pair(set.Figures, found);
    }

    /// <summary>For each gold figure the figure found for it, or null.</summary>
    public IReadOnlyList<FoundFigure?> Match => _match;

    /// <summary>Whether all fields of USABLE are right.</summary>
    public bool IsUsable(int gold) => _match[gold] is { } found
        && GoldMatch.Fields(_set.Figures[gold], found.Figure, _names).All(field => field.Right || Array.IndexOf(UsableFields, field.Field) < 0);

    /// <summary>Whether a figure found is a gold figure with all fields of USABLE right.</summary>
    public bool IsRight(FoundFigure found) => Array.IndexOf(_match, found) is >= 0 and var at && IsUsable(at);

    /// <summary>Name and value of each measure, in the referee's order and words.</summary>
    public IEnumerable<(string Name, double Value)> Measures()
    {
        var core = Core().ToList();
        var found = core.Where(i => _match[i] is not null).ToList();
        var predicted = Predicted().ToList();
        var used = _match.OfType<FoundFigure>().ToHashSet<object?>(ReferenceEqualityComparer.Instance);
        double recall = Part(found.Count, core.Count), precision = Part(predicted.Count(used.Contains), predicted.Count);
        yield return ("gold core", core.Count);
        yield return ("gold all", _set.Figures.Count);
        yield return ("predicted core", predicted.Count);
        yield return ("detection recall (core)", recall);
        yield return ("detection precision (core)", precision);
        yield return ("detection F1", recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0);
        yield return ("negatives taken for figures", _set.Negatives.Count(n => Spurious(used).Any(f => f.Article == n.Article && f.Start < n.End && n.Start < f.End)));
        yield return ("offsets that do not quote", _found.Count(f => _set.Texts[f.Article][f.Start..f.End] != f.Figure.Quote));
        var verdicts = found.SelectMany(i => GoldMatch.Fields(_set.Figures[i], _match[i]!.Figure, _names)).ToLookup(field => field.Field, field => field.Right);
        foreach (var field in verdicts) yield return ($"{field.Key} right, of those found", Part(field.Count(right => right), found.Count));
        yield return (Usable, Part(core.Count(IsUsable), core.Count));
        yield return ("indicator clusters, B-cubed F1", IndicatorBCubed(found));
    }

    /// <summary>Each miss of a core figure, each core figure that is none, with the sentence.</summary>
    public IEnumerable<GoldMiss> Misses()
    {
        foreach (var i in Core())
        {
            var gold = _set.Figures[i];
            if (_match[i] is not { } found)
            {
                yield return new GoldMiss("missed", gold.Article, gold.Quote, gold.Indicator ?? "", Around(gold.Article, gold.Start, gold.End));
                continue;
            }

            foreach (var (field, right, want, got) in GoldMatch.Fields(gold, found.Figure, _names))
            {
                if (!right) yield return new GoldMiss(field, gold.Article, gold.Quote, $"gold {want ?? "none"}, found {got ?? "none"}", found.Figure.Context);
            }
        }

        var used = _match.OfType<FoundFigure>().ToHashSet<object?>(ReferenceEqualityComparer.Instance);
        foreach (var spurious in Spurious(used))
            yield return new GoldMiss("spurious", spurious.Article, spurious.Figure.Quote, spurious.Figure.Indicator ?? "", spurious.Figure.Context);
    }

    private IEnumerable<int> Core() => Enumerable.Range(0, _set.Figures.Count).Where(i => _set.Figures[i].IsCore);

    private IEnumerable<FoundFigure> Predicted() => _found.Where(f => f.Figure.Tier == Tier.Core && _set.Figures.Any(g => g.Article == f.Article));

    private IEnumerable<FoundFigure> Spurious(HashSet<object?> used) => Predicted().Where(f => !used.Contains(f));

    private double IndicatorBCubed(List<int> found)
    {
        double precision = 0, recall = 0;
        foreach (var i in found)
        {
            var gold = found.Where(j => _set.Figures[j].Indicator == _set.Figures[i].Indicator).ToHashSet();
            var mine = found.Where(j => Indicator(j) == Indicator(i)).ToHashSet();
            var both = gold.Count(mine.Contains);
            precision += (double)both / mine.Count;
            recall += (double)both / gold.Count;
        }

        precision = Part(precision, found.Count);
        recall = Part(recall, found.Count);
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    private string Indicator(int gold) => _match[gold]!.Figure.Indicator is { Length: > 0 } name ? name : $"none {gold}";

    private string Around(string article, int start, int end)
    {
        var text = _set.Texts[article];
        int from = Math.Max(0, start - 100), to = Math.Min(text.Length, end + 60);
        return text[from..to].Replace('\n', ' ');
    }

    private static double Part(double part, double whole) => whole > 0 ? part / whole : 0;
}

/// <summary>One field of one figure that is not as the gold set has it.</summary>
internal readonly record struct GoldMiss(string Kind, string Article, string Quote, string Finding, string Sentence);
