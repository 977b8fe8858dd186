using System.CommandLine;
using System.Globalization;
using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Training.Names;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training;

/// <summary><c>evaluate DATA</c>: how the models read the dev parts, or the test parts when everything else is decided.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = new Argument<DirectoryInfo>("DATA") { Description = "Folder that holds the treebanks, each in a folder of its name." };
        var models = new Option<DirectoryInfo?>("--models") { Description = "Folder of the models; without it, those that are shipped." };
        var part = new Option<string>("--part") { Description = "dev, to tune by; test, to be looked at once at the end.", DefaultValueFactory = _ => "dev" };
        part.AcceptOnlyFromAmong("dev", "test");
        var command = new Command("evaluate", "Measures tokens, sentences, tags, heads and names on the treebanks.") { data, models, part };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(models), result.GetRequiredValue(part)));
        return command;
    }

    private static int Run(DirectoryInfo data, DirectoryInfo? folder, string part)
    {
        if (TrainingTreebanks.Sets.Select(set => TrainingTreebanks.File(data.FullName, set, part)).FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            Console.Error.WriteLine($"{missing} does not exist; give the folder that holds ud-english-ewt and ud-english-gum.");
            return 2;
        }

        var models = folder is null ? EnglishModels.Embedded() : EnglishModels.In(folder.FullName);
        var analyzer = new EnglishAnalyzer(() => models);
        Console.WriteLine($"{"",-24}{"tokens",8}{"sent.",8}{"UPOS",8}{"XPOS",8}{"lemmas",8}{"UAS",8}{"LAS",8}");
        foreach (var set in TrainingTreebanks.Sets)
        {
            var gold = TreebankText.Of(ConlluReader.Read(TrainingTreebanks.File(data.FullName, set, part)));
            Row($"{set.Name} {part}, raw text", TreebankScores.Of(gold, Analyzed(analyzer, analyzer.Segment(gold.Text))));
            Row($"{set.Name} {part}, given words", TreebankScores.Of(gold, Analyzed(analyzer, gold.Bare())));
        }

        Console.WriteLine(DevScores.Names(models.Names!, NameTrainer.Held(data.FullName, analyzer, part)));
        return 0;
    }

    private static Document Analyzed(EnglishAnalyzer analyzer, Document document)
    {
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++) analyzer.Analyze(document, sentence);
        return document;
    }

    private static void Row(string name, TreebankScores scores) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-24}{scores.Tokens,8:F2}{scores.Sentences,8:F2}{scores.Upos,8:F2}{scores.Xpos,8:F2}{scores.Lemmas,8:F2}{scores.Uas,8:F2}{scores.Las,8:F2}"));
}
