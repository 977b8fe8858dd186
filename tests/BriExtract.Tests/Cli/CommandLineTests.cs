using BriExtract.Cli;
using BriExtract.Tests.Dataset;

namespace BriExtract.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Help_explains_every_option_of_every_command_and_gives_examples()
    {
        foreach (var command in CommandLine.Root().Subcommands)
        {
            Assert.False(string.IsNullOrEmpty(command.Description), command.Name);
            Assert.All(command.Options, option => Assert.False(string.IsNullOrEmpty(option.Description), $"{command.Name} {option.Name}"));
            var (code, output, _) = Run(command.Name, "--help");
            Assert.Equal(ExitCode.Done, code);
            Assert.Contains($"bri-extract {command.Name} ", output[output.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "corpus", "--threads", "0")]
    [InlineData("run", "corpus", "--threads", "many")]
    [InlineData("run", "corpus", "--lexicon", "no-such-folder")]
    [InlineData("run", "corpus", "--fail-on", "rain")]
    [InlineData("nonsense")]
    public void A_wrong_command_line_ends_with_2_and_points_to_the_help(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Empty(output);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_input_ends_with_3_and_leaves_the_dataset_alone()
    {
        SmallDataset.WriteTo(_folder.Path);
        var before = File.ReadAllBytes(_folder.File("facts.csv"));
        var (code, _, error) = Run("run", _folder.File("nowhere"), "--output", _folder.Path);
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("nowhere: no such file or folder", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.File("facts.csv")));
    }

    [Fact]
    public void An_empty_folder_is_a_row_with_its_reason()
    {
        Directory.CreateDirectory(_folder.File("empty"));
        var (code, _, error) = Run("run", _folder.File("empty"), "--output", _folder.File("out"));
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("Articles: 1 failed.", error, StringComparison.Ordinal);
        Assert.Contains(",failed,", File.ReadAllLines(_folder.File("out/articles.csv"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_article_is_a_row_with_its_reason_and_exit_code_1()
    {
        Directory.CreateDirectory(_folder.File("in"));
        File.WriteAllText(_folder.File("in/good.txt"), "The port opened 12 routes in 2024.\n");
        File.WriteAllBytes(_folder.File("in/empty.txt"), []);
        File.WriteAllBytes(_folder.File("in/picture.txt"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0, 1, 2, 3]);
        var (code, _, error) = Run("run", _folder.File("in"), "--output", _folder.File("out"));
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("1 read, 2 failed", error, StringComparison.Ordinal);
        var articles = File.ReadAllLines(_folder.File("out/articles.csv"));
        Assert.Equal(4, articles.Length);
        Assert.Equal(2, articles.Count(line => line.Contains(",failed,", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_text_in_two_places_is_one_article_that_names_both()
    {
        Directory.CreateDirectory(_folder.File("in"));
        foreach (var name in new[] { "b.txt", "a.txt" }) File.WriteAllText(_folder.File("in/" + name), "The port opened 12 routes in 2024.\n");
        var (code, _, _) = Run("run", _folder.File("in"), "--output", _folder.File("out"));
        Assert.Equal(ExitCode.Done, code);
        var articles = File.ReadAllLines(_folder.File("out/articles.csv"));
        Assert.Equal(2, articles.Length);
        Assert.Contains(",a.txt,", articles[1], StringComparison.Ordinal);
        Assert.Contains("same text also at b.txt", articles[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Export_writes_the_same_files_again()
    {
        SmallDataset.WriteTo(_folder.Path);
        var (code, _, _) = Run("export", "--dataset", _folder.Path, "--to", _folder.File("again"));
        Assert.Equal(ExitCode.Done, code);
        Assert.All(BriExtract.Dataset.DatasetFiles.Exported, file =>
            Assert.Equal(File.ReadAllBytes(_folder.File(file)), File.ReadAllBytes(_folder.File("again/" + file))));
    }

    [Fact]
    public void Without_a_dataset_the_message_says_how_to_make_one()
    {
        var (code, _, error) = Run("export", "--dataset", _folder.Path);
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("bri-extract run INPUT --output", error, StringComparison.Ordinal);
    }

    internal static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
