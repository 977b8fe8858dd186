using System.CommandLine;
using System.Globalization;
using System.Text;
using BriExtract.Cli.Explain;
using BriExtract.Cli.Pipeline;
using BriExtract.Cli.Terminal;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Dataset;
using BriExtract.Dataset.Tables;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Fingerprints;
using BriExtract.Ingestion.Records;
using BriExtract.Reconciliation;

namespace BriExtract.Cli.Checking;

/// <summary><c>check</c>: holds the figures of a new text against a dataset.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("TEXT|FILE") { Description = "A sentence or more, or a file that holds them; - for standard input." };
        var dataset = CommonOptions.Dataset();
        var lexicon = CommonOptions.Lexicon();
        var published = new Option<string?>("--published") { Description = "Day that the text was written, 2026-01-31; relative words such as 'last year' need it.", HelpName = "DAY" };
        published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"--published {day}: not a day; write 2026-01-31.");
        });
        var failOn = new Option<string?>("--fail-on") { Description = "Exit with code 4 when a figure contradicts the dataset.", HelpName = "contradiction" };
        failOn.AcceptOnlyFromAmong("contradiction");
        var command = new Command("check", "Reads a new text and says figure by figure what it agrees with, contradicts or follows from in the dataset, and what is new.") { text, dataset, published, lexicon, failOn };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(text), parsed.GetRequiredValue(dataset), parsed.GetValue(published), parsed.GetValue(lexicon), parsed.GetValue(failOn) is not null, parsed.InvocationConfiguration.Output));
        HelpWithExamples.Attach(
            command,
            "bri-extract check \"China's trade with BRI partners reached 23.6 trillion yuan in 2025.\" --dataset output",
            "bri-extract check draft.txt --published 2026-01-31 --fail-on contradiction");
        return command;
    }

    private static int Run(string text, string folder, string? published, string? lexicon, bool fail, TextWriter output)
    {
        using var dataset = DatasetReader.Open(folder);
        var stages = Stages.Load(IngestionSettings.Default with { LexiconFolder = lexicon });
        var article = stages.Source.Build(Record(text, published));
        if (article.Status == ArticleStatus.Failed) throw new CommandException($"{article.Path}: {article.Reason}");
        var figures = stages.Extractor.Value.Extract(article with { Status = ArticleStatus.Read });
        var stamp = Fingerprinter.Stamp(article);
        var lexicons = ReconciliationLexicons.Load(lexicon);
        var judgements = new TextCheck(new Reconciler(lexicons), lexicons).Judge([.. figures.Select(f => new SourcedFigure(f, stamp))], Known(dataset));
        if (figures.Count == 0) output.WriteLine("No figures in the text.");
        var explanation = new Explanation(dataset, output);
        foreach (var (figure, judgement) in figures.Zip(judgements)) Write(figure, judgement, dataset, explanation, output);
        return fail && judgements.Any(j => j.Standing == Standing.Contradicts) ? ExitCode.Found : ExitCode.Done;
    }

    private static RawArticle Record(string text, string? published)
    {
        var given = published is null ? GivenMetadata.None : new GivenMetadata(Published: PublicationDate.On(DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (text == "-") return new RawArticle { Path = "-", Text = Console.In.ReadToEnd(), Given = given };
        if (File.Exists(text)) return new RawArticle { Path = text, Bytes = File.ReadAllBytes(text), Given = given };
        // A text has words; what looks like a path and is none was mistyped.
        if (!text.Contains(' ', StringComparison.Ordinal)) throw new CommandException($"{text}: no such file; put a text in quotes.");
        return new RawArticle { Path = "text", Bytes = Encoding.UTF8.GetBytes(text), Given = given };
    }

    private static IEnumerable<SourcedFigure> Known(DatasetReader dataset)
    {
        var stamp = new ArticleStamp("", "", null, null, []);
        foreach (var row in dataset.Figures())
        {
            if (row.FactId is null) continue;
            if (row.Figure.ArticleId != stamp.ArticleId) stamp = Stamp(dataset.Article(row.Figure.ArticleId)!);
            yield return new SourcedFigure(row.Figure, stamp);
        }
    }

    private static ArticleStamp Stamp(ArticleRow row) =>
        new(row.Article.ArticleId, row.Article.ContentHash, row.Article.Source, row.Article.Published?.Latest, row.Fingerprint);

    private static void Write(Figure figure, FigureJudgement judgement, DatasetReader dataset, Explanation explanation, TextWriter output)
    {
        var verdict = judgement.Standing switch
        {
            Standing.Agrees => "agrees with",
            Standing.Contradicts => "contradicts",
            Standing.Follows => "follows from",
            _ => "new: the dataset knows nothing of it",
        };
        output.WriteLine($"\"{figure.Quote}\" ({figure.Indicator ?? figure.Counted ?? "not named"}{(figure.Entity is { } entity ? $" of {entity}" : "")}{(figure.Period is { } period ? $", {period}" : "")}): {verdict}");
        foreach (var reason in judgement.Reasons) output.WriteLine($"  {reason}");
        foreach (var other in judgement.Others)
        {
            if (dataset.Figure(other) is { } row) explanation.WriteStatement(row.Figure);
        }
    }
}
