using BriExtract.Reconciliation.Reliability;

namespace BriExtract.Tests.Reconciliation.Reliability;

public sealed class SourceReliabilityTests
{
    [Fact]
    public void A_source_that_others_bear_out_wins_where_one_stands_against_one()
    {
        // Source 0 agrees with 2 on nine questions, where 1 says otherwise; on the tenth 0 stands against 1.
        var questions = Enumerable.Range(0, 9).Select(q => (IReadOnlyList<SourceClaim>)[new(1, (q * 10) + 1), new(0, q * 10), new(2, q * 10)]).ToList();
        questions.Add([new(1, 91), new(0, 90)]);
        var estimate = SourceReliability.Estimate(questions);
        Assert.Equal(90, estimate.Likeliest[9]);
        Assert.True(estimate.Accuracy[0] > estimate.Accuracy[1]);
    }

    [Fact]
    public void No_claims_is_no_answer()
    {
        Assert.Equal([-1], SourceReliability.Estimate([[]]).Likeliest);
        Assert.Empty(SourceReliability.Estimate([]).Accuracy);
    }
}
