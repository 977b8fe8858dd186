using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using BriExtract.Core.Text;
using BriExtract.Language;
using BriExtract.Language.Documents;

namespace BriExtract.Evaluation.Names;

/// <summary>Scores names on a Universal NER file: whole names with their kind, persons, organizations and places.</summary>
internal static class NamesCommand
{
    private static readonly Dictionary<string, NameKind> Kinds = new(StringComparer.Ordinal)
    {
        ["PER"] = NameKind.Person, ["ORG"] = NameKind.Organization, ["LOC"] = NameKind.Place,
    };

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A Universal NER file (.iob2 or .iob2.gz)." };
        var command = new Command("names", "Scores persons, organizations and places on given words.") { file };
        command.SetAction(result => Run(result.GetRequiredValue(file)));
        return command;
    }

    private static int Run(FileInfo file)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"{file} does not exist; give a Universal NER file.");
            return 2;
        }

        var (document, gold) = Read(file);
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++) EnglishAnalyzer.Default.Analyze(document, sentence);
        var found = document.Names.ToHashSet();
        Console.WriteLine($"{file.Name}\n{"",-14}{"names",8}{"P",8}{"R",8}{"F1",8}");
        foreach (var kind in Kinds.Values) Row(kind.ToString(), gold.Where(name => name.Kind == kind).ToHashSet(), found.Where(name => name.Kind == kind).ToHashSet());
        Row("all three", gold, found.Where(name => Kinds.ContainsValue(name.Kind)).ToHashSet());
        return 0;
    }

    private static void Row(string name, HashSet<Name> gold, HashSet<Name> found)
    {
        var same = gold.Count(found.Contains);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-14}{gold.Count,8}{100.0 * same / Math.Max(1, found.Count),8:F1}{100.0 * same / Math.Max(1, gold.Count),8:F1}{200.0 * same / Math.Max(1, gold.Count + found.Count),8:F1}"));
    }

    private static (Document Document, HashSet<Name> Gold) Read(FileInfo file)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var gold = new HashSet<Name>();
        var first = 0;
        foreach (var line in Lines(file).Append(""))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            if (cells.Length >= 3)
            {
                Mark(gold, tokens.Count, cells[2]);
                tokens.Add(new Token { Start = text.Length, End = text.Length + cells[1].Length, Head = -1 });
                text.Append(cells[1]).Append(' ');
            }
            else if (tokens.Count > first)
            {
                sentences.Add(new Sentence { FirstToken = first, TokenCount = tokens.Count - first, Span = new TextSpan(tokens[first].Start, tokens[^1].End) });
                first = tokens.Count;
            }
        }

        return (new Document(text.ToString(), [.. tokens], [.. sentences]), gold);
    }

    private static void Mark(HashSet<Name> gold, int token, string label)
    {
        if (label.Length < 3 || !Kinds.TryGetValue(label[2..], out var kind)) return;
        var before = gold.FirstOrDefault(name => name.EndToken == token && name.Kind == kind);
        if (label[0] == 'I' && before.EndToken == token && token > 0)
        {
            gold.Remove(before);
            gold.Add(before with { EndToken = token + 1 });
        }
        else
        {
            gold.Add(new Name(token, token + 1, kind));
        }
    }

    private static IEnumerable<string> Lines(FileInfo file)
    {
        using Stream stream = file.OpenRead();
        using Stream plain = file.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
