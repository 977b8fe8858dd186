using System.CommandLine;
using BriExtract.Core.Figures;
using BriExtract.Dataset;

namespace BriExtract.Benchmarks.Planted;

/// <summary><c>planted-score</c>: scores the dataset that a run made of a planted dump.</summary>
internal static class PlantedScoreCommand
{
    public static Command Create()
    {
        var output = new Argument<string>("OUTPUT_DIR") { Description = "The dataset of a run over a planted dump." };
        var articles = new Option<int>("--articles") { Description = "How many articles the dump has.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<ulong>("--seed") { Description = "The dump's seed.", DefaultValueFactory = _ => 1 };
        var size = new Option<int>("--size") { Description = "The dump's size of an article." };
        var misses = new Option<int>("--misses") { Description = "Prints so many planted figures, mistakes and checks that were not found." };
        var command = new Command("planted-score", "Scores the dataset that a run made of a planted dump: grouping, conflicts, causes, independence, checks.") { output, articles, seed, size, misses };
        command.SetAction(result => Run(result.GetRequiredValue(output), new PlantedWorld(result.GetValue(seed), result.GetValue(articles), result.GetValue(size)), result.GetValue(misses)));
        return command;
    }

    private static int Run(string folder, PlantedWorld world, int misses)
    {
        using var dataset = DatasetReader.Open(folder);
        var unread = misses;
        var places = new Dictionary<string, List<(int Start, int End, string Id)>>(StringComparer.Ordinal);
        var urls = dataset.Articles().Where(a => a.Article.Url is not null).ToDictionary(a => a.Article.ArticleId, a => a.Article.Url!, StringComparer.Ordinal);
        foreach (var row in dataset.Figures())
        {
            if (!urls.TryGetValue(row.Figure.ArticleId, out var url)) continue;
            if (!places.TryGetValue(url, out var list)) places.Add(url, list = []);
            list.Add((row.Figure.Start, row.Figure.End, row.Figure.FigureId));
        }

        var truth = new PlantedTruth(world.Articles(), (article, figure) =>
        {
            var id = Find(places, article, figure.Figure);
            if (id is null && unread-- > 0) Console.WriteLine($"not found: \"{figure.Figure.Quote}\" in: {article.Sentences[figure.Figure.Sentence].Text}");
            return id;
        });
        new PlantedScore(truth, Console.Out, misses).Print(dataset.Facts(), [.. dataset.Conflicts()], [.. dataset.Checks()]);
        return 0;
    }

    private static string? Find(Dictionary<string, List<(int Start, int End, string Id)>> places, PlantedArticle article, Figure planted) =>
        places.TryGetValue(article.Url, out var list) ? list.Where(p => p.Start < planted.End && planted.Start < p.End).Select(p => p.Id).FirstOrDefault() : null;
}
