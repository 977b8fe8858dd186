using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Bounds;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Units;
using BriExtract.Language;

namespace BriExtract.Benchmarks.Quantities;

/// <summary>MB of UTF-8 news text a second on one warm thread: numbers and units alone, and with everything that needs the parse.</summary>
internal static class QuantitiesBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private const string Wikinews = "../shared/data/wikinews/wikinews-2019-2020.jsonl";

    public static Command Create()
    {
        var file = new Option<string>("--file") { Description = "JSON Lines with a text field; news is made up where it is missing.", DefaultValueFactory = _ => Wikinews };
        var rounds = new Option<int>("--rounds") { Description = "Rounds of each measure; the best counts, as the machine may be busy.", DefaultValueFactory = _ => 15 };
        var command = new Command("quantities", "Times the reading of quantities over news text, one warm thread.") { file, rounds };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(rounds)));
        return command;
    }

    private static void Run(string file, int rounds)
    {
        var texts = File.Exists(file) ? Texts(file) : [.. Enumerable.Range(0, 200).Select(MadeUp)];
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} articles, {bytes / 1e6:0.00} MB, {(File.Exists(file) ? Path.GetFileName(file) : "made up")}; best of {rounds} by processor time, so that a busy machine does not count"));
        var scanner = new QuantityScanner(
            new NumberReader(new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv"))),
            new UnitReader(UnitLexicon.Load()),
            new BoundReader(BoundLexicon.Load()),
            LabelLexicon.Load());
        var raws = new List<RawQuantity>();
        Show("numbers, units, ranges, bounds", bytes, rounds, () => texts.Sum(text => Scan(scanner, text, raws)));
        var dates = new DateReader();
        var anchor = DateAnchor.On(new DateOnly(2020, 1, 15));
        Show("dates, times, durations, sets", bytes, rounds, () => texts.Sum(text => dates.Read(text, anchor).Count));
        Show("numbers, units and dates", bytes, rounds, () => texts.Sum(text => Scan(scanner, text, raws) + dates.Read(text, anchor).Count));
        var reader = QuantityReader.English();
        Show("with sentences and tokens", bytes, rounds, () => texts.Sum(text => Scan(scanner, EnglishAnalyzer.Default.Segment(text).Text, raws)));
        Show("with counted things, change and concept", bytes, rounds, () => texts.Sum(text => Read(reader, text)));
    }

    private static int Scan(QuantityScanner scanner, string text, List<RawQuantity> raws)
    {
        raws.Clear();
        scanner.Scan(text, raws);
        return raws.Count(raw => raw.Kind == RawKind.Quantity);
    }

    private static int Read(QuantityReader reader, string text)
    {
        var document = EnglishAnalyzer.Default.Segment(text);
        var found = 0;
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            if (!reader.MayHoldQuantity(document, sentence)) continue;
            EnglishAnalyzer.Default.Analyze(document, sentence);
            found += reader.Read(document, sentence, concepts: true).Count;
        }

        return found;
    }

    private static void Show(string what, long bytes, int rounds, Func<int> work)
    {
        // Warm first: the compiler replaces code that runs often, beside the work and late on a busy machine.
        var found = work();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < WarmUp;) work();
        var best = double.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++)
        {
            var spent = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - spent).TotalSeconds);
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)rounds / bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-42} {bytes / 1e6 / best,8:0.0} MB/s  {found,7} quantities  {allocated,6:0.0} bytes allocated a byte read"));
    }

    private static List<string> Texts(string file)
    {
        var texts = new List<string>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            texts.Add(json.RootElement.GetProperty("text").GetString()!);
        }

        return texts;
    }

    // News-like filler: about one sentence in three holds a quantity, as in the wild.
    private static string MadeUp(int seed)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 12; i++)
        {
            text.Append("Officials met in the capital on Tuesday to discuss the future of the line and the towns along it. ")
                .Append("Residents said they had waited for a long time and hoped that work would begin before the winter. ")
                .Append(CultureInfo.InvariantCulture, $"The ministry put the cost at {seed + 10}.{i} billion yuan, up {i + 1}.5 percent, for {(seed * 7) + i} km of track.\n");
        }

        return text.ToString();
    }
}
