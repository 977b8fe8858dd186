using System.Globalization;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation;

namespace BriExtract.Tests.Reconciliation.Reliability;

/// <summary>Conflicts where one outlet has been wrong time and again: it is ranked and proposed, never hidden.</summary>
public sealed class ConflictRankingTests
{
    private static readonly ReconciliationLexicons Lexicons = ReconciliationLexicons.Load();

    // Three outlets that agree on many things, and one that is always off; on the last thing it stands against one of them.
    private static List<SourcedFigure> World()
    {
        var figures = new List<SourcedFigure>();
        for (var thing = 0; thing < 30; thing++)
        {
            var name = $"Harbour {(char)('A' + (thing % 26))}{(char)('a' + (thing / 26))}";
            foreach (var outlet in (string[])["Courier", "Gazette", "Herald", "Rumour"])
            {
                if (thing == 29 && outlet is ("Gazette" or "Herald")) continue;
                var value = (outlet == "Rumour" ? 6.37m : 5.42m) + thing;
                figures.Add(Stated.In($"{outlet}-{thing}", "2025-02-01", outlet).Level($"{value.ToString(CultureInfo.InvariantCulture)} million", "t", "freight volume", name, "2024"));
            }
        }

        return figures;
    }

    private static ReconciledSet Reconcile(bool? reliability) => new Reconciler(Lexicons, new ReconciliationSettings { Reliability = reliability }).Reconcile(World());

    [Fact]
    public void The_side_of_the_outlet_that_is_usually_right_is_proposed()
    {
        var set = Reconcile(true);
        Assert.All(set.Conflicts, c => Assert.Contains("Proposed: the ", c.Explanation, StringComparison.Ordinal));
        var last = Assert.Single(set.Conflicts, c => set.Facts.Single(f => f.FactId == c.FactId).Figures.Count == 2);
        Assert.Contains("Courier is right in", last.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_hidden()
    {
        var (with, without) = (Reconcile(true), Reconcile(false));
        Assert.Equal(without.Conflicts.Select(c => c.ConflictId).Order(StringComparer.Ordinal), with.Conflicts.Select(c => c.ConflictId).Order(StringComparer.Ordinal));
        Assert.Equal(without.Facts.Select(f => (f.FactId, f.Value, f.Verdict)), with.Facts.Select(f => (f.FactId, f.Value, f.Verdict)));
    }

    [Fact]
    public void A_small_dump_is_not_estimated_unasked() =>
        Assert.Equal(Reconcile(false).Conflicts, Reconcile(null).Conflicts);

    [Fact]
    public void Over_disk_the_proposals_are_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("ranking-").FullName;
        try
        {
            var sink = new Kept();
            new Reconciler(Lexicons, new ReconciliationSettings { Reliability = true, Partitions = 7 }).Reconcile(World().ByArticle(), [], sink, folder);
            var expected = Reconcile(true).Conflicts.OrderBy(c => c.ConflictId, StringComparer.Ordinal);
            Assert.Equal(expected, sink.Conflicts.OrderBy(c => c.ConflictId, StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Kept : IReconciliationSink
    {
        public List<Conflict> Conflicts { get; } = [];

        public void Add(Fact fact)
        {
        }

        public void Add(Conflict conflict) => Conflicts.Add(conflict);

        public void Add(Check check)
        {
        }

        public void Add(ImpliedValue implied)
        {
        }
    }
}
