using System.Text.Json;
using BriExtract.Cli;
using BriExtract.Cli.Pipeline;
using BriExtract.Dataset.Interchange;
using BriExtract.Tests.Dataset;

namespace BriExtract.Tests.Cli;

/// <summary>The stages by themselves give what the whole run gives.</summary>
public sealed class StagesAloneTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_and_reconcile_give_the_facts_of_run()
    {
        var extracted = CommandLineTests.Run("extract", Repository.PathOf("corpus"));
        Assert.Equal(ExitCode.Done, extracted.Code);
        File.WriteAllText(_folder.File("figures.jsonl"), extracted.Output);
        var reconciled = CommandLineTests.Run("reconcile", _folder.File("figures.jsonl"));
        Assert.Equal(ExitCode.Done, reconciled.Code);
        Assert.Equal(ExitCode.Done, CommandLineTests.Run("run", Repository.PathOf("corpus"), "--output", _folder.File("out")).Code);

        Assert.Equal(Ids(File.ReadAllText(_folder.File("out/figures.jsonl")), "figure_id"), Ids(extracted.Output, "figure_id"));
        Assert.Equal(Ids(File.ReadAllText(_folder.File("out/facts.jsonl")), "fact_id"), Ids(reconciled.Output, "fact_id", "fact"));
    }

    [Fact]
    public void A_line_that_is_no_figure_is_named()
    {
        File.WriteAllText(_folder.File("bad.jsonl"), "\n{\"figure_id\":1\n");
        var (code, _, error) = CommandLineTests.Run("reconcile", _folder.File("bad.jsonl"));
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("bad.jsonl:2: not a figure", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shards_hold_every_article_once()
    {
        var reader = new ArticleRecord();
        var ids = new List<string>();
        for (var shard = 0; shard < 3; shard++)
        {
            var file = _folder.File($"shard-{shard}.brx");
            Assert.Equal(ExitCode.Done, CommandLineTests.Run("extract", Repository.PathOf("corpus"), "--shard", $"{shard}/3", "--output", file).Code);
            ids.AddRange(RecordFile.Read(file, Shards.Header(null)).Select(record => reader.Read(record).Article.Article.Path));
        }

        Assert.Equal(Directory.GetFiles(Repository.PathOf("corpus"), "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_shard_that_is_cut_short_or_of_another_program_is_refused()
    {
        var file = _folder.File("shard.brx");
        RecordFile.Write(file, "mine", [new byte[] { 1, 2, 3 }, new byte[] { 4 }]);
        Assert.Equal([3, 1], RecordFile.Read(file, "mine").Select(record => record.Length));
        Assert.Contains("wanted is 'yours'", Assert.Throws<BriExtract.Dataset.DatasetException>(() => RecordFile.Read(file, "yours").Count()).Message, StringComparison.Ordinal);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^4]);
        Assert.Contains("cut short", Assert.Throws<BriExtract.Dataset.DatasetException>(() => RecordFile.Read(file, "mine").Count()).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(string lines, string member, string? row = null) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => row is null || line.GetProperty("row").GetString() == row)
            .Select(line => line.GetProperty(member).GetString()!)
            .Order(StringComparer.Ordinal);
}
