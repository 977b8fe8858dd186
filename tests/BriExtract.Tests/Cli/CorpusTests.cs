using BriExtract.Cli;
using BriExtract.Dataset;
using BriExtract.Tests.Dataset;

namespace BriExtract.Tests.Cli;

/// <summary>The five articles of <c>corpus/</c> give the dataset that is committed in <c>output/</c>, byte for byte, however it is run.</summary>
public sealed class CorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_corpus_gives_the_committed_dataset()
    {
        Assert.Equal(ExitCode.Done, CommandLineTests.Run("run", Repository.PathOf("corpus"), "--output", _folder.Path).Code);
        if (ReadmeTests.Accepting) Accept();
        Assert.All(DatasetFiles.Exported, file => AssertSame(Repository.PathOf("output/" + file), _folder.File(file)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void Any_number_of_threads_and_any_order_of_files_give_the_same_bytes(string threads)
    {
        var files = Directory.GetFiles(Repository.PathOf("corpus"), "*.txt").OrderDescending(StringComparer.Ordinal).ToArray();
        string[] forwards = ["run", .. files.Reverse(), "--threads", threads, "--output", _folder.File("a")];
        string[] backwards = ["run", .. files, "--threads", "3", "--output", _folder.File("b")];
        Assert.Equal(ExitCode.Done, CommandLineTests.Run(forwards).Code);
        Assert.Equal(ExitCode.Done, CommandLineTests.Run(backwards).Code);
        Assert.All(DatasetFiles.Exported.Append(DatasetFiles.Database), file => AssertSame(_folder.File("a/" + file), _folder.File("b/" + file)));
    }

    private void Accept()
    {
        Directory.CreateDirectory(Repository.PathOf("output"));
        foreach (var file in DatasetFiles.Exported) File.Copy(_folder.File(file), Repository.PathOf("output/" + file), overwrite: true);
    }

    // Names the file and shows the first line that differs: the diff is what a person wants to see.
    private static void AssertSame(string expected, string actual)
    {
        if (File.ReadAllBytes(expected).AsSpan().SequenceEqual(File.ReadAllBytes(actual))) return;
        var (a, b) = (File.ReadAllLines(expected), File.ReadAllLines(actual));
        var at = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{Path.GetFileName(expected)}:{at + 1}: expected '{a.ElementAtOrDefault(at)}', is '{b.ElementAtOrDefault(at)}'. If the change is meant: bri-extract run corpus --output output");
    }
}
