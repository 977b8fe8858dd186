using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation;

namespace BriExtract.Tests.Reconciliation.Decisions;

/// <summary>What a person rules is applied, and asked again where the evidence has changed.</summary>
public sealed class RulingTests
{
    private static readonly SourcedFigure First = Stated.In("a").Level("128", "1", "routes", "Silk Road Maritime", "2025", counted: "route");
    private static readonly SourcedFigure Second = Stated.In("b").Level("134", "1", "routes", "Silk Road Maritime", "2025", counted: "route");

    [Fact]
    public void Keep_decides_the_fact_and_its_conflict()
    {
        var set = Reconcile(Rule(Ruling.Keep, Second, First));
        var fact = Assert.Single(set.Facts);
        Assert.Equal((Verdict.Decided, 134m), (fact.Verdict, fact.Value));
        Assert.Equal("d1", Assert.Single(set.Conflicts).Decision);
    }

    [Fact]
    public void Separate_makes_two_facts() => Assert.Equal((2, 0), Counts(Reconcile(Rule(Ruling.Separate, First, Second))));

    [Fact]
    public void Ignore_leaves_a_figure_out() => Assert.Equal((1, 0), Counts(Reconcile(Rule(Ruling.Ignore, First))));

    [Fact]
    public void Correct_mends_a_field() => Assert.Equal((1, 0), Counts(Reconcile(Rule(Ruling.Correct, First) with { Field = "value", Value = "134" })));

    [Fact]
    public void Merge_joins_what_looked_different()
    {
        var other = Stated.In("c").Level("134", "1", "sea lanes", "Maritime Silk Road", "2025", counted: "lane");
        Assert.Equal(2, new Reconciler(ReconciliationLexicons.Load()).Reconcile([Second, other]).Facts.Count);
        Assert.Single(new Reconciler(ReconciliationLexicons.Load()).Reconcile([Second, other], [Rule(Ruling.Merge, Second, other)]).Facts);
    }

    [Fact]
    public void A_decision_whose_evidence_has_changed_is_raised_again()
    {
        var set = Reconcile(Rule(Ruling.Separate, First, Second) with { Evidence = "ev-other" });
        Assert.Equal("d1", Assert.Single(set.Raised).DecisionId);
        Assert.Single(set.Conflicts);
    }

    private static ReconciledSet Reconcile(Decision decision) => new Reconciler(ReconciliationLexicons.Load()).Reconcile([First, Second], [decision]);

    private static (int Facts, int Conflicts) Counts(ReconciledSet set) => (set.Facts.Count, set.Conflicts.Count);

    private static Decision Rule(Ruling ruling, params SourcedFigure[] figures) => new()
    {
        DecisionId = "d1",
        Ruling = ruling,
        Figures = [.. figures.Select(f => f.Figure.FigureId)],
        Evidence = DecisionEvidence.Of(figures.Select(f => new SeenFigure(f.Figure.FigureId, f.Figure.Quote, f.Figure.Value, f.Figure.Unit))),
        By = "someone",
        At = DateTimeOffset.UnixEpoch,
    };
}
