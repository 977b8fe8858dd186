using System.Globalization;
using System.Text.Json;
using BriExtract.Extraction.Dates;

namespace BriExtract.Evaluation.Recognizers;

/// <summary>
/// Runs the English date and time specs of the recognisers: an input is right when every expected expression is found
/// with its span, kind and resolved values, and nothing else is found. Values are compared as sets; the TIMEX text is
/// compared only where a spec says that a value is not resolved.
/// </summary>
internal static class DateSpecs
{
    // Time zones and the modes of a calendar assistant (what a bare "2016" or "lunch" may mean there) are other kinds.
    private static readonly string[] OtherKinds =
        ["TimeZoneExtractor", "TimeZoneParser", "DateTimeModelCalendarMode", "DateTimeModelComplexCalendar", "DateTimeModelExperimentalMode", "DateTimeModelExtendedTypes", "DateTimeModelSplitDateAndTime", "DateTimeModelTasksMode"];

    private static readonly DateReader Reader = new(spoken: true);

    /// <summary>Prints a line a file and the sums; of the file named <paramref name="misses"/> every input that is not right ("dates" for all).</summary>
    public static void Run(DirectoryInfo folder, string? misses)
    {
        int right = 0, all = 0, rightOther = 0, allOther = 0;
        foreach (var file in folder.GetFiles("*.json", SearchOption.AllDirectories).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            var (passed, total) = RunFile(file, misses == name || misses == "dates");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"DateTime/" + file.Directory!.Name + "/" + name,-55} {passed,5} of {total,5} {(total == 0 ? 0 : 100d * passed / total),6:0.0} %"));
            if (OtherKinds.Contains(name)) (rightOther, allOther) = (rightOther + passed, allOther + total);
            else (right, all) = (right + passed, all + total);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dates, times, durations, sets: {right} of {all} ({(double)right / Math.Max(all, 1):P1}); time zones and assistant modes: {rightOther} of {allOther}"));
    }

    private static (int Passed, int Total) RunFile(FileInfo file, bool misses)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file.FullName).TrimStart('\uFEFF'));
        int passed = 0, total = 0;
        foreach (var spec in document.RootElement.EnumerateArray())
        {
            total++;
            var input = spec.GetProperty("Input").GetString()!;
            var anchor = AnchorOf(spec);
            var found = Reader.Read(input, anchor).Select(mention => SpecReading.Of(mention, input)).OfType<SpecReading>().ToList();
            var wanted = spec.GetProperty("Results").EnumerateArray().Select(SpecExpectation.Of).ToList();
            var partial = file.Name.Contains("Parser", StringComparison.Ordinal) && !file.Name.StartsWith("Merged", StringComparison.Ordinal);
            if (file.Name is not ("DateTimeModel.json" or "MergedParser.json" or "MergedExtractor.json")) found.RemoveAll(reading => !Belongs(file.Name, reading, wanted));
            if (Agree(wanted, found, partial))
            {
                passed++;
                continue;
            }

            if (misses) Console.WriteLine($"  {file.Name} \"{input}\" {anchor.Day:yyyy-MM-dd}\n     want {string.Join(" ; ", wanted)}\n     got  {string.Join(" ; ", found)}");
        }

        return (passed, total);
    }

    // The extractor and parser of one type are asked for that type alone.
    private static bool Belongs(string file, SpecReading reading, List<SpecExpectation> wanted)
    {
        if (!file.Contains("Parser", StringComparison.Ordinal) && !file.Contains("Extractor", StringComparison.Ordinal)) return true;
        var type = file.Replace("Parser.json", "", StringComparison.Ordinal).Replace("Extractor.json", "", StringComparison.Ordinal);
        return wanted.Exists(want => want.Type == reading.Type) || type switch
        {
            "Date" or "Holiday" => reading.Type == "date",
            "DatePeriod" => reading.Type == "daterange",
            "Time" => reading.Type == "time",
            "TimePeriod" => reading.Type == "timerange",
            "DateTime" => reading.Type == "datetime",
            "DateTimePeriod" => reading.Type == "datetimerange",
            "Duration" => reading.Type == "duration",
            "Set" => reading.Type == "set",
            _ => true,
        };
    }

    private static bool Agree(List<SpecExpectation> wanted, List<SpecReading> found, bool partial)
    {
        if (wanted.Count != found.Count) return false;
        for (var i = 0; i < wanted.Count; i++)
        {
            if (!wanted[i].Matches(found[i], partial)) return false;
        }

        return true;
    }

    private static DateAnchor AnchorOf(JsonElement spec)
    {
        if (!spec.TryGetProperty("Context", out var context) || context.ValueKind != JsonValueKind.Object || !context.TryGetProperty("ReferenceDateTime", out var reference)) return DateAnchor.On(new DateOnly(2016, 11, 7));
        var text = reference.GetString()!;
        var now = DateTime.Parse(text.Length > 19 ? text[..19] : text, CultureInfo.InvariantCulture);
        return new DateAnchor(DateOnly.FromDateTime(now), DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
    }
}
