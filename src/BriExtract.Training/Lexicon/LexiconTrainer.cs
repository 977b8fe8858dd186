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
        foreach (var line in MascTexts.Read(data).SelectMany(lines => lines)) ReadMasc(line, silver, clusters);
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

    private static void ReadMasc(string[] line, SilverTags silver, WordClusters clusters)
    {
        foreach (var piece in line)
        {
            var mark = piece.LastIndexOf('_');
            silver.Count(piece.AsSpan(0, mark), piece[(mark + 1)..].Trim());
            clusters.Add(WordForms.Hash(piece.AsSpan(0, mark)));
        }

        clusters.Break();
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
