using System.CommandLine;
using BriExtract.Cli.Ingest;
using BriExtract.Cli.Pipeline;
using BriExtract.Core.Concurrency;
using BriExtract.Cli.Terminal;
using BriExtract.Dataset.Interchange;
using BriExtract.Extraction;
using BriExtract.Ingestion;

namespace BriExtract.Cli.Extract;

/// <summary><c>extract</c>: the figures of articles, to standard output or, for one task of many, to a file.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Folders, files, patterns and @LIST (a path a line) with articles; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var shard = new Option<string?>("--shard") { Description = "Read only every N-th article, from number R (0 to N-1): one task of N. Needs --output.", HelpName = "R/N" };
        var output = new Option<string?>("--output", "-o") { Description = "File for the articles with their figures, for reconcile --partition and merge; it appears whole or not at all.", HelpName = "FILE" };
        var threads = CommonOptions.Threads();
        var lexicon = CommonOptions.Lexicon();
        var dumps = new IngestionOptions();
        shard.Validators.Add(result => Part.Validate(result, "--shard"));
        var command = new Command("extract", "Finds the figures of articles: JSON Lines on standard output, or a file for one task of many.") { inputs, shard, output, threads, lexicon };
        dumps.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(shard) is not null && result.GetValue(output) is null) result.AddError("--shard needs --output FILE.");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Extract(
            parsed.GetRequiredValue(inputs),
            parsed.GetValue(shard) is { } text ? Part.Parse(text) : Part.Whole,
            parsed.GetValue(output),
            parsed.GetValue(threads),
            dumps.Of(parsed, parsed.GetValue(lexicon)),
            parsed.InvocationConfiguration.Output,
            cancellation)));
        HelpWithExamples.Attach(
            command,
            "bri-extract extract corpus | bri-extract reconcile -",
            "bri-extract extract dump.jsonl --shard 3/8 --output work/shard-3.brx");
        return command;
    }

    private static int Extract(string[] inputs, Part shard, string? output, int threads, IngestionSettings ingestion, TextWriter data, CancellationToken cancellation)
    {
        var stages = Stages.Load(ingestion, threads);
        var figures = new ComputedFigures(stages.Source, stages.Extractor);
        var records = stages.Source.Records(inputs).Where((_, number) => shard.Holds((ulong)number));
        var failed = false;
        if (output is not null)
        {
            var articles = OrderedPipeline.Run(records, FigureExtractor.BestBatch, batch => figures.Of(batch).Select(SpooledArticle.Of).ToArray(), threads, cancellation, record => record.Weight);
            RecordFile.Write(output, Shards.Header(ingestion.LexiconFolder), articles.Select(article =>
            {
                failed |= article.Status == Core.Articles.ArticleStatus.Failed;
                return article.Record;
            }));
        }
        else
        {
            using var lines = DataOutput.Open(data);
            foreach (var article in OrderedPipeline.Run(records, FigureExtractor.BestBatch, figures.Of, threads, cancellation, record => record.Weight))
            {
                failed |= article.Article.Article.Status == Core.Articles.ArticleStatus.Failed;
                foreach (var figure in article.Sourced()) FigureLines.Write(lines, figure);
            }
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
