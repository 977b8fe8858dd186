using BriExtract.Cli.Pipeline;
using BriExtract.Core.Decisions;
using BriExtract.Core.Figures;
using BriExtract.Dataset;
using BriExtract.Dataset.Interchange;
using BriExtract.Dataset.Tables;
using BriExtract.Reconciliation;

namespace BriExtract.Cli.Run;

/// <summary>The whole way: dumps in, dataset out.</summary>
/// <param name="stages">The stages.</param>
/// <param name="settings">What is asked.</param>
public sealed class DatasetRun(Stages stages, RunSettings settings)
{
    /// <summary>What has been done so far.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>The step that is under way, for the progress display.</summary>
    public RunStep Step { get; private set; }

    /// <summary>Remarks for the person at the terminal: lines of the decision file that could not be read, decisions to be made again.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    /// <summary>Runs to the end; the dataset in place is replaced only then.</summary>
    /// <exception cref="CommandException">There is nothing to read.</exception>
    /// <exception cref="DatasetException">Another run is writing there.</exception>
    /// <exception cref="IOException">The dataset cannot be written.</exception>
    public void Execute(CancellationToken cancellation)
    {
        RequireInput();
        using var writer = DatasetWriter.Begin(settings.Output, Provenance.Of(settings.Lexicons));
        var articles = DistinctArticles.Of(Extracted(cancellation)).ToList();
        if (articles.Count == 0) throw new CommandException($"{string.Join(' ', settings.Inputs)}: no articles found; nothing was written.");
        Step = RunStep.Reconciling;
        var (decisions, faults) = DecisionLines.Read(Path.Combine(settings.Output, DatasetFiles.Decisions));
        var reconciled = stages.Reconciler.Value.Reconcile(articles.SelectMany(article => article.Sourced()), decisions);
        Remarks = [.. faults, .. reconciled.Raised.Select(raised => $"decision {raised.DecisionId} is to be made again: {raised.Reason}.")];
        Step = RunStep.Writing;
        Write(writer, articles, reconciled);
        cancellation.ThrowIfCancellationRequested();
        writer.Complete(settings.Threads);
    }

    // A mistyped path must not replace a dataset by an empty one.
    private void RequireInput()
    {
        var missing = settings.Inputs.Where(input => input != "-" && !Directory.Exists(input) && !File.Exists(input)).ToArray();
        if (missing.Length == settings.Inputs.Count) throw new CommandException($"{string.Join(' ', missing)}: no such file or folder.");
    }

    private IEnumerable<ArticleFigures> Extracted(CancellationToken cancellation)
    {
        var figures = new ComputedFigures(stages.Source, stages.Extractor);
        foreach (var article in ArticlePipeline.Run(stages.Source.Records(settings.Inputs), figures, settings.Threads, cancellation))
        {
            Counts.Add(article);
            yield return article;
        }
    }

    private static void Write(DatasetWriter writer, List<ArticleFigures> articles, ReconciledSet reconciled)
    {
        var factOf = reconciled.Facts.SelectMany(fact => fact.Figures, (fact, figure) => (figure, fact.FactId)).ToDictionary(pair => pair.figure, pair => pair.FactId, StringComparer.Ordinal);
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            writer.Add(article.Article);
            foreach (var figure in article.Figures.Order(Comparer<Figure>.Create(FigureOrder.Compare)))
            {
                place.Add(figure.FigureId, place.Count);
                writer.Add(new FigureRow(figure, factOf.GetValueOrDefault(figure.FigureId)));
            }
        }

        foreach (var fact in reconciled.Facts.OrderBy(fact => fact.Figures.Min(figure => place[figure])).ThenBy(fact => fact.FactId, StringComparer.Ordinal)) writer.Add(fact);
        foreach (var conflict in reconciled.Conflicts) writer.Add(conflict);
        foreach (var check in reconciled.Checks) writer.Add(check);
        foreach (var implied in reconciled.Implied) writer.Add(implied);
    }
}

/// <summary>The steps of a run.</summary>
public enum RunStep
{
    /// <summary>Articles are read and their figures found.</summary>
    Reading,

    /// <summary>Figures are compared.</summary>
    Reconciling,

    /// <summary>The dataset is written.</summary>
    Writing,
}
