using BriExtract.Core.Facts;

namespace BriExtract.Review.Decisions;

/// <summary>The decisions at one moment.</summary>
/// <param name="All">Every line, in order.</param>
/// <param name="InForce">Those that count: nothing undone, no undo lines.</param>
/// <param name="Faults">Lines that could not be read, with place and remedy.</param>
public sealed record DecisionState(IReadOnlyList<Decision> All, IReadOnlyList<Decision> InForce, IReadOnlyList<string> Faults)
{
    /// <summary>Every line that names one of the figures, or takes back one that does; in order.</summary>
    public IReadOnlyList<Decision> Touching(IReadOnlyCollection<string> figures) =>
        [.. All.Where(decision => decision.Figures.Any(figures.Contains))];

    /// <summary>The decision in force that settles a conflict or check, if there is one.</summary>
    /// <param name="figures">The figures that the conflict or check rests on.</param>
    /// <remarks>
    /// Keep and separate rule on exactly the figures they name; leaving a figure out or correcting it settles whatever
    /// rests on it. Merge and comment settle nothing.
    /// </remarks>
    public Decision? Settling(IReadOnlyCollection<string> figures) => InForce.LastOrDefault(decision => decision.Ruling switch
    {
        Ruling.Keep or Ruling.Separate => figures.Count == decision.Figures.Count && figures.All(decision.Figures.Contains),
        Ruling.Ignore or Ruling.Correct => decision.Figures.Any(figures.Contains),
        _ => false,
    });
}

/// <summary>A ruling that is not yet a line.</summary>
/// <param name="Ruling">What is ruled.</param>
/// <param name="Figures">The figures it names.</param>
/// <param name="Evidence">Hash of what the person saw.</param>
/// <param name="By">Who.</param>
/// <param name="Field">For correct and separate: the field.</param>
/// <param name="Value">For correct: the right value.</param>
/// <param name="Comment">Why.</param>
/// <param name="Undoes">For undo: the decision taken back.</param>
public sealed record DecisionDraft(
    Ruling Ruling,
    IReadOnlyList<string> Figures,
    string Evidence,
    string By,
    string? Field = null,
    string? Value = null,
    string? Comment = null,
    string? Undoes = null);

/// <summary>What became of a ruling.</summary>
/// <param name="Decision">The line as written; null when others ruled meanwhile.</param>
/// <param name="Others">What others ruled since the person looked.</param>
public sealed record Appended(Decision? Decision, IReadOnlyList<Decision> Others);
