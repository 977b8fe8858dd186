namespace BriExtract.Evaluation.Recognizers;

/// <summary>The NumberWithUnit specs: ages, currencies, dimensions, temperatures.</summary>
internal sealed class UnitSpecs : ISpecReader
{
    public bool Takes(string group, string name) => group == "NumberWithUnit";

    public IReadOnlyList<SpecAnswer> Read(Spec spec) => [];
}
