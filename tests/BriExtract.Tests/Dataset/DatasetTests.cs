using System.Text.Json;
using BriExtract.Dataset;
using BriExtract.Dataset.Schema;
using BriExtract.Dataset.Tables;
using Microsoft.Data.Sqlite;

namespace BriExtract.Tests.Dataset;

public sealed class DatasetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_goes_in_comes_out_of_the_database()
    {
        SmallDataset.WriteTo(_folder.Path);
        using var reader = DatasetReader.Open(_folder.Path);

        var article = reader.Article("art-a")!;
        Assert.Equal(SmallDataset.ArticleA.Article with { Furniture = article.Article.Furniture }, article.Article);
        Assert.Equal(SmallDataset.ArticleA.Article.Furniture, article.Article.Furniture);
        Assert.Equal(SmallDataset.ArticleA.Fingerprint, article.Fingerprint);
        Assert.Equal(SmallDataset.ArticleB.Article.Published, reader.Article("art-b")!.Article.Published);

        var growth = reader.Figure("fig-a2")!;
        Assert.Equal(SmallDataset.Growth.Links, growth.Figure.Links);
        Assert.Equal(SmallDataset.Growth with { Links = growth.Figure.Links }, growth.Figure);
        Assert.Equal("fact-2", growth.FactId);

        var fact = reader.Fact("fact-1")!;
        Assert.Equal(SmallDataset.Fact with { Figures = fact.Figures, Articles = fact.Articles }, fact);
        Assert.Equal(SmallDataset.Fact.Figures, fact.Figures);
        Assert.Equal(["fig-a1", "fig-b1"], reader.FiguresOfFact("fact-1").Select(row => row.Figure.FigureId));
        Assert.Equal(["con-1", "con-0"], reader.Conflicts().Select(conflict => conflict.ConflictId));
        Assert.Equal(SmallDataset.Conflict, reader.Conflict("con-1"));
        Assert.Equal(["chk-2", "chk-1"], reader.Checks().Select(check => check.CheckId));
        Assert.Equal(["chk-2", "chk-1"], reader.ChecksOfFigure("fig-a1").Select(check => check.CheckId));
        Assert.Equal(SmallDataset.Implied.Explanation, Assert.Single(reader.ImpliedValues()).Explanation);
        Assert.Equal("0.1.0", reader.MadeWith()["program"]);
    }

    [Fact]
    public void Every_quote_stands_at_its_code_points_in_the_stored_text()
    {
        SmallDataset.WriteTo(_folder.Path);
        using var reader = DatasetReader.Open(_folder.Path);
        foreach (var (figure, _) in reader.Figures())
        {
            var runes = reader.Article(figure.ArticleId)!.Article.Text.EnumerateRunes().ToArray();
            Assert.Equal(figure.Quote, string.Concat(runes[figure.Start..figure.End]));
        }
    }

    [Fact]
    public void The_database_keeps_its_own_keys()
    {
        SmallDataset.WriteTo(_folder.Path);
        using var reader = DatasetReader.Open(_folder.Path);
        using var command = reader.Connection.CreateCommand();
        command.CommandText = "SELECT group_concat(\"table\") FROM pragma_foreign_key_check";
        Assert.Equal(DBNull.Value, command.ExecuteScalar());
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
    }

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        SmallDataset.WriteTo(_folder.Path);
        var first = Files();
        SmallDataset.WriteTo(_folder.Path);
        var second = Files();
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));

        SortedDictionary<string, byte[]> Files() => new(
            Directory.GetFiles(_folder.Path).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
                .ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes), StringComparer.Ordinal);
    }

    [Fact]
    public void Csv_follows_rfc_4180_and_cannot_run_in_a_spreadsheet()
    {
        SmallDataset.WriteTo(_folder.Path);
        var articles = File.ReadAllText(_folder.File("articles.csv"));
        Assert.StartsWith("article_id,path,source,title,url,published,published_reason,language,content_hash,copy_of,version_of,status,reason\r\n", articles, StringComparison.Ordinal);
        Assert.Contains("art-a,a.txt,,\"\"\"Ports\"\", they said\",,2024-07-01,,en,", articles, StringComparison.Ordinal);
        var figures = File.ReadAllText(_folder.File("figures.csv"));
        Assert.Contains(",134 routes,'=cmd|' /C calc'!A0 the port said", figures, StringComparison.Ordinal);
        Assert.Contains("\n" + "fact-1,routes,port,,level,1,route,2024-07-01,128,,127.5,134.5,conflicting,fig-a1 fig-b1,art-a art-b,2,", File.ReadAllText(_folder.File("facts.csv")), StringComparison.Ordinal);
        Assert.Contains(",unit-slip,", File.ReadAllText(_folder.File("conflicts.csv")), StringComparison.Ordinal);
        Assert.Contains(",5.5,5.4,,false,", File.ReadAllText(_folder.File("checks.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines_hold_the_text_as_it_is_and_numbers_as_they_were_written()
    {
        SmallDataset.WriteTo(_folder.Path);
        var figures = File.ReadAllLines(_folder.File("figures.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.StartsWith("=cmd|", figures[2].GetProperty("context").GetString(), StringComparison.Ordinal);
        Assert.Equal("5.5", figures[1].GetProperty("value").GetRawText());
        Assert.Equal(JsonValueKind.Null, figures[1].GetProperty("high").ValueKind);
        var fact = JsonDocument.Parse(File.ReadLines(_folder.File("facts.jsonl")).First()).RootElement;
        Assert.Equal(2, fact.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public void The_data_package_describes_every_exported_file_and_column()
    {
        SmallDataset.WriteTo(_folder.Path);
        var package = JsonDocument.Parse(File.ReadAllText(_folder.File("datapackage.json"))).RootElement;
        var resources = package.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("path").GetString()!);
        Assert.Equal(DatasetFiles.Exported.Where(file => file != DatasetFiles.DataPackage).Order(StringComparer.Ordinal), resources.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, resource) in resources.Where(resource => resource.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var header = File.ReadLines(_folder.File(path)).First();
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString());
            Assert.Equal(header, string.Join(',', fields));
        }
    }

    [Fact]
    public void Every_column_says_what_it_holds() =>
        Assert.All(DatasetSchema.Columns, column => Assert.Matches("^.{8,}\\.$", column.Description));

    [Fact]
    public void Rows_out_of_order_are_refused_by_name()
    {
        using var writer = DatasetWriter.Begin(_folder.Path, []);
        writer.Add(SmallDataset.ArticleB);
        var error = Assert.Throws<DatasetException>(() => writer.Add(SmallDataset.ArticleA));
        Assert.Contains("art-a came after art-b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_stops_midway_leaves_the_old_dataset()
    {
        SmallDataset.WriteTo(_folder.Path);
        var before = File.ReadAllBytes(_folder.File("facts.csv"));
        using (var writer = DatasetWriter.Begin(_folder.Path, []))
        {
            writer.Add(SmallDataset.ArticleA);
        }

        Assert.Equal(before, File.ReadAllBytes(_folder.File("facts.csv")));
        using var reader = DatasetReader.Open(_folder.Path);
        Assert.Equal(2, reader.Articles().Count());
    }

    // They wait until there are some hundreds of them; articles go in one by one, from another thread.
    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(1300)]
    public async Task What_comes_beside_the_articles_all_goes_in(int rows)
    {
        using (var writer = DatasetWriter.Begin(_folder.Path, []))
        {
            var beside = Task.Run(() =>
            {
                for (var i = 0; i < rows; i++)
                {
                    writer.Add(SmallDataset.Conflict with { ConflictId = $"con-{i}" });
                    writer.Add(SmallDataset.Check with { CheckId = $"chk-{i}" });
                    writer.Add(SmallDataset.Implied with { Figures = [$"fig-{i}", "fig-a1"] });
                }
            });
            writer.Add(SmallDataset.ArticleA);
            writer.Add(SmallDataset.ArticleB);
            writer.Add(new FigureRow(SmallDataset.Routes, "fact-1"));
            await beside;
            writer.Complete();
        }

        using var reader = DatasetReader.Open(_folder.Path);
        Assert.Equal((rows, rows, rows + 1), (reader.Conflicts().Select(c => c.ConflictId).Distinct().Count(), reader.Checks().Select(c => c.CheckId).Distinct().Count(), File.ReadLines(_folder.File("implied_values.csv")).Count()));
        Assert.All(reader.Checks(), check => Assert.Equal(2, check.Figures.Count));
    }

    [Fact]
    public void Two_runs_at_once_into_one_folder_are_refused()
    {
        using var writer = DatasetWriter.Begin(_folder.Path, []);
        var error = Assert.Throws<DatasetException>(() => DatasetWriter.Begin(_folder.Path, []));
        Assert.Contains("another run is writing there", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_foreign_database_is_named_with_the_remedy()
    {
        Assert.Contains("bri-extract run", Assert.Throws<DatasetException>(() => DatasetReader.Open(_folder.Path)).Message, StringComparison.Ordinal);
        File.WriteAllText(_folder.File("briextract.db"), "not a database, though long enough to look at as one");
        Assert.Contains("not readable as a dataset", Assert.Throws<DatasetException>(() => DatasetReader.Open(_folder.Path)).Message, StringComparison.Ordinal);
        File.Delete(_folder.File("briextract.db"));
        using (var other = new SqliteConnection($"Data Source={_folder.File("briextract.db")};Pooling=false"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Assert.Contains("version 99", Assert.Throws<DatasetException>(() => DatasetReader.Open(_folder.Path)).Message, StringComparison.Ordinal);
    }
}
