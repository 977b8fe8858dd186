using System.Globalization;
using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Decisions;

/// <summary>Applies what people ruled: figures ignored or corrected, and the rulings that are in force for the rest.</summary>
public static class DecisionsInForce
{
    /// <summary>Applies the decisions that were not taken back and whose evidence still stands; the others are raised again, with the reason.</summary>
    public static RuledFigures Apply(IEnumerable<SourcedFigure> figures, IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(decisions);
        var all = figures.ToList();
        if (decisions.Count == 0) return new RuledFigures(all, [], []);
        var named = decisions.SelectMany(d => d.Figures).ToHashSet(StringComparer.Ordinal);
        var byId = all.Where(f => named.Contains(f.Figure.FigureId)).ToDictionary(f => f.Figure.FigureId, f => f.Figure, StringComparer.Ordinal);
        var inForce = new List<Decision>();
        var raised = new List<RaisedDecision>();
        foreach (var decision in DecisionHistory.InForce(decisions))
        {
            if (decision.Ruling == Ruling.Comment) continue;
            if (Fault(decision, byId) is { } reason) raised.Add(new RaisedDecision(decision.DecisionId, reason));
            else inForce.Add(decision);
        }

        var ignored = inForce.Where(d => d.Ruling == Ruling.Ignore).SelectMany(d => d.Figures).ToHashSet(StringComparer.Ordinal);
        var corrections = inForce.Where(d => d.Ruling == Ruling.Correct).ToLookup(d => d.Figures[0], StringComparer.Ordinal);
        var ruled = all.Where(f => !ignored.Contains(f.Figure.FigureId))
            .Select(f => corrections[f.Figure.FigureId].Aggregate(f, (figure, d) => figure with { Figure = Corrected(figure.Figure, d.Field!, d.Value) ?? figure.Figure }))
            .ToList();
        return new RuledFigures(ruled, inForce, raised);
    }

    private static string? Fault(Decision decision, Dictionary<string, Figure> figures)
    {
        if (decision.Figures.Count == 0) return "it names no figure";
        var missing = decision.Figures.Where(f => !figures.ContainsKey(f)).ToArray();
        if (missing.Length > 0) return $"figures that it names are gone: {string.Join(' ', missing)}";
        if (!DecisionEvidence.Holds(decision, decision.Figures.Distinct().Select(f => Seen(figures[f])))) return "its figures read otherwise than when it was made";
        if (decision.Ruling == Ruling.Correct && (decision.Field is null || Corrected(figures[decision.Figures[0]], decision.Field, decision.Value) is null))
            return $"'{decision.Value}' is no value of field '{decision.Field}'";
        return null;
    }

    private static SeenFigure Seen(Figure figure) => new(figure.FigureId, figure.Quote, figure.Value, figure.Unit);

    private static Figure? Corrected(Figure figure, string field, string? value)
    {
        var text = string.IsNullOrEmpty(value) ? null : value;
        return field switch
        {
            "value" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? figure with { Value = number, High = null, Allowed = Around(figure, number) } : null,
            "unit" => text is null ? null : figure with { Unit = text },
            "counted" => figure with { Counted = text },
            "period" => text is null ? figure with { Period = null } : Period.TryParse(text, out var period) ? figure with { Period = period } : null,
            "base" => text is null ? figure with { Base = null } : Period.TryParse(text, out var from) ? figure with { Base = from } : null,
            "indicator" => figure with { Indicator = text },
            "entity" => figure with { Entity = text },
            "counterpart" => figure with { Counterpart = text },
            "attribution" => figure with { Attribution = text },
            "role" => Enum.TryParse<Role>(text, ignoreCase: true, out var role) ? figure with { Role = role } : null,
            "direction" => text is null ? figure with { Direction = null } : Enum.TryParse<Direction>(text, ignoreCase: true, out var direction) ? figure with { Direction = direction } : null,
            "status" => Enum.TryParse<FigureStatus>(text, ignoreCase: true, out var status) ? figure with { Status = status } : null,
            _ => null,
        };
    }

    // The interval keeps its shape about the corrected value: as wide on either side as it was, by ratio.
    private static Interval Around(Figure figure, decimal value)
    {
        if (figure.Value == 0) return new Interval(value, value);
        return new Interval(figure.Allowed.Lower / figure.Value * value, figure.Allowed.Upper / figure.Value * value);
    }
}

/// <summary>Figures after rulings were applied.</summary>
/// <param name="Figures">Those that were not ignored, corrected where so ruled.</param>
/// <param name="InForce">Decisions that apply, in order.</param>
/// <param name="Raised">Decisions that ask for a person again.</param>
public sealed record RuledFigures(IReadOnlyList<SourcedFigure> Figures, IReadOnlyList<Decision> InForce, IReadOnlyList<RaisedDecision> Raised)
{
    /// <summary>The last ruling that keeps a figure of a group; null where nobody ruled.</summary>
    public Decision? KeepFor(IReadOnlyList<Claim> group)
    {
        if (InForce.Count == 0) return null;
        return InForce.LastOrDefault(d => d.Ruling == Ruling.Keep && group.Any(c => c.Id == d.Figures[0]));
    }

    /// <summary>Id of the last ruling that settles a check: one that names two figures of it or more, or its only one.</summary>
    public string? SettledBy(Check check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return InForce.LastOrDefault(d => d.Figures.Count > 0 && d.Ruling is Ruling.Keep && d.Figures.Count(check.Figures.Contains) >= Math.Min(2, d.Figures.Count))?.DecisionId;
    }
}
