using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace BriExtract.Evaluation.Recognizers;

/// <summary>
/// <c>recognizers DIR</c>: runs the English specs of Microsoft's Recognizers-Text and prints how many inputs of each file
/// come out right, judged on span and resolved value.
/// </summary>
internal static class RecognizersCommand
{
    /// <summary>Who answers which spec file; the first that takes a file has it. Dates and times have their own: <see cref="DateSpecs"/>.</summary>
    private static readonly ISpecReader[] Readers =
    [
        new NumberSpecs(),
        new UnitSpecs(),
    ];

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("dir") { Description = "The specs: folders Number, NumberWithUnit, DateTime, each with English below." };
        var errors = new Option<string?>("--errors") { Description = "Print the wrong inputs of the file of this name, such as NumberModel." };
        var command = new Command("recognizers", "Numbers, units, ages, currencies, dimensions, temperatures, dates and durations against Recognizers-Text's specs.") { folder, errors };
        command.SetAction(parse => Run(parse.GetRequiredValue(folder), parse.GetValue(errors)));
        return command;
    }

    private static int Run(DirectoryInfo folder, string? errors)
    {
        if (!folder.Exists)
        {
            Console.Error.WriteLine($"{folder.FullName}: no such folder; give ../shared/data/recognizers-specs.");
            return 2;
        }

        var files = folder.GetFiles("*.json", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal);
        var sums = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var group = Path.GetRelativePath(folder.FullName, file.FullName).Split(Path.DirectorySeparatorChar)[0];
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (Array.Find(Readers, reader => reader.Takes(group, name)) is not { } reader) continue;
            var (right, all) = Score(file, name, reader, errors == name);
            Console.WriteLine(Line(group + "/" + name, right, all));
            var sum = sums.GetValueOrDefault(group);
            sums[group] = (sum.Right + right, sum.All + all);
        }

        foreach (var dates in folder.GetDirectories("DateTime")) DateSpecs.Run(dates, errors);
        foreach (var (group, sum) in sums) Console.WriteLine(Line(group + " in all", sum.Right, sum.All));
        return 0;
    }

    private static (int Right, int All) Score(FileInfo file, string name, ISpecReader reader, bool showErrors)
    {
        using var stream = file.OpenRead();
        using var json = JsonDocument.Parse(stream);
        int right = 0, all = 0;
        foreach (var item in json.RootElement.EnumerateArray())
        {
            var spec = new Spec(name, item);
            var answers = reader.Read(spec);
            all++;
            if (IsRight(spec, answers)) right++;
            else if (showErrors) Show(spec, answers);
        }

        return (right, all);
    }

    private static bool IsRight(Spec spec, IReadOnlyList<SpecAnswer> answers)
    {
        var expected = spec.Results;
        return expected.Count == answers.Count && expected.Zip(answers).All(pair => pair.First.Agrees(pair.Second));
    }

    private static void Show(Spec spec, IReadOnlyList<SpecAnswer> answers)
    {
        Console.WriteLine(spec.Input);
        foreach (var result in spec.Results) Console.WriteLine($"  wanted {result}");
        foreach (var answer in answers) Console.WriteLine($"  found  {answer.Start}:{answer.End - 1} {string.Join(' ', answer.Resolution.Select(pair => pair.Key + "=" + pair.Value))}");
    }

    private static string Line(string name, int right, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-55} {right,5} of {all,5} {(all == 0 ? 0 : 100d * right / all),6:0.0} %");
}
