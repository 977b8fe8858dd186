using System.Text;
using BriExtract.Cli;
using BriExtract.Dataset.Schema;
using BriExtract.Tests.Dataset;

namespace BriExtract.Tests.Cli;

/// <summary>
/// The README says what the program does: what it prints, its columns, its options. With BRIEXTRACT_ACCEPT=1 in the
/// environment these parts, and the committed dataset, are written anew instead of compared: the diff is then the review.
/// </summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_run_prints_is_what_it_prints()
    {
        var (code, _, summary) = CommandLineTests.Run("run", Repository.PathOf("corpus"), "--output", _folder.Path);
        Assert.Equal(ExitCode.Done, code);
        AssertPart("summary", $"```text\n{summary.Replace(_folder.Path, "output", StringComparison.Ordinal).TrimEnd()}\n```\n");
    }

    [Fact]
    public void Every_column_is_explained()
    {
        var text = new StringBuilder();
        foreach (var table in DatasetSchema.Tables.Where(table => table.Exports != ExportForms.None))
        {
            var files = table.Exports.HasFlag(ExportForms.JsonLines) ? $"`{table.Name}.csv`, `{table.Name}.jsonl`" : $"`{table.Name}.csv`";
            text.Append($"<details><summary>{files}</summary>\n\n{table.Description}\n\n| column | holds |\n| --- | --- |\n".Replace("`", "", StringComparison.Ordinal));
            foreach (var column in table.ExportedColumns)
            {
                var codes = column.Codes.Count > 0 ? $" One of {string.Join(' ', column.Codes.Select(code => $"`{code}`"))}." : "";
                text.Append($"| `{column.Name}` | {column.Description}{codes} |\n");
            }

            text.Append("\n</details>\n\n");
        }

        AssertPart("columns", text.ToString().TrimEnd() + "\n");
    }

    [Fact]
    public void Every_command_and_option_is_explained()
    {
        var text = new StringBuilder();
        foreach (var command in CommandLine.Root().Subcommands)
        {
            var words = string.Concat(command.Arguments.Select(argument => $" {argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}"));
            text.Append($"**`bri-extract {command.Name}{words}`**: {command.Description}\n\n");
            foreach (var argument in command.Arguments) text.Append($"- `{argument.Name}`: {argument.Description}\n");
            foreach (var option in command.Options) text.Append($"- `{string.Join("`, `", option.Aliases.Prepend(option.Name))}{(option.HelpName is { } name ? " " + name : "")}`: {option.Description}\n");
            text.Append('\n');
        }

        AssertPart("commands", text.ToString().TrimEnd() + "\n");
    }

    [Fact]
    public void Every_file_it_names_is_there()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var named = System.Text.RegularExpressions.Regex.Matches(readme, @"`((?:src|tests|corpus|output|\.ci)/[A-Za-z0-9_./-]*)`").Select(match => match.Groups[1].Value);
        // The database is built by the command above it.
        Assert.All(named.Where(path => path != "output/briextract.db"), path => Assert.True(Path.Exists(Repository.PathOf(path)), path));
    }

    [Fact]
    public void The_lexicon_row_it_shows_works_from_a_folder()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var table = readme[(readme.IndexOf("```tsv\n", StringComparison.Ordinal) + 7)..];
        Directory.CreateDirectory(_folder.File("my-lexicons"));
        File.WriteAllText(_folder.File("my-lexicons/bounds.tsv"), table[..table.IndexOf("```", StringComparison.Ordinal)]);
        File.WriteAllText(_folder.File("article.txt"), "The new railway of Kenya is the far side of 480 km long, the ministry said in 2024.\n");
        var plain = CommandLineTests.Run("extract", _folder.File("article.txt"));
        var taught = CommandLineTests.Run("extract", _folder.File("article.txt"), "--lexicon", _folder.File("my-lexicons"));
        Assert.DoesNotContain("\"bound\":\">\"", plain.Output, StringComparison.Ordinal);
        Assert.Contains("\"bound\":\">\"", taught.Output, StringComparison.Ordinal);
    }

    private static void AssertPart(string name, string expected)
    {
        var path = Repository.PathOf("README.md");
        var readme = File.ReadAllText(path);
        var (begin, end) = ($"<!-- begin {name}: a test compares this with the program -->\n", $"<!-- end {name} -->\n");
        var from = readme.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = readme.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"README.md has no part {name}.");
        if (Accepting) File.WriteAllText(path, readme[..from] + expected + readme[to..]);
        else Assert.Equal(expected, readme[from..to]);
    }

    internal static bool Accepting => Environment.GetEnvironmentVariable("BRIEXTRACT_ACCEPT") == "1";
}
