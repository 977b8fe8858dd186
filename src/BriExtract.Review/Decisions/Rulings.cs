using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;
using BriExtract.Dataset;
using BriExtract.Review.Queries;

namespace BriExtract.Review.Decisions;

/// <summary>Takes rulings in, from the page or the JSON API: checks them, records what was seen, appends them.</summary>
public sealed class Rulings(ReviewSettings settings, DecisionStore store, QueueQuery queue)
{
    /// <summary>Rules on figures.</summary>
    /// <param name="ruling">What is ruled; undo has a method of its own.</param>
    /// <param name="figures">The figures it names.</param>
    /// <param name="field">For correct and separate.</param>
    /// <param name="value">For correct.</param>
    /// <param name="comment">Why.</param>
    /// <param name="seen">How many decisions touched the figures when the person looked; null to rule without looking.</param>
    public RulingOutcome Decide(Ruling ruling, IReadOnlyList<string> figures, string? field, string? value, string? comment, int? seen)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (ruling == Ruling.Undo) return RulingOutcome.Refused("Name the decision to take back.");
        if (RulingForm.Fault(ruling, figures, field, value, comment) is { } fault) return RulingOutcome.Refused(fault);
        var known = Seen(figures);
        if (known.Count != figures.Distinct(StringComparer.Ordinal).Count())
            return RulingOutcome.Refused("The dataset has no such figure any more; it was made again meanwhile: go back to the queue.");
        var draft = new DecisionDraft(ruling, figures, DecisionEvidence.Of(known), settings.Reviewer, Blank(field), ruling == Ruling.Correct ? value ?? "" : null, Blank(comment));
        return Outcome(store.Append(draft, seen));
    }

    /// <summary>Takes a decision back.</summary>
    public RulingOutcome Undo(string decisionId, string? comment)
    {
        if (store.Current().InForce.FirstOrDefault(decision => decision.DecisionId == decisionId) is not { } taken)
            return RulingOutcome.Refused("That decision is not in force: it was taken back already, or never made.");
        var draft = new DecisionDraft(Ruling.Undo, taken.Figures, taken.Evidence, settings.Reviewer, Comment: Blank(comment), Undoes: decisionId);
        return Outcome(store.Append(draft, seen: null));
    }

    /// <summary>Ids of the conflicts and failed checks that decisions in force settle.</summary>
    public IReadOnlyList<string> SettledItems()
    {
        var state = store.Current();
        if (state.InForce.Count == 0) return [];
        var figures = queue.FiguresOfItemsWith(state.InForce.SelectMany(decision => decision.Figures).Distinct(StringComparer.Ordinal));
        return [.. figures.Where(item => state.Settling([.. item.Distinct()]) is not null).Select(item => item.Key)];
    }

    private List<SeenFigure> Seen(IReadOnlyList<string> figures)
    {
        using var reader = DatasetReader.Open(settings.Dataset);
        return [.. figures.Distinct(StringComparer.Ordinal).Select(reader.Figure).OfType<Dataset.Tables.FigureRow>()
            .Select(row => new SeenFigure(row.Figure.FigureId, row.Figure.Quote, row.Figure.Value, row.Figure.Unit))];
    }

    private static RulingOutcome Outcome(Appended appended) => new(appended.Decision, null, appended.Others);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What became of a ruling: exactly one of the three.</summary>
/// <param name="Decision">The line as saved.</param>
/// <param name="Fault">What is wrong with it, and the remedy.</param>
/// <param name="Others">What others ruled meanwhile on the same figures.</param>
public sealed record RulingOutcome(Decision? Decision, string? Fault, IReadOnlyList<Decision> Others)
{
    internal static RulingOutcome Refused(string fault) => new(null, fault, []);
}
