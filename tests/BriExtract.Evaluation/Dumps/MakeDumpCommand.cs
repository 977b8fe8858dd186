using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace BriExtract.Evaluation.Dumps;

/// <summary>Makes dumps of made-up news to measure with: every format, or one large file, or many small ones.</summary>
internal static class MakeDumpCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "every-format, jsonl, warc or texts." };
        kind.AcceptOnlyFromAmong("every-format", "jsonl", "warc", "texts");
        var path = new Argument<string>("PATH") { Description = "Folder (every-format, texts) or file to make." };
        var count = new Option<int>("--articles") { Description = "How many articles.", DefaultValueFactory = _ => 1000 };
        var first = new Option<int>("--first") { Description = "Number of the first article, so that a dump can grow.", DefaultValueFactory = _ => 1 };
        var command = new Command("make-dump", "Makes dumps of made-up news to measure ingestion with.") { kind, path, count, first };
        command.SetAction(parsed => Make(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(path), Enumerable.Range(parsed.GetValue(first), parsed.GetValue(count))));
        return command;
    }

    private static int Make(string kind, string path, IEnumerable<int> numbers)
    {
        switch (kind)
        {
            case "every-format": new EveryFormat(path).Make(); break;
            case "jsonl": JsonLines(path, numbers); break;
            case "warc": Warc(path, numbers); break;
            default: Texts(path, numbers); break;
        }

        return 0;
    }

    private static void JsonLines(string path, IEnumerable<int> numbers)
    {
        using var file = new StreamWriter(path, append: true);
        foreach (var number in numbers)
            file.Write(JsonSerializer.Serialize(new { title = SyntheticNews.Title(number), url = SyntheticNews.Url(number), published = SyntheticNews.Published(number).ToString("O", CultureInfo.InvariantCulture), source = "Example News", text = string.Join("\n", SyntheticNews.Paragraphs(number)) }) + "\n");
    }

    private static void Warc(string path, IEnumerable<int> numbers)
    {
        using var file = new FileStream(path, FileMode.Append);
        foreach (var number in numbers) file.Write(WarcPages.Response(number, chunked: number % 2 == 0, gzip: number % 3 == 0));
    }

    private static void Texts(string path, IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            var folder = Path.Combine(path, (number / 1000).ToString("d4", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{number.ToString("d7", CultureInfo.InvariantCulture)}.txt"), SyntheticNews.Plain(number));
        }
    }
}
