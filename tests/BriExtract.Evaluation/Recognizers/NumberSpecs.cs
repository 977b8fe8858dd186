using System.Globalization;
using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Numbers;

namespace BriExtract.Evaluation.Recognizers;

/// <summary>The Number specs: numbers by themselves, ordinals, percentages, ranges.</summary>
internal sealed class NumberSpecs : ISpecReader
{
    private readonly NumberReader _numbers = new(new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv")));

    public bool Takes(string group, string name) => group == "Number";

    public IReadOnlyList<SpecAnswer> Read(Spec spec)
    {
        var answers = new List<SpecAnswer>();
        var at = 0;
        while (_numbers.TryFind(spec.Input, at, out var number))
        {
            at = number.End;
            var ordinal = number.Is(NumberForm.Ordinal);
            if (spec.File.StartsWith("Ordinal", StringComparison.Ordinal) != ordinal) continue;
            answers.Add(new SpecAnswer(number.Start, number.End, new Dictionary<string, string> { ["value"] = number.Value.ToString(CultureInfo.InvariantCulture) }));
        }

        return answers;
    }
}
