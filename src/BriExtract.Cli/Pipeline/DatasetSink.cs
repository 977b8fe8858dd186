using BriExtract.Core.Facts;
using BriExtract.Dataset;
using BriExtract.Reconciliation;

namespace BriExtract.Cli.Pipeline;

/// <summary>Takes what reconciliation finds: facts wait for their figures, the rest goes into the dataset.</summary>
/// <param name="writer">The dataset.</param>
/// <param name="facts">Where facts wait.</param>
/// <param name="factsAreIn">Called once when all facts have come; what it does may go on beside.</param>
internal sealed class DatasetSink(DatasetWriter writer, FactSpool facts, Action factsAreIn) : IReconciliationSink
{
    public void Add(Fact fact) => facts.Add(fact);

    public void FactsAreIn() => factsAreIn();

    public void Add(Conflict conflict) => writer.Add(conflict);

    public void Add(Check check) => writer.Add(check);

    public void Add(ImpliedValue implied) => writer.Add(implied);
}
