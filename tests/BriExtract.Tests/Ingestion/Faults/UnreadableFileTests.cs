using System.Diagnostics;
using System.Runtime.Versioning;
using BriExtract.Cli;
using BriExtract.Core.Articles;
using BriExtract.Evaluation.Dumps;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Containers;
using BriExtract.Ingestion.Records;

namespace BriExtract.Tests.Ingestion.Faults;

/// <summary>Files that cannot be opened, cannot be read, or change under the reader.</summary>
public sealed class UnreadableFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_grows_is_read_as_far_as_it_went_and_that_is_told()
    {
        var file = _folder.Write("dump.jsonl", string.Concat(Enumerable.Range(1, 40).Select(Line)));
        var rows = new List<Article>();
        foreach (var article in new ArticleSource(IngestionSettings.Default).Read([file]))
        {
            // Another program goes on writing, and stands in the middle of a line.
            if (rows.Count == 3) File.AppendAllText(file, Line(41) + "{\"text\": \"half a li");
            rows.Add(article);
        }

        Assert.Equal(40, rows.Count(article => article.Status == ArticleStatus.Read));
        Assert.Equal(41, rows.Count);
        Assert.StartsWith($"grew by {Line(41).Length + 19} bytes while it was read", rows[^1].Reason, StringComparison.Ordinal);
        Assert.Equal(ArticleStatus.Failed, rows[^1].Status);
    }

    [Fact]
    public void A_file_that_shrinks_is_told_of()
    {
        var file = _folder.Write("dump.jsonl", string.Concat(Enumerable.Range(1, 400).Select(Line)));
        var rows = new List<Article>();
        foreach (var article in new ArticleSource(IngestionSettings.Default).Read([file]))
        {
            if (rows.Count == 0)
            {
                using var cut = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                cut.SetLength(200_000);
            }

            rows.Add(article);
        }

        Assert.Contains(rows, article => article.Reason?.StartsWith("shrank by", StringComparison.Ordinal) == true);
        Assert.True(rows.Count(article => article.Status == ArticleStatus.Read) > 50);
    }

    [LinuxFact]
    public void A_file_that_the_system_cannot_read_costs_no_other()
    {
        _folder.Write("a.txt", SyntheticNews.Plain(1));
        // Opens, and cannot be read at its beginning.
        var unreadable = Path.Combine(_folder.Path, "b.txt");
        File.CreateSymbolicLink(unreadable, "/proc/self/mem");
        _folder.Write("c.txt", SyntheticNews.Plain(2));
        var rows = new ArticleSource(IngestionSettings.Default).Read([_folder.Path]).ToList();
        Assert.Equal([ArticleStatus.Read, ArticleStatus.Failed, ArticleStatus.Read], rows.ConvertAll(row => row.Status));
        Assert.Equal(ArticleStatus.Failed, new ArticleSource(IngestionSettings.Default).Read([unreadable]).Single().Status);
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read_is_a_row()
    {
        _folder.Write("open.txt", SyntheticNews.Plain(1));
        var closed = _folder.Write("closed.txt", SyntheticNews.Plain(2));
        File.SetUnixFileMode(closed, UnixFileMode.None);
        var (code, output) = IngestAsNobody(_folder.Path);
        Assert.Equal(ExitCode.SomeFailed, code);
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.Contains("closed.txt", rows[0], StringComparison.Ordinal);
        Assert.Contains("not readable: permission denied", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"status\":\"read\"", rows[1], StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_pipe_among_the_files_is_not_waited_for()
    {
        _folder.Write("a.txt", SyntheticNews.Plain(1));
        using (var made = Process.Start("mkfifo", Path.Combine(_folder.Path, "b.txt"))) made.WaitForExit();
        var reading = Task.Run(() => new ArticleSource(IngestionSettings.Default).Read([_folder.Path]).Select(row => row.Status).ToList());
        Assert.True(reading.Wait(TimeSpan.FromSeconds(60)), "still waiting for the pipe");
        Assert.Equal([ArticleStatus.Read, ArticleStatus.Failed], reading.Result);
    }

    [Fact]
    public void A_read_that_fails_in_the_middle_keeps_what_came_before()
    {
        var lines = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 20).Select(Line)));
        using var failing = new PeekStream(new FailingStream(lines, failAt: lines.Length / 2));
        var rows = Read(failing).ToList();
        Assert.True(rows.Count(row => row.Failure is null) is > 6 and < 12);
        Assert.StartsWith("not readable: ", rows[^1].Failure, StringComparison.Ordinal);
        using var atOnce = new PeekStream(new FailingStream(lines, failAt: 0));
        Assert.StartsWith("not readable: ", Read(atOnce).Single().Failure, StringComparison.Ordinal);
    }

    private static IEnumerable<RawArticle> Read(PeekStream stream) =>
        new DumpReader(IngestionSettings.Default, FieldNames.Load(null, null)).Read(new DumpEntry("dump.jsonl", "dump.jsonl", stream, GivenMetadata.None, Nesting: 0));

    private static string Line(int number) => System.Text.Json.JsonSerializer.Serialize(new { title = SyntheticNews.Title(number), text = string.Join('\n', SyntheticNews.Paragraphs(number)) }) + "\n";

    // The superuser may read everything, so the program is run as someone else.
    [UnsupportedOSPlatform("windows")]
    private static (int Code, string Output) IngestAsNobody(string folder)
    {
        var program = typeof(CommandLine).Assembly.Location;
        var isRoot = Environment.UserName == "root";
        if (isRoot) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        string[] command = ["dotnet", program, "ingest", folder, "--no-text"];
        var start = isRoot
            ? new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/tmp", "DOTNET_CLI_HOME=/tmp", .. command])
            : new ProcessStartInfo(command[0], command[1..]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var run = Process.Start(start)!;
        var faults = run.StandardError.ReadToEndAsync();
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.True(run.ExitCode is 0 or 1, faults.Result);
        return (run.ExitCode, output);
    }

    private sealed class FailingStream(byte[] bytes, int failAt) : ForwardStream(new MemoryStream(bytes))
    {
        private int _read;

        public override int Read(Span<byte> buffer)
        {
            if (_read >= failAt) throw new IOException("Input/output error");
            var read = Inner.Read(buffer[..Math.Min(buffer.Length, failAt - _read)]);
            _read += read;
            return read;
        }
    }
}
