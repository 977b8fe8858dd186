using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;

namespace BriExtract.Tests.Core.Decisions;

public sealed class DecisionTests
{
    private static Decision Line(string id, Ruling ruling, string? undoes = null) => new()
    {
        DecisionId = id, Ruling = ruling, Figures = ["fig-1", "fig-2"], Undoes = undoes, Evidence = "ev-0", By = "ann",
        At = new DateTimeOffset(2026, 2, 1, 9, 30, 0, TimeSpan.Zero), Comment = "the ministry's own page says 134",
    };

    [Fact]
    public void A_line_reads_back_as_it_was_written()
    {
        var line = DecisionLines.Write(Line("d1", Ruling.Keep));
        Assert.DoesNotContain('\n', line);
        Assert.Contains("\"ruling\":\"keep\"", line, StringComparison.Ordinal);
        Assert.True(DecisionLines.TryRead(line, out var read, out _));
        Assert.Equal(line, DecisionLines.Write(read));
    }

    [Fact]
    public void A_torn_line_is_named_and_the_others_are_kept()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, DecisionLines.Write(Line("d1", Ruling.Keep)) + "\n{\"decision_id\":\n" + DecisionLines.Write(Line("d2", Ruling.Ignore)) + "\n");
        var (decisions, faults) = DecisionLines.Read(path);
        File.Delete(path);
        Assert.Equal(["d1", "d2"], decisions.Select(decision => decision.DecisionId));
        Assert.StartsWith($"{path}:2:", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_takes_a_ruling_back_in_any_order()
    {
        var history = new[] { Line("d1", Ruling.Keep), Line("d2", Ruling.Ignore), Line("d3", Ruling.Undo, "d1") };
        Assert.Equal(["d2"], DecisionHistory.InForce(history).Select(decision => decision.DecisionId));
    }

    [Fact]
    public void Undoing_an_undo_brings_the_ruling_back()
    {
        var history = new[] { Line("d1", Ruling.Keep), Line("d2", Ruling.Undo, "d1"), Line("d3", Ruling.Undo, "d2") };
        Assert.Equal(["d1"], DecisionHistory.InForce(history).Select(decision => decision.DecisionId));
    }

    [Fact]
    public void Evidence_does_not_depend_on_order_but_on_what_was_read()
    {
        var (a, b) = (new SeenFigure("fig-1", "128 routes", 128m, "1"), new SeenFigure("fig-2", "134", 134m, "1"));
        Assert.Equal(DecisionEvidence.Of([a, b]), DecisionEvidence.Of([b, a]));
        Assert.NotEqual(DecisionEvidence.Of([a, b]), DecisionEvidence.Of([a, b with { Value = 135m }]));
    }
}
