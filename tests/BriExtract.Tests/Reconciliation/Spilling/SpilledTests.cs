using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation;

namespace BriExtract.Tests.Reconciliation.Spilling;

/// <summary>Over disk, in any number of files, comes out what comes out in memory.</summary>
public sealed class SpilledTests
{
    [Theory]
    [InlineData(1, 1000)]
    [InlineData(7, 1000)]
    [InlineData(7, 12)]
    [InlineData(7, 0)]
    public void Disk_and_memory_find_the_same(int partitions, int together)
    {
        var lexicons = ReconciliationLexicons.Load();
        var figures = World();
        var memory = new Reconciler(lexicons).Reconcile(figures);
        var sink = new Sink();
        var folder = Directory.CreateTempSubdirectory("bri-extract-test-").FullName;
        try
        {
            var report = new Reconciler(lexicons, new ReconciliationSettings { Partitions = partitions, ClaimsTogether = together }).Reconcile(figures.ByArticle(), [], sink, folder);
            Assert.Equal(figures.Count, report.Figures);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.NotEmpty(memory.Conflicts);
        Assert.NotEmpty(memory.Checks);
        Assert.NotEmpty(memory.Implied);
        Assert.Equal(memory.Facts.Select(f => (f.FactId, f.Verdict, f.Value, f.Explanation)), sink.Facts.OrderBy(f => f.FactId, StringComparer.Ordinal).Select(f => (f.FactId, f.Verdict, f.Value, f.Explanation)));
        Assert.Equal(memory.Conflicts.OrderBy(c => c.ConflictId, StringComparer.Ordinal), sink.Conflicts.OrderBy(c => c.ConflictId, StringComparer.Ordinal));
        Assert.Equal(memory.Checks.Select(c => (c.CheckId, c.Explanation)).Order(), sink.Checks.Select(c => (c.CheckId, c.Explanation)).Order());
        Assert.Equal(memory.Implied.Select(i => i.Explanation).Order(StringComparer.Ordinal), sink.Implied.Select(i => i.Explanation).Order(StringComparer.Ordinal));
    }

    private static readonly string[] Firms = ["Nordline", "Halden", "Vasa", "Brugge", "Tarifa", "Ostrava", "Malmo", "Lucca", "Porto", "Gdansk"];

    // Sixty articles on ten firms over three years: levels, growths, copies, one in seven levels wrong.
    private static List<SourcedFigure> World()
    {
        var figures = new List<SourcedFigure>();
        for (var i = 0; i < 60; i++)
        {
            var (firm, year) = (Firms[i % 10], 2021 + (i % 3));
            var level = 10 + (i % 10) + (year - 2021) * 1.5m + (i % 7 == 0 ? 3 : 0);
            var article = Stated.In($"a{i:00}", "2025-01-01", fingerprint: [(uint)(i % 20), 1, 2, 3]);
            figures.Add(article.Level($"{level.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} billion", "USD", "revenue", firm, $"{year}"));
            if (i % 2 == 0) figures.Add(article.Figure(Role.Growth, $"{5 + (i % 9)}.5", "%", "revenue", firm, $"{year}", from: $"{year - 1}"));
        }

        return figures;
    }

    private sealed class Sink : IReconciliationSink
    {
        public List<Fact> Facts { get; } = [];

        public List<Conflict> Conflicts { get; } = [];

        public List<Check> Checks { get; } = [];

        public List<ImpliedValue> Implied { get; } = [];

        public void Add(Fact fact) => Facts.Add(fact);

        public void Add(Conflict conflict) => Conflicts.Add(conflict);

        public void Add(Check check) => Checks.Add(check);

        public void Add(ImpliedValue implied) => Implied.Add(implied);
    }
}
