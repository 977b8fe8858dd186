using BriExtract.Evaluation.Dumps;
using BriExtract.Ingestion;

namespace BriExtract.Tests.Ingestion.Faults;

/// <summary>Whatever bytes a file holds, it is accounted for: by its articles or by a failure, without a crash and in bounded time.</summary>
public sealed class DamagedBytesProperties
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Fact]
    public void Every_format_with_bytes_changed_lost_or_doubled_is_accounted_for()
    {
        using var folder = new TemporaryFolder();
        new EveryFormat(folder.Path).Make();
        Check(Directory.GetFiles(folder.Path).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal), changesOfEach: 20);
    }

    [Theory]
    [SharedData("warc")]
    [SharedData("feeds")]
    [SharedData("newsml-g2")]
    [SharedData("newsml-1.2")]
    [SharedData("ninjs")]
    [SharedData("article-extraction")]
    public void Real_files_as_they_are_and_changed_are_accounted_for(string data) =>
        Check(Directory.GetFiles(Path.Combine(Repository.SharedData, data), "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length is > 0 and < 4 << 20).Order(StringComparer.Ordinal), changesOfEach: 2);

    private static void Check(IEnumerable<string> files, int changesOfEach)
    {
        foreach (var file in files)
        {
            var whole = File.ReadAllBytes(file);
            for (var change = 0; change <= changesOfEach; change++)
            {
                using var folder = new TemporaryFolder();
                var path = folder.Write(Path.GetFileName(file), change == 0 ? whole : Changed(whole, new Random(change * 7919)));
                var reading = Task.Run(() => new ArticleSource(IngestionSettings.Default).Read([folder.Path]).Select(article => article.Path).ToList());
                // A bound and no measurement: a minute's work at most on any machine, for ever where it hangs.
                Assert.True(reading.Wait(Long), $"{file}, change {change}: still being read after {Long}");
                Assert.NotEmpty(reading.Result);
                Assert.All(reading.Result, row => Assert.StartsWith(Path.GetFileName(path), row, StringComparison.Ordinal));
                Assert.Equal(reading.Result.Count, reading.Result.Distinct(StringComparer.Ordinal).Count());
            }
        }
    }

    private static byte[] Changed(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var changes = random.Next(1, 12); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                default:
                    for (var i = at; i < at + length; i++) bytes[i] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
