using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BriExtract.Cli.Terminal;
using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Extraction.Quantities;
using BriExtract.Language;
using BriExtract.Language.Documents;
using Spectre.Console;

namespace BriExtract.Cli.Quantities;

/// <summary><c>quantities FILE|-</c>: every quantity mention of a text, figure or not.</summary>
internal static class QuantitiesCommand
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A text in UTF-8; - reads standard input." };
        var table = new Option<bool>("--table") { Description = "A table for reading instead of JSON Lines." };
        var concepts = new Option<bool>("--concepts") { Description = "Also say what each quantity is about; on by default in a table." };
        var lexicon = CommonOptions.Lexicon();
        var command = new Command("quantities", "Prints every quantity of a text with its offsets (Unicode code points): value, unit, bound, what it counts.") { file, table, concepts, lexicon };
        command.SetAction(parsed => Run(
            Text(parsed.GetRequiredValue(file)),
            QuantityReader.English(parsed.GetValue(lexicon)),
            parsed.GetValue(table),
            parsed.GetValue(concepts),
            parsed.InvocationConfiguration.Output));
        HelpWithExamples.Attach(command, "bri-extract quantities article.txt", "echo 'Trade rose 6.3% to 23.6 trillion yuan.' | bri-extract quantities - --table");
        return command;
    }

    private static string Text(string file)
    {
        if (file == "-") return Console.In.ReadToEnd();
        if (!File.Exists(file)) throw new CommandException($"{file}: no such file; give a text file, or - for standard input.");
        return File.ReadAllText(file);
    }

    private static int Run(string text, QuantityReader reader, bool table, bool concepts, TextWriter output)
    {
        var analyzer = EnglishAnalyzer.Default;
        var document = analyzer.Segment(text);
        var offsets = new CodePointOffsets(text);
        var rows = new Table().Border(TableBorder.Simple).AddColumns("offset", "quantity", "value", "unit", "bound", "kind", "change", "counts", "about");
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            if (!reader.MayHoldQuantity(document, sentence)) continue;
            analyzer.Analyze(document, sentence);
            foreach (var mention in reader.Read(document, sentence, concepts || table))
            {
                if (table) rows.AddRow(Cells(document, mention, offsets));
                else output.WriteLine(Line(document, mention, offsets));
            }
        }

        if (table) Show(rows, output);
        return ExitCode.Done;
    }

    private static void Show(Table rows, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        // Redirected output has no width of its own; a table that wraps at 80 columns is hard to read and to compare.
        if (Console.IsOutputRedirected) console.Profile.Width = 200;
        console.Write(rows);
    }

    private static string Line(Document document, QuantityMention mention, CodePointOffsets offsets)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("sentence", mention.Sentence);
            json.WriteNumber("start", offsets.FromUtf16(mention.Span.Start));
            json.WriteNumber("end", offsets.FromUtf16(mention.Span.End));
            json.WriteString("quote", mention.Span.In(document.Text));
            json.WriteNumber("value", mention.Value);
            if (mention.High is { } high) json.WriteNumber("high", high);
            json.WriteString("unit", mention.Unit);
            if (mention.Per is { } per) json.WriteString("per", per);
            if (mention.UnitAssumed) json.WriteBoolean("unit_assumed", true);
            json.WriteString("bound", mention.Bound.Symbol());
            var allowed = Rounding.Allowed(mention.Value, mention.High, mention.Step, mention.Bound);
            if (allowed.Lower is { } lower) json.WriteNumber("lower", lower);
            if (allowed.Upper is { } upper) json.WriteNumber("upper", upper);
            json.WriteString("kind", Name(mention.Kind));
            if (mention.Change != QuantityChange.None) json.WriteString("change", Name(mention.Change));
            if (mention.CountedHead >= 0) json.WriteString("counted", Counted(document, mention));
            if (mention.Concept.Count > 0) json.WriteString("concept", Concept(document, mention));
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string[] Cells(Document document, QuantityMention mention, CodePointOffsets offsets) =>
    [
        .. new[]
        {
            offsets.FromUtf16(mention.Span.Start).ToString(CultureInfo.InvariantCulture),
            mention.Span.In(document.Text).ToString(),
            mention.Value.ToString("#,0.####", CultureInfo.InvariantCulture) + (mention.High is { } high ? " to " + high.ToString("#,0.####", CultureInfo.InvariantCulture) : ""),
            mention.Unit + (mention.Per is { } per ? " per " + per : ""),
            mention.Bound.Symbol(),
            Name(mention.Kind),
            mention.Change == QuantityChange.None ? "" : Name(mention.Change),
            mention.CountedHead >= 0 ? Counted(document, mention) : "",
            Concept(document, mention),
        }.Select(Markup.Escape),
    ];

    private static string Counted(Document document, QuantityMention mention) =>
        document.SpanOf(mention.CountedFirst, mention.CountedHead).In(document.Text).ToString();

    private static string Concept(Document document, QuantityMention mention) =>
        string.Join(' ', mention.Concept.Select(token => document.Word(token).ToString()));

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
