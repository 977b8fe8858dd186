using System.CommandLine;
using System.Text.Json;
using BriExtract.Extraction.Quantities;
using BriExtract.Language;

namespace BriExtract.Evaluation.NewsQuant;

/// <summary><c>newsquant FILE [--predictions OUT.jsonl]</c>: reads every sentence of a NewsQuant file, scores what was found, and writes it where asked.</summary>
internal static class NewsQuantCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Annotated sentences: a JSON list of {text, quantities}." };
        var predictions = new Option<FileInfo?>("--predictions") { Description = "Where to write the predictions as JSON Lines, for newsquant_score.py." };
        var errors = new Option<int>("--errors") { Description = "Also print so many sentences with a wrong value, unit, change or concept." };
        var command = new Command("newsquant", "Quantities against NewsQuant (Almasian et al., CQE, EMNLP 2023): value, unit, change, concept.") { file, predictions, errors };
        command.SetAction(parse => Run(parse.GetRequiredValue(file), parse.GetValue(predictions), parse.GetValue(errors)));
        return command;
    }

    private static int Run(FileInfo file, FileInfo? predictions, int errors)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"{file.FullName}: no such file; give a NewsQuant file such as ../shared/data/newsquant/dev.json.");
            return 2;
        }

        var gold = GoldSentence.Load(file);
        var reader = QuantityReader.English();
        var adapter = new NewsQuantAdapter();
        var found = gold.ConvertAll(sentence => Predict(sentence.Text, reader, adapter));
        if (predictions is not null) Write(predictions, gold, found);
        NewsQuantScore.Print(gold, found, errors);
        return 0;
    }

    private static List<NewsQuantity> Predict(string text, QuantityReader reader, NewsQuantAdapter adapter)
    {
        var analyzer = EnglishAnalyzer.Default;
        var document = analyzer.Segment(text);
        var found = new List<NewsQuantity>();
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            analyzer.Analyze(document, sentence);
            found.AddRange(adapter.Adapt(document, reader.Read(document, sentence, concepts: true)));
        }

        return found;
    }

    private static void Write(FileInfo file, List<GoldSentence> gold, List<List<NewsQuantity>> found)
    {
        using var writer = new StreamWriter(file.FullName);
        for (var i = 0; i < gold.Count; i++)
        {
            var quantities = found[i].Select(quantity => new Dictionary<string, object>
            {
                ["value"] = quantity.High is { } high ? new[] { quantity.Value, high } : quantity.Value,
                ["unit"] = quantity.Unit,
                ["change"] = quantity.Change,
                ["concept"] = quantity.Concept,
            });
            writer.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object> { ["text"] = gold[i].Text, ["quantities"] = quantities }));
        }
    }
}
