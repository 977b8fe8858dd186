using System.IO.Compression;
using System.Text.Json;
using BriExtract.Language;
using BriExtract.Language.Tagging;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training.Lexicon;

/// <summary>Draws the <see cref="WordLexicon"/> from MASC, Wikinews and the words of the treebanks' train parts.</summary>
internal static class LexiconTrainer
{
    public static WordLexicon Train(string data, IReadOnlyList<TreebankSentence> treebanks)
    {
        var silver = new SilverTags();
        var clusters = new WordClusters();
        ReadMasc(Path.Combine(data, "masc-tagged", "masc_tagged.zip"), silver, clusters);
        ReadWikinews(Path.Combine(data, "wikinews", "wikinews-2019-2020.jsonl"), clusters);
        foreach (var sentence in treebanks)
        {
            foreach (var word in sentence.Words) clusters.Add(WordForms.Hash(word.Form));
            clusters.Break();
        }

        var tags = silver.Hints();
        var groups = clusters.Assign((Clusters: 256, Rounds: 8), (48, 6), (512, 5));
        return new WordLexicon([.. tags.Keys.Union(groups.Keys).Order()
            .Select(hash => Hint(hash, tags.GetValueOrDefault(hash), groups.GetValueOrDefault(hash)))]);
    }

    private static WordHint Hint(uint hash, ushort tags, ushort[]? clusters) =>
        clusters is null ? new WordHint(hash, tags, 0, 0, 0) : new WordHint(hash, tags, clusters[0], clusters[1], clusters[2]);

    /// <summary>word_TAG between white space, a sentence or less a line.</summary>
    private static void ReadMasc(string zip, SilverTags silver, WordClusters clusters)
    {
        using var archive = ZipFile.OpenRead(zip);
        var texts = archive.Entries.Where(entry => entry.FullName.EndsWith(".txt", StringComparison.Ordinal) && entry.Name != "categories.txt");
        foreach (var entry in texts.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(entry.Open());
            while (reader.ReadLine() is { } line)
            {
                foreach (var piece in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var mark = piece.LastIndexOf('_');
                    if (mark <= 0) continue;
                    silver.Count(piece.AsSpan(0, mark), piece[(mark + 1)..].Trim());
                    clusters.Add(WordForms.Hash(piece.AsSpan(0, mark)));
                }

                clusters.Break();
            }
        }
    }

    /// <summary>JSON lines with a text each, cut as the program cuts it.</summary>
    private static void ReadWikinews(string file, WordClusters clusters)
    {
        foreach (var line in File.ReadLines(file))
        {
            using var article = JsonDocument.Parse(line);
            var document = EnglishAnalyzer.Default.Segment(article.RootElement.GetProperty("text").GetString() ?? "");
            foreach (var sentence in document.Sentences)
            {
                for (var i = sentence.FirstToken; i < sentence.EndToken; i++) clusters.Add(WordForms.Hash(document.Word(i)));
                clusters.Break();
            }
        }
    }
}
