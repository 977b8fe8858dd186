using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using BriExtract.Cli;
using BriExtract.Dataset;
using BriExtract.Evaluation.Dumps;
using BriExtract.Tests.Ingestion;

namespace BriExtract.Tests.Cli.Incremental;

/// <summary>When lexicon, setting or program changes, what depends on it is done anew and nothing else; the result is that of a fresh run.</summary>
public sealed class WhatIsRedoneTests : IDisposable
{
    private const int Articles = 6;

    private readonly TemporaryFolder _folder = new();

    public WhatIsRedoneTests()
    {
        foreach (var number in Enumerable.Range(1, Articles)) _folder.Write($"dump/{number}.txt", SyntheticNews.Plain(number));
        Run("dataset");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_for_reading_has_every_article_read_anew()
    {
        var lexicon = Lexicon("furniture.tsv", "kind\tunit\tpattern\texample\ncomment-box\tline\tsay hello*\tSay hello\n");
        Assert.Equal((0, false), Run("dataset", "--lexicon", lexicon));
        Assert.Equal((Articles, true), Run("dataset", "--lexicon", lexicon));
        AssertAsFresh("--lexicon", lexicon);
    }

    [Fact]
    public void A_row_for_comparing_has_the_figures_compared_and_no_article_read_anew()
    {
        var lexicon = Lexicon("synonyms.tsv", "phrase\twords\nwage bill\tpay\n");
        Assert.Equal((Articles, false), Run("dataset", "--lexicon", lexicon));
        AssertAsFresh("--lexicon", lexicon);
    }

    [Fact]
    public void A_setting_of_reading_has_every_article_read_anew()
    {
        Assert.Equal((0, false), Run("dataset", "--max-nesting", "3"));
        AssertAsFresh("--max-nesting", "3");
    }

    [Fact]
    public void Force_reads_every_article_anew_to_the_same_bytes()
    {
        var before = Exports("dataset");
        Assert.Equal((0, false), Run("dataset", "--force"));
        Assert.Equal(before, Exports("dataset"));
    }

    [Theory]
    [InlineData("BriExtract.Language.dll", 0)]
    [InlineData("BriExtract.Extraction.dll", 0)]
    [InlineData("BriExtract.Reconciliation.dll", Articles)]
    public void Another_build_of_a_stage_has_done_anew_what_depends_on_it(string stage, int remembered)
    {
        var before = Exports("dataset");
        var program = Path.Combine(_folder.Path, "program");
        CopyProgram(program, stage);
        using var run = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(program, "bri-extract.dll"), "run", Path.Combine(_folder.Path, "dump"), "--output", Path.Combine(_folder.Path, "dataset"), "--log-format", "json"]) { RedirectStandardError = true })!;
        var log = run.StandardError.ReadToEnd();
        run.WaitForExit();
        Assert.True(run.ExitCode == ExitCode.Done, log);
        Assert.Equal((remembered, false), Told(log));
        Assert.Equal(before, Exports("dataset"));
    }

    // A build differs from another in the id of its module, which is all that changes here: the code is the same.
    private static void CopyProgram(string to, string changed)
    {
        var from = Path.GetDirectoryName(typeof(CommandLine).Assembly.Location)!;
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".dll" or ".json" or ".so"))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var path = Path.Combine(to, changed);
        var bytes = File.ReadAllBytes(path);
        var id = Assembly.LoadFrom(Path.Combine(from, changed)).ManifestModule.ModuleVersionId.ToByteArray();
        bytes[bytes.AsSpan().IndexOf(id)] ^= 0xFF;
        File.WriteAllBytes(path, bytes);
    }

    private string Lexicon(string name, string rows) => Path.GetDirectoryName(_folder.Write($"lexicon/{name}", rows))!;

    private void AssertAsFresh(params string[] options)
    {
        Run("fresh", options);
        Assert.Equal(Exports("fresh"), Exports("dataset"));
    }

    private (int Remembered, bool Unchanged) Run(string output, params string[] options)
    {
        using var error = new StringWriter();
        Assert.Equal(ExitCode.Done, CommandLine.Invoke(["run", Path.Combine(_folder.Path, "dump"), "--output", Path.Combine(_folder.Path, output), "--log-format", "json", .. options], TextWriter.Null, error));
        return Told(error.ToString());
    }

    private static (int Remembered, bool Unchanged) Told(string log)
    {
        using var done = JsonDocument.Parse(log.Split('\n').Last(line => line.Contains("\"done\"", StringComparison.Ordinal)));
        var unchanged = done.RootElement.GetProperty("unchanged").GetBoolean();
        return (unchanged ? Articles : done.RootElement.GetProperty("articles_remembered").GetInt32(), unchanged);
    }

    private string Exports(string folder) => string.Concat(DatasetFiles.Exported.Select(name => File.ReadAllText(Path.Combine(_folder.Path, folder, name))));
}
