using System.CommandLine;
using System.Text.Json;

namespace BriExtract.Benchmarks.Planted;

/// <summary><c>planted</c>: writes a dump whose truth is known, as JSON Lines of articles and of what they state.</summary>
internal static class PlantedCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the dump (articles.jsonl or articles.warc.gz) and truth.jsonl." };
        var articles = new Option<int>("--articles") { Description = "How many.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<ulong>("--seed") { Description = "Another seed, another world.", DefaultValueFactory = _ => 1 };
        var size = new Option<int>("--size") { Description = "Characters of an article, about: 3000 gives what newspapers print, statements between paragraphs of prose; 0 gives two statements and a frame." };
        var noTruth = new Option<bool>("--no-truth") { Description = "Leaves truth.jsonl out: planted-score does not need it." };
        var kind = new Option<string>("--as") { Description = "jsonl, or warc for a web archive of pages, packed record by record; its truth gives no offsets into the pages.", DefaultValueFactory = _ => "jsonl" };
        kind.AcceptOnlyFromAmong("jsonl", "warc");
        var command = new Command("planted", "Writes a dump of articles with planted facts, copies and mistakes, and the truth about it.") { folder, articles, seed, size, noTruth, kind };
        command.SetAction(result => Write(result.GetRequiredValue(folder), new PlantedWorld(result.GetValue(seed), result.GetValue(articles), result.GetValue(size)), !result.GetValue(noTruth), result.GetRequiredValue(kind)));
        return command;
    }

    // One article at a time, so that a dump of any length takes the memory of a short one.
    private static int Write(string folder, PlantedWorld world, bool withTruth, string kind)
    {
        Directory.CreateDirectory(folder);
        using var dump = PlantedDump.Create(folder, kind);
        using var truth = withTruth ? new StreamWriter(Path.Combine(folder, "truth.jsonl")) : null;
        foreach (var article in world.Articles())
        {
            dump.Add(article);
            if (truth is not null) WriteTruth(truth, article);
        }

        return 0;
    }

    private static void WriteTruth(StreamWriter truth, PlantedArticle article)
    {
        foreach (var (figure, statement) in PlantedFigures.Of(article))
        {
            truth.WriteLine(JsonSerializer.Serialize(new
            {
                url = article.Url,
                number = article.Number,
                start = figure.Figure.Start,
                quote = statement.Quote,
                fact = statement.Fact,
                twist = statement.Twist.ToString(),
            }));
        }
    }
}
