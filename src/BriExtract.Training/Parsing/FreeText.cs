using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Training.Lexicon;

namespace BriExtract.Training.Parsing;

/// <summary>Sentences without trees, of news, encyclopaedia and many other kinds: what the treebanks lack, teachers can judge.</summary>
internal static class FreeText
{
    private const int Shortest = 3, Longest = 80;

    /// <summary>The sentences of all sets, as the program cuts them; each a document's index and the sentence's in it.</summary>
    public static IEnumerable<(Document Document, int Sentence)> Sentences(string data, EnglishAnalyzer analyzer)
    {
        foreach (var text in Wikinews(data).Concat(Columns(data)).Concat(MascTexts.Read(data).Select(Joined)))
        {
            var document = analyzer.Segment(text);
            for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
            {
                if (document.Sentences[sentence].TokenCount is >= Shortest and <= Longest) yield return (document, sentence);
            }
        }
    }

    private static IEnumerable<string> Wikinews(string data)
    {
        foreach (var line in File.ReadLines(Path.Combine(data, "wikinews", "wikinews-2019-2020.jsonl")))
        {
            using var article = JsonDocument.Parse(line);
            yield return article.RootElement.GetProperty("text").GetString() ?? "";
        }
    }

    /// <summary>The words of the name sets, a sentence a line.</summary>
    private static IEnumerable<string> Columns(string data)
    {
        foreach (var file in new[] { Path.Combine("ner-wikigold", "wikigold.conll.txt.gz"), Path.Combine("ner-gmb-sample", "gmb-sample.conll.gz") })
        {
            using var stream = new GZipStream(File.OpenRead(Path.Combine(data, file)), CompressionMode.Decompress);
            using var reader = new StreamReader(stream);
            var text = new StringBuilder();
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal)) continue;
                if (line.Length > 0) text.Append(line.AsSpan(0, line.AsSpan().IndexOfAny(' ', '\t'))).Append(' ');
                else text.Append("\n\n");
            }

            yield return text.ToString();
        }
    }

    private static string Joined(IEnumerable<string[]> lines) =>
        string.Join("\n\n", lines.Select(pieces => string.Join(' ', pieces.Select(piece => piece[..piece.LastIndexOf('_')]))));
}
