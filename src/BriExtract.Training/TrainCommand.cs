using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BriExtract.Language.Models;
using BriExtract.Language.Parsing;
using BriExtract.Language.Tagging;
using BriExtract.Training.Parsing;
using BriExtract.Training.Tagging;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training;

/// <summary><c>train DATA --models DIR</c>: trains what is asked for from the treebanks' train parts and prints how the dev parts are read.</summary>
internal static class TrainCommand
{
    private const int TaggerEpochs = 6;
    private static readonly string[] Parts = ["lemmas", "tagger", "parser"];

    public static Command Create()
    {
        var data = new Argument<DirectoryInfo>("DATA") { Description = "Folder that holds ud-english-ewt and ud-english-gum." };
        var models = new Option<DirectoryInfo>("--models") { Description = "Where the models are written.", Required = true };
        var only = new Option<string[]>("--only") { Description = "Train these parts only: " + string.Join(", ", Parts) };
        var command = new Command("train", "Trains the models; the same treebanks give the same bytes.") { data, models, only };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetRequiredValue(models), result.GetValue(only) is { Length: > 0 } parts ? parts : Parts));
        return command;
    }

    private static int Run(DirectoryInfo data, DirectoryInfo models, string[] parts)
    {
        models.Create();
        var treebanks = new TrainingTreebanks(data.FullName);
        foreach (var part in parts)
        {
            var watch = Stopwatch.StartNew();
            switch (part)
            {
                case "tagger":
                    Save(models, "tagger.bin", new TaggerTrainer(TaggerEpochs).Train(treebanks.Train, (epoch, loss, network) => Report(epoch, loss, watch, () => TagDev(network.Quantize(), treebanks))).Write);
                    break;
                case "lemmas":
                    Save(models, "lemmas.bin", LemmaLists.Of(treebanks.Train).Write);
                    break;
                case "parser":
                    var examples = Jackknife.Examples(treebanks.Train);
                    var tagger = new Tagger(HashedNetwork.Read(ModelFile.Open(File.ReadAllBytes(Path.Combine(models.FullName, "tagger.bin")), "tagger.bin")));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"jackknifed {watch.Elapsed.TotalSeconds:F0} s"));
                    Save(models, "parser.bin", new ParserTrainer().Train(examples, (epoch, loss, network) => Report(epoch, loss, watch, () => ParseDev(tagger, network.Quantize(), treebanks))).Write);
                    break;
                default:
                    Console.Error.WriteLine($"'{part}' is no part; use {string.Join(", ", Parts)}.");
                    return 2;
            }
        }

        return 0;
    }

    private static void Save(DirectoryInfo models, string name, Action<BinaryWriter> contents)
    {
        using var file = File.Create(Path.Combine(models.FullName, name));
        ModelFile.Write(file, contents);
    }

    private static void Report(int epoch, double loss, Stopwatch watch, Func<string> score) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1,2}  loss {loss:F4}  {score()}  {watch.Elapsed.TotalSeconds:F0} s"));

    private static string TagDev(HashedNetwork network, TrainingTreebanks treebanks) =>
        string.Join("  ", treebanks.Dev.Select(dev => dev.Name + " " + TagDev(new Tagger(network), dev.Text)));

    private static string ParseDev(Tagger tagger, HashedNetwork network, TrainingTreebanks treebanks) =>
        string.Join("  ", treebanks.Dev.Select(dev => dev.Name + " " + ParseDev(tagger, new Parser(network), dev.Text)));

    private static string ParseDev(Tagger tagger, Parser parser, TreebankText gold)
    {
        var document = gold.Bare();
        var forms = new WordForm[2048];
        var state = new ArcHybrid();
        foreach (var sentence in gold.Sentences)
        {
            var tokens = document.MutableTokens.Slice(sentence.FirstToken, sentence.TokenCount);
            var window = forms.AsSpan(0, tokens.Length + (2 * TaggerFeatures.Window));
            window.Clear();
            WordForms.Of(document.Text, tokens, window[TaggerFeatures.Window..]);
            tagger.Tag(window, tokens);
            parser.Parse(state, window[TaggerFeatures.Window..], tokens, sentence.FirstToken);
        }

        var scores = TreebankScores.Of(gold, document);
        return string.Create(CultureInfo.InvariantCulture, $"{scores.Uas:F2} {scores.Las:F2}");
    }

    private static string TagDev(Tagger tagger, TreebankText gold)
    {
        var document = gold.Bare();
        var forms = new WordForm[2048];
        int upos = 0, xpos = 0;
        foreach (var sentence in gold.Sentences)
        {
            var tokens = document.MutableTokens.Slice(sentence.FirstToken, sentence.TokenCount);
            var window = forms.AsSpan(0, tokens.Length + (2 * TaggerFeatures.Window));
            window.Clear();
            WordForms.Of(document.Text, tokens, window[TaggerFeatures.Window..]);
            tagger.Tag(window, tokens);
        }

        for (var i = 0; i < gold.Tokens.Count; i++)
        {
            if (gold.Tokens[i].Upos == document.Tokens[i].Upos) upos++;
            if (gold.Tokens[i].Xpos == document.Tokens[i].Xpos) xpos++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * upos / gold.Tokens.Count:F2} {100.0 * xpos / gold.Tokens.Count:F2}");
    }
}
