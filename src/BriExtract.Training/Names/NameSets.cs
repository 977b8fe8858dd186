using System.IO.Compression;
using System.Text;
using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Language.Names;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training.Names;

/// <summary>Reads the sets that names are learned from, each with its own labels, into one form.</summary>
internal static class NameSets
{
    /// <summary>Sentences with names of GUM's entity layer.</summary>
    public static IEnumerable<NameExample> Gum(EnglishAnalyzer analyzer, Gazetteer gazetteer, string file)
    {
        var sentences = ConlluReader.Read(file);
        var text = TreebankText.Of(sentences);
        var document = text.Bare();
        var labels = sentences.SelectMany(EntityLayer.Labels).ToArray();
        for (var i = 0; i < document.Sentences.Length; i++)
            yield return NameExample.Of(analyzer, gazetteer, document, document.Sentences[i], i, labels);
    }

    /// <summary>Sentences of a column file: word first, IO, IOB or IOB2 label last, an empty line between sentences.</summary>
    /// <param name="analyzer">Cuts the words as the rest of the program does.</param>
    /// <param name="gazetteer">Known names.</param>
    /// <param name="file">Gzipped.</param>
    /// <param name="kindOf">What a label's kind is here; null for none.</param>
    public static IEnumerable<NameExample> Columns(EnglishAnalyzer analyzer, Gazetteer gazetteer, string file, Func<string, string, NameKind?> kindOf)
    {
        foreach (var lines in Blocks(file))
        {
            var words = lines.Select(line => line.Split(['\t', ' '])).Where(cells => cells.Length > 1).ToArray();
            if (words.Length == 0 || words[0][0] == "-DOCSTART-") continue;
            var text = new StringBuilder();
            var starts = new int[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                starts[i] = text.Length;
                text.Append(words[i][0]).Append(' ');
            }

            var document = analyzer.Segment(text.ToString());
            var labels = Labels(document, words, starts, kindOf);
            for (var i = 0; i < document.Sentences.Length; i++)
                yield return NameExample.Of(analyzer, gazetteer, document, document.Sentences[i], i, labels);
        }
    }

    private static byte[] Labels(Document document, string[][] words, int[] starts, Func<string, string, NameKind?> kindOf)
    {
        var labels = new byte[document.Tokens.Length];
        var token = 0;
        var before = "O";
        for (var i = 0; i < words.Length; i++)
        {
            var label = words[i][^1];
            var name = label == "O" ? "" : NameWords(words, i);
            var kind = label == "O" ? null : kindOf(label[2..], name);
            var goes = label.StartsWith("I-", StringComparison.Ordinal) && before.Length > 2 && before[2..] == label[2..];
            var end = i + 1 < words.Length ? starts[i + 1] : int.MaxValue;
            while (token < labels.Length && document.Tokens[token].Start < end)
            {
                if (kind is { } known) labels[token] = (byte)(goes ? NameLabels.Inside(known) : NameLabels.Begin(known));
                goes = true;
                token++;
            }

            before = label;
        }

        return labels;
    }

    /// <summary>The whole name that a word belongs to.</summary>
    private static string NameWords(string[][] words, int at)
    {
        var kind = words[at][^1][2..];
        int first = at, last = at;
        while (words[first][^1][0] != 'B' && first > 0 && words[first - 1][^1].EndsWith("-" + kind, StringComparison.Ordinal)) first--;
        while (last + 1 < words.Length && words[last + 1][^1] == "I-" + kind) last++;
        return string.Join(' ', words[first..(last + 1)].Select(cells => cells[0]));
    }

    private static IEnumerable<List<string>> Blocks(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var block = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) block.Add(line);
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }

        if (block.Count > 0) yield return block;
    }
}
