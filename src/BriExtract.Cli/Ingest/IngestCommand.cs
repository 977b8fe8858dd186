using System.CommandLine;
using BriExtract.Core.Articles;
using BriExtract.Core.Concurrency;
using BriExtract.Ingestion;

namespace BriExtract.Cli.Ingest;

/// <summary><c>ingest</c>: what ingestion makes of dumps, one article a line.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Folders, files, patterns, @LIST with a path a line; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var threads = CommonOptions.Threads();
        var lexicon = CommonOptions.Lexicon();
        var noText = new Option<bool>("--no-text") { Description = "Leave the texts out." };
        var bounds = new IngestionOptions();
        var command = new Command("ingest", "Reads articles from dumps and writes them as JSON Lines, those that could not be read with the reason.") { inputs, threads, lexicon, noText };
        bounds.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Ingest(
            bounds.Of(parsed, parsed.GetValue(lexicon)),
            parsed.GetRequiredValue(inputs),
            parsed.GetValue(threads),
            !parsed.GetValue(noText),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellation)));
        Terminal.HelpWithExamples.Attach(
            command,
            "bri-extract ingest dump.warc.gz --no-text",
            "zcat dump.jsonl.gz | bri-extract ingest - --map text=story,published=day");
        return command;
    }

    private static int Ingest(IngestionSettings settings, string[] inputs, int threads, bool withText, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var source = new ArticleSource(settings);
        var lines = new ArticleLines(output, withText);
        var counts = new long[Enum.GetValues<ArticleStatus>().Length];
        foreach (var article in OrderedPipeline.Run(source.Records(inputs), source.Build, Math.Min(threads, 512), cancellation, record => record.Weight))
        {
            counts[(int)article.Status]++;
            lines.Write(article);
        }

        error.WriteLine($"{counts[0]} articles read, {counts[(int)ArticleStatus.Skipped]} left out, {counts[(int)ArticleStatus.Failed]} not read.");
        return counts[(int)ArticleStatus.Failed] > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
