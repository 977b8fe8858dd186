using BriExtract.Core.Lexicons;
using BriExtract.Core.Periods;
using BriExtract.Extraction.Periods;
using BriExtract.Extraction.Periods.Evidence;

namespace BriExtract.Tests.Extraction.Periods.Evidence;

public sealed class PeriodWeightsTests
{
    private static readonly CueSet Any = default(CueSet).With(PeriodCue.Any);
    private static readonly Period May = Period.Month(2024, 5), June = Period.Month(2024, 6);

    [Fact]
    public void A_score_is_the_sum_of_what_a_source_gives_its_cues()
    {
        var weights = new PeriodWeights([(PeriodSource.Own, PeriodCue.Any, 2), (PeriodSource.Own, PeriodCue.Money, -0.5), (PeriodSource.Lead, PeriodCue.Money, 9)]);
        Assert.Equal(1.5, weights.Score(new PeriodCandidate(PeriodSource.Own, May, Any.With(PeriodCue.Money))), 6);
    }

    [Fact]
    public void Candidates_of_one_period_count_together()
    {
        var weights = new PeriodWeights([(PeriodSource.Own, PeriodCue.Any, 1), (PeriodSource.Lead, PeriodCue.Any, 0.8), (PeriodSource.Carried, PeriodCue.Any, 0.7)]);
        var best = weights.Best([new(PeriodSource.None, null, Any), new(PeriodSource.Own, May, Any), new(PeriodSource.Lead, June, Any), new(PeriodSource.Carried, June, Any)]);
        Assert.Equal((PeriodSource.Lead, June), (best.Source, best.Period));
    }

    [Fact]
    public void Without_evidence_the_first_stands() =>
        Assert.Equal(PeriodSource.None, new PeriodWeights([]).Best([new(PeriodSource.None, null, Any), new(PeriodSource.Lead, May, Any)]).Source);

    [Fact]
    public void Every_figure_may_have_no_period()
    {
        var reading = Figures.Read("On Monday, the port handled 900 ships. It has 40 cranes.\n\nIn 2023, it handled 800 ships, the mayor said on Sunday.");
        var candidates = PeriodReader.Candidates(reading);
        Assert.NotEmpty(candidates);
        Assert.All(candidates, figure => Assert.Equal(PeriodSource.None, figure[0].Source));
        Assert.All(candidates, figure => Assert.All(figure.Skip(1), candidate => Assert.NotNull(candidate.Period)));
    }

    [Fact]
    public void Every_cue_word_stands_in_its_example()
    {
        var table = LexiconTable.Load(typeof(PeriodWeights).Assembly, "period-cues.tsv");
        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row =>
        {
            Assert.Contains(row["word"], row["example"].Split(' ', '.', ','), StringComparer.OrdinalIgnoreCase);
            Assert.True(CueWords.CueOf(row["cue"]) is PeriodCue.Harm or PeriodCue.Vote or PeriodCue.Habit or PeriodCue.Past or PeriodCue.Hypothetical, row["cue"]);
            var figures = PeriodReader.Candidates(Figures.Read(row["example"]));
            Assert.All(figures, figure => Assert.True(figure[0].Cues.Has(CueWords.CueOf(row["cue"])), row["example"]));
        });
    }
}
