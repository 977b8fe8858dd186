using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BriExtract.Language;
using BriExtract.Language.Models;
using BriExtract.Language.Parsing;
using BriExtract.Language.Tagging;
using BriExtract.Training.Lexicon;
using BriExtract.Training.Names;
using BriExtract.Training.Parsing;
using BriExtract.Training.Tagging;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training;

/// <summary><c>train DATA --models DIR</c>: trains the models from the train parts and prints after each round how the dev parts are read.</summary>
internal static class TrainCommand
{
    /// <summary>In order: each part may rest on the files of those before it.</summary>
    private static readonly (string Name, Action<Workplace> Train)[] Parts =
    [
        ("lexicon", place => place.Save("lexicon.bin", LexiconTrainer.Train(place.Data, place.Treebanks.Train).Write)),
        ("lemmas", place => place.Save("lemmas.bin", LemmaLists.Of(place.Treebanks.Train).Write)),
        ("tagger", TrainTagger),
        ("parser", TrainParser),
        ("names", TrainNames),
    ];

    public static Command Create()
    {
        var data = new Argument<DirectoryInfo>("DATA") { Description = "Folder that holds the treebanks and the other sets, each in a folder of its name." };
        var models = new Option<DirectoryInfo>("--models") { Description = "Where the models are written.", Required = true };
        var only = new Option<string[]>("--only") { Description = "Train these parts only: " + string.Join(", ", Parts.Select(part => part.Name)) };
        var command = new Command("train", "Trains the models; the same sets give the same bytes.") { data, models, only };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetRequiredValue(models), result.GetValue(only) ?? [], TrainingPlan.Full));
        return command;
    }

    /// <summary>Trains the parts that are asked for, or all.</summary>
    internal static int Run(DirectoryInfo data, DirectoryInfo models, string[] only, TrainingPlan plan)
    {
        if (only.FirstOrDefault(name => Parts.All(part => part.Name != name)) is { } unknown)
        {
            Console.Error.WriteLine($"'{unknown}' is no part; use {string.Join(", ", Parts.Select(part => part.Name))}.");
            return 2;
        }

        models.Create();
        var place = new Workplace(data.FullName, models.FullName, plan);
        foreach (var (name, train) in Parts.Where(part => only.Length == 0 || only.Contains(part.Name)))
        {
            Console.WriteLine(name);
            train(place);
        }

        return 0;
    }

    private static void TrainTagger(Workplace place)
    {
        var trainer = new TaggerTrainer(place.Lexicon, place.Plan.TaggerEpochs);
        var tagger = trainer.Train(place.Treebanks.Train, (epoch, loss, now) => place.Report(epoch, loss, () => DevScores.Treebanks(place.Models(now, null), place.Treebanks)));
        place.Save("tagger.bin", tagger.Network.Write);
    }

    private static void TrainParser(Workplace place)
    {
        var examples = ParserExamples.Of(place.Treebanks.Train, place.Lexicon);
        var tagger = place.Tagger;
        var parser = new ParserTrainer(place.Plan.ParserEpochs).Train(examples, (epoch, loss, now) => place.Report(epoch, loss, () => DevScores.Treebanks(place.Models(tagger, now), place.Treebanks)));
        place.Save("parser.bin", parser.Write);
    }

    private static void TrainNames(Workplace place)
    {
        var trainer = new NameTrainer(place.Data, new EnglishAnalyzer(() => place.Models(place.Tagger, null)));
        var dev = trainer.Dev();
        var names = trainer.Train((epoch, loss, now) => place.Report(epoch, loss, () => DevScores.Names(now, dev)));
        place.Save("names.bin", names.Write);
    }

    /// <summary>Where training reads and writes.</summary>
    private sealed class Workplace(string data, string models, TrainingPlan plan)
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public string Data => data;

        public TrainingPlan Plan => plan;

        public TrainingTreebanks Treebanks { get; } = new(data);

        public WordLexicon Lexicon => Read("lexicon.bin", WordLexicon.Read);

        public Tagger Tagger => new(Read("tagger.bin", HashedNetwork.Read));

        public EnglishModels Models(Tagger tagger, Parser? parser) => new(Lexicon, tagger, Read("lemmas.bin", Lemmatizer.Read), parser, null);

        public void Save(string name, Action<BinaryWriter> contents)
        {
            using var file = File.Create(Path.Combine(models, name));
            ModelFile.Write(file, contents);
        }

        public void Report(int epoch, double loss, Func<string> score) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1,2}  loss {loss:F4}  {score()}  {_watch.Elapsed.TotalSeconds:F0} s"));

        private T Read<T>(string name, Func<ModelReader, T> read) => ModelFile.Read(File.OpenRead(Path.Combine(models, name)), name, read);
    }
}
