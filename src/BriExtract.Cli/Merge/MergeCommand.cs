using System.CommandLine;
using System.Text;
using BriExtract.Cli.Incremental;
using BriExtract.Cli.Pipeline;
using BriExtract.Cli.Run;
using BriExtract.Cli.Terminal;
using BriExtract.Core.Articles;
using BriExtract.Dataset;
using BriExtract.Dataset.Interchange;
using BriExtract.Reconciliation;

namespace BriExtract.Cli.Merge;

/// <summary><c>merge</c>: what many tasks extracted and joined becomes one dataset.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var shards = new Argument<string[]>("SHARD") { Description = "All files that extract --shard wrote.", Arity = ArgumentArity.OneOrMore };
        var joins = new Option<string[]>("--joins") { Description = "All files that reconcile --partition wrote.", HelpName = "FILE", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = CommonOptions.Output();
        var threads = CommonOptions.Threads();
        var lexicon = CommonOptions.Lexicon();
        var command = new Command("merge", "Makes a dataset of what many tasks extracted and joined; the same bytes as one run gives.") { shards, joins, output, threads, lexicon };
        command.SetAction((parsed, cancellation) => Task.FromResult(Merge(
            parsed.GetRequiredValue(shards),
            parsed.GetRequiredValue(joins),
            new RunSettings([], parsed.GetRequiredValue(output), parsed.GetValue(threads), parsed.GetValue(lexicon)),
            parsed.InvocationConfiguration.Error,
            cancellation)));
        HelpWithExamples.Attach(command, "bri-extract merge work/shard-*.brx --joins work/joins-*.brx --output dataset");
        return command;
    }

    private static int Merge(string[] shards, string[] joinFiles, RunSettings settings, TextWriter error, CancellationToken cancellation)
    {
        if (shards.Concat(joinFiles).FirstOrDefault(file => !File.Exists(file)) is { } missing) throw new CommandException($"{missing}: no such file.");
        var stages = Stages.Load(settings.Ingestion, settings.Threads);
        using (var writer = DatasetWriter.Begin(settings.Output, Provenance.Of(settings.Lexicons)))
        {
            using var articles = new ArticleSpool(writer.Aside("articles"));
            var kinship = new ArticleKinship();
            var figures = Collect(shards, settings, articles, kinship);
            var completion = new DatasetCompletion(stages.Reconciler, settings.Output, settings.Threads);
            completion.Run(writer, articles, kinship, figures, Joins(joinFiles, settings.Lexicons), _ => { }, cancellation);
            foreach (var remark in completion.Remarks) error.WriteLine(remark);
            // The dataset is no longer that of the run that wrote this down.
            File.Delete(Path.Combine(settings.Output, MadeFrom.FileName));
            writer.Complete(settings.Threads);
        }

        using var dataset = DatasetReader.Open(settings.Output);
        var summary = RunSummary.Of(dataset);
        summary.Write(error);
        return summary.Articles(ArticleStatus.Failed) > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static long Collect(string[] shards, RunSettings settings, ArticleSpool articles, ArticleKinship kinship)
    {
        var reader = new ArticleRecord();
        var figures = 0L;
        foreach (var record in shards.SelectMany(file => RecordFile.Read(file, Shards.Header(settings.Lexicons))))
        {
            var read = kinship.Noted(reader.Read(record));
            figures += read.Figures.Count;
            articles.Add(new SpooledArticle(read.Article.Article.ArticleId, read.Article.Article.Status, read.Figures.Count, record));
        }

        return figures;
    }

    private static IEnumerable<FigureJoin> Joins(string[] files, string? lexicons)
    {
        foreach (var record in files.SelectMany(file => RecordFile.Read(file, Shards.JoinHeader(lexicons))))
        {
            var pair = Encoding.UTF8.GetString(record.Span);
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            yield return new FigureJoin(pair[..space], pair[(space + 1)..]);
        }
    }
}
