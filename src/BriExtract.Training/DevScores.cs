using System.Globalization;
using BriExtract.Language;
using BriExtract.Language.Models;
using BriExtract.Language.Names;
using BriExtract.Training.Names;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training;

/// <summary>How models just trained read the dev parts.</summary>
internal static class DevScores
{
    /// <summary>For each treebank UPOS, XPOS and, where there is a parser, UAS and LAS.</summary>
    public static string Treebanks(EnglishModels models, TrainingTreebanks treebanks) =>
        string.Join("  ", treebanks.Dev.Select(dev => dev.Name + " " + Treebank(models, dev.Text)));

    private static string Treebank(EnglishModels models, TreebankText gold)
    {
        var analyzer = new EnglishAnalyzer(() => models);
        var document = gold.Bare();
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++) analyzer.Analyze(document, sentence);
        var scores = TreebankScores.Of(gold, document);
        var tags = string.Create(CultureInfo.InvariantCulture, $"{scores.Upos:F2} {scores.Xpos:F2}");
        return models.Parser is null ? tags : string.Create(CultureInfo.InvariantCulture, $"{tags} {scores.Uas:F2} {scores.Las:F2}");
    }

    /// <summary>Precision, recall and F1 of whole names with their kind.</summary>
    public static string Names(NameTagger tagger, NameExample[] dev)
    {
        int wanted = 0, found = 0, same = 0;
        foreach (var example in dev)
        {
            var labels = new byte[example.Labels.Length];
            tagger.Label(example.Forms, example.Tokens, example.Known, labels);
            var gold = Spans(example.Labels);
            var system = Spans(labels);
            wanted += gold.Count;
            found += system.Count;
            same += gold.Intersect(system).Count();
        }

        return string.Create(CultureInfo.InvariantCulture, $"GUM names  P {100.0 * same / found:F1} R {100.0 * same / wanted:F1} F {200.0 * same / (found + wanted):F1}");
    }

    private static List<(int First, int End, int Label)> Spans(byte[] labels)
    {
        var spans = new List<(int, int, int)>();
        for (var i = 0; i < labels.Length;)
        {
            var first = i++;
            if (labels[first] == NameLabels.Outside) continue;
            while (i < labels.Length && labels[i] != NameLabels.Outside && !NameLabels.IsBegin(labels[i])) i++;
            spans.Add((first, i, labels[first]));
        }

        return spans;
    }
}
