using System.Globalization;
using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Bounds;
using BriExtract.Extraction.Numbers;

namespace BriExtract.Evaluation.Recognizers;

/// <summary>The Number specs: numbers by themselves, ordinals, percentages, intervals.</summary>
internal sealed class NumberSpecs : ISpecReader
{
    private readonly NumberReader _numbers = new(new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv")));
    private readonly PercentReader _percents;
    private readonly RatioReader _ratios;
    private readonly IntervalReader _intervals;

    public NumberSpecs()
    {
        _percents = new PercentReader(_numbers);
        _ratios = new RatioReader(_numbers);
        _intervals = new IntervalReader(_numbers, new BoundReader(BoundLexicon.Load()));
    }

    public bool Takes(string group, string name) => group == "Number";

    public IReadOnlyList<SpecAnswer> Read(Spec spec)
    {
        if (spec.File.StartsWith("NumberRange", StringComparison.Ordinal)) return [.. _intervals.Read(spec.Input).Select(interval => Answer(interval, spec.File))];
        if (spec.File.StartsWith("Percent", StringComparison.Ordinal)) return Percents(spec);
        if (spec.File.StartsWith("Ordinal", StringComparison.Ordinal)) return Ordinals(spec);
        return Numbers(spec);
    }

    // The percent mode leaves ratios to PercentModel; the plain mode reads them as fractions.
    private List<SpecAnswer> Numbers(Spec spec)
    {
        var answers = new List<SpecAnswer>();
        var ratios = !spec.File.EndsWith("PercentMode", StringComparison.Ordinal);
        var at = 0;
        while (_numbers.TryFind(spec.Input, at, out var number))
        {
            at = number.End;
            if (number.Is(NumberForm.Ordinal) || IsGluedToUnit(spec.Input, number)) continue;
            if (ratios && _ratios.TryRead(spec.Input, number, out var ratio)) number = ratio;
            at = number.End;
            answers.Add(Answer(number.Start, number.End, number.Value));
        }

        return answers;
    }

    private List<SpecAnswer> Ordinals(Spec spec)
    {
        var answers = new List<SpecAnswer>();
        var at = 0;
        while (_numbers.TryFind(spec.Input, at, out var number))
        {
            at = number.End;
            if (number.Is(NumberForm.Ordinal)) answers.Add(Answer(number.Start, number.End, number.Value));
        }

        return answers;
    }

    private List<SpecAnswer> Percents(Spec spec)
    {
        var answers = new List<SpecAnswer>();
        foreach (var percent in _percents.Read(spec.Input)) answers.Add(Percent(percent.Start, percent.End, percent.Value));
        if (answers.Count > 0 || !spec.File.EndsWith("PercentMode", StringComparison.Ordinal)) return answers;
        if (_numbers.TryFind(spec.Input, 0, out var number) && _ratios.TryRead(spec.Input, number, out var ratio)) answers.Add(Percent(ratio.Start, ratio.End, ratio.Value * 100m));
        return answers;
    }

    private static SpecAnswer Percent(int start, int end, decimal? value) => new(start, end, new Dictionary<string, string>
    {
        ["value"] = value is { } number ? Math.Round(number, 13).ToString("0.#############", CultureInfo.InvariantCulture) + "%" : "null",
    });

    private static SpecAnswer Answer(int start, int end, decimal value) =>
        new(start, end, new Dictionary<string, string> { ["value"] = value.ToString(CultureInfo.InvariantCulture) });

    // The specs let a range in words end before its upper number, but in experimental mode; the words do not.
    private static SpecAnswer Answer(StatedInterval stated, string file)
    {
        var isRange = stated is { IncludesLower: true, IncludesUpper: true, Interval: { Lower: { } low, Upper: { } high } } && low != high;
        var experimental = file.EndsWith("ExperimentalMode", StringComparison.Ordinal);
        var halfOpen = isRange && !experimental && stated.IsRange;
        return new SpecAnswer(stated.Start, stated.End, new Dictionary<string, string>
        {
            ["value"] = (stated.IncludesLower ? "[" : "(") + Show(stated.Interval.Lower) + "," + Show(stated.Interval.Upper) + (stated.IncludesUpper && !halfOpen ? "]" : ")"),
        });
    }

    private static string Show(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";

    private static bool IsGluedToUnit(string text, NumberReading number) =>
        number.Is(NumberForm.LetterM) || (number.Is(NumberForm.Digits) && number.End < text.Length && char.IsLetter(text[number.End]));
}
