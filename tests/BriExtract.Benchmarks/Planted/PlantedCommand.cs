using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace BriExtract.Benchmarks.Planted;

/// <summary><c>planted</c>: writes a dump whose truth is known, as JSON Lines of articles and of what they state.</summary>
internal static class PlantedCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for articles.jsonl and truth.jsonl." };
        var articles = new Option<int>("--articles") { Description = "How many.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<ulong>("--seed") { Description = "Another seed, another world.", DefaultValueFactory = _ => 1 };
        var command = new Command("planted", "Writes a dump of articles with planted facts, copies and mistakes, and the truth about it.") { folder, articles, seed };
        command.SetAction(result => Write(result.GetRequiredValue(folder), result.GetValue(articles), result.GetValue(seed)));
        return command;
    }

    private static int Write(string folder, int articles, ulong seed)
    {
        Directory.CreateDirectory(folder);
        using var dump = new StreamWriter(Path.Combine(folder, "articles.jsonl"));
        using var truth = new StreamWriter(Path.Combine(folder, "truth.jsonl"));
        foreach (var article in new PlantedWorld(seed, articles).Articles())
        {
            dump.WriteLine(JsonSerializer.Serialize(new
            {
                title = article.Title,
                text = article.Text,
                source = article.Source,
                url = article.Url,
                published = article.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }));
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

        return 0;
    }
}
