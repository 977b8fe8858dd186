using BriExtract.Cli.Run;
using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;
using BriExtract.Dataset;
using BriExtract.Reconciliation;

namespace BriExtract.Cli.Pipeline;

/// <summary>From articles with their figures to the rows of a dataset: comparing, then bringing together what belongs together.</summary>
/// <param name="reconciler">Loaded when it is needed.</param>
/// <param name="output">Folder of the dataset, where the decisions stand.</param>
/// <param name="threads">Threads that read ahead.</param>
public sealed class DatasetCompletion(Lazy<Reconciler> reconciler, string output, int threads)
{
    // Beyond it figures pass over disk; the result is the same, and a small dump need not make files.
    private const long MostInMemory = 20_000;

    /// <summary>Remarks for the person at the terminal: lines of the decision file that could not be read, decisions to be made again.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    /// <summary>Compares, and adds all rows to the dataset.</summary>
    /// <param name="writer">The dataset.</param>
    /// <param name="articles">Articles with their figures.</param>
    /// <param name="kinship">Has noted every article.</param>
    /// <param name="figures">How many figures there are, about.</param>
    /// <param name="joins">Which figures are one, where tasks have found that out; null to find out.</param>
    /// <param name="step">Told when a step begins.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Run(DatasetWriter writer, ArticleSpool articles, ArticleKinship kinship, long figures, IEnumerable<FigureJoin>? joins, Action<RunStep> step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(step);
        step(RunStep.Reconciling);
        using var facts = new FactSpool(writer.Aside("facts"));
        var (decisions, faults) = DecisionLines.Read(Path.Combine(output, DatasetFiles.Decisions));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writing = Task.CompletedTask;
        IReadOnlyList<RaisedDecision> raised;
        try
        {
            // Once facts are known, articles, figures and facts are written by one thread beside the checks, which need all.
            raised = Reconcile(articles, decisions, joins, new DatasetSink(writer, facts, () => writing = Task.Run(Write, ended.Token)), figures, writer.Aside("reconciliation"), cancellation);
        }
        catch
        {
            ended.Cancel();
            // Whatever it met, it was not the first.
            Task.WhenAny(writing).Wait(CancellationToken.None);
            throw;
        }

        writing.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        LetGo();
        Remarks = [.. faults, .. raised.Select(decision => $"decision {decision.DecisionId} is to be made again: {decision.Reason}.")];

        void Write()
        {
            step(RunStep.Writing);
            LetGo();
            DatasetAssembly.Write(writer, articles, facts, kinship, threads, ended.Token);
        }
    }

    // What one step held is let go before the next takes its own: twice a run, and the peak is that of the greatest, not of all.
    private static void LetGo() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private IReadOnlyList<RaisedDecision> Reconcile(ArticleSpool articles, IReadOnlyList<Decision> decisions, IEnumerable<FigureJoin>? joins, DatasetSink sink, long figures, string folder, CancellationToken cancellation)
    {
        if (joins is not null) return reconciler.Value.Reconcile(Read(), decisions, joins, sink, folder, figures).Raised;
        if (figures > MostInMemory) return reconciler.Value.Reconcile(Read(), decisions, sink, folder, figures).Raised;
        var set = reconciler.Value.Reconcile(Read().SelectMany(read => read()), decisions);
        foreach (var fact in set.Facts) sink.Add(fact);
        sink.FactsAreIn();
        foreach (var conflict in set.Conflicts) sink.Add(conflict);
        foreach (var check in set.Checks) sink.Add(check);
        foreach (var implied in set.Implied) sink.Add(implied);
        return set.Raised;

        IEnumerable<FiguresOfArticle> Read()
        {
            foreach (var article in articles.Figures())
            {
                cancellation.ThrowIfCancellationRequested();
                yield return article;
            }
        }
    }
}
