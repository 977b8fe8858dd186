using BriExtract.Cli.Incremental;
using BriExtract.Cli.Pipeline;
using BriExtract.Core.Concurrency;
using BriExtract.Dataset;
using BriExtract.Extraction;
using BriExtract.Ingestion;

namespace BriExtract.Cli.Run;

/// <summary>The whole way: dumps in, dataset out.</summary>
/// <param name="stages">The stages.</param>
/// <param name="settings">What is asked.</param>
public sealed class DatasetRun(Stages stages, RunSettings settings)
{
    private readonly ArticleKinship _kinship = new();

    /// <summary>Whether inputs, decisions and program are those of the dataset that stands, so that there was nothing to do.</summary>
    public bool IsUnchanged { get; private set; }

    /// <summary>Articles whose figures an earlier run had read.</summary>
    public long Remembered { get; private set; }

    /// <summary>What has been done so far.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>How much of the input has been read; null when nobody counts.</summary>
    public IngestionProgress? Read => settings.Ingestion.Progress;

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
        var reading = RunDigest.Figures(settings.Lexicons, settings.Ingestion);
        var madeFrom = MadeFrom.Of($"{RunDigest.Dataset(reading, Provenance.LexiconHash(settings.Lexicons))} {settings.Reliability}", settings, cancellation);
        if (!settings.Force && madeFrom is not null && madeFrom.IsWhatStands(settings.Output))
        {
            IsUnchanged = true;
            return;
        }

        using var writer = DatasetWriter.Begin(settings.Output, Provenance.Of(settings.Lexicons));
        using var articles = new ArticleSpool(writer.Aside("articles"));
        Extract(articles, reading, cancellation);
        if (Counts.Articles() == 0) throw new CommandException($"{string.Join(' ', settings.Inputs)}: no articles found; nothing was written.");
        var completion = new DatasetCompletion(stages.Reconciler, settings.Output, settings.Threads);
        completion.Run(writer, articles, _kinship, Counts.Figures, null, step => Step = step, cancellation);
        Remarks = [.. Remarks, .. completion.Remarks];
        // All of it is in the database now, and the exports need the room.
        articles.Dispose();
        madeFrom?.Write(writer.Aside(MadeFrom.FileName));
        writer.Complete(settings.Threads);
    }

    // A mistyped path must not replace a dataset by an empty one.
    private void RequireInput()
    {
        var missing = settings.Inputs.Where(input => input is not ("-" or ['@', ..]) && !input.AsSpan().ContainsAny('*', '?') && !Directory.Exists(input) && !File.Exists(input)).ToArray();
        if (missing.Length == settings.Inputs.Count) throw new CommandException($"{string.Join(' ', missing)}: no such file or folder.");
    }

    private void Extract(ArticleSpool spool, string reading, CancellationToken cancellation)
    {
        Step = RunStep.Reading;
        using var cache = FigureCache.Open(settings.Output, reading, startEmpty: settings.Force);
        var figures = new RememberedFigures(new ComputedFigures(stages.Source, stages.Extractor), cache, _kinship);
        if (Read is { } progress) progress.Expect(ArticleSource.Files(settings.Inputs).Sum(file => file.File is { } path && File.Exists(path) ? new FileInfo(path).Length : 0));
        var records = stages.Source.Records(settings.Inputs);
        foreach (var article in OrderedPipeline.Run(records, FigureExtractor.BestBatch, figures.Of, settings.Threads, cancellation, record => record.Weight))
        {
            Counts.Add(article);
            Remembered = cache.Found;
            spool.Add(article);
        }

        if (cache.Fault is { } fault) Remarks = [.. Remarks, fault];
    }
}

/// <summary>The steps of a run.</summary>
public enum RunStep
{
    /// <summary>Inputs are looked at, whether they have changed.</summary>
    Looking,

    /// <summary>Articles are read and their figures found.</summary>
    Reading,

    /// <summary>Figures are compared.</summary>
    Reconciling,

    /// <summary>The dataset is written.</summary>
    Writing,
}
