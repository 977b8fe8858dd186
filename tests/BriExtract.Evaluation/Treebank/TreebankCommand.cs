using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Training.Treebanks;

namespace BriExtract.Evaluation.Treebank;

/// <summary>Scores the language stage on a treebank, on raw text and on given words, with tokens a second for each step.</summary>
internal static class TreebankCommand
{
    // The best round is printed: the machine may be busy, and the first rounds are compiled as they run.
    private const int Rounds = 25;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CoNLL-U file; .gz is read too." };
        var command = new Command("treebank", "Scores tokens, sentences, tags and heads on a treebank.") { file };
        command.SetAction(result => Run(result.GetRequiredValue(file)));
        return command;
    }

    private static int Run(FileInfo file)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"{file} does not exist; give a CoNLL-U file.");
            return 2;
        }

        var gold = TreebankText.Of(ConlluReader.Read(file.FullName));
        var analyzer = EnglishAnalyzer.Default;
        var raw = analyzer.Segment(gold.Text);
        AnalyzeAll(analyzer, raw);
        var given = gold.Bare();
        AnalyzeAll(analyzer, given);
        Print(file.Name, TreebankScores.Of(gold, raw), TreebankScores.Of(gold, given));
        PrintSpeed(analyzer, gold);
        return 0;
    }

    private static void AnalyzeAll(EnglishAnalyzer analyzer, Document document)
    {
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++) analyzer.Analyze(document, sentence);
    }

    private static void TagAll(EnglishAnalyzer analyzer, Document document)
    {
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++) analyzer.Tag(document, sentence);
    }

    private static void Print(string file, TreebankScores raw, TreebankScores given)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}\n{"",-14}{"raw text",10}{"given words",14}"));
        Row("tokens", raw.Tokens, given.Tokens);
        Row("words", raw.Words, given.Words);
        Row("sentences", raw.Sentences, given.Sentences);
        Row("UPOS", raw.Upos, given.Upos);
        Row("XPOS", raw.Xpos, given.Xpos);
        Row("lemmas", raw.Lemmas, given.Lemmas);
        Row("UAS", raw.Uas, given.Uas);
        Row("LAS", raw.Las, given.Las);
    }

    private static void Row(string name, double raw, double given) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{raw,10:F2}{given,14:F2}"));

    private static void PrintSpeed(EnglishAnalyzer analyzer, TreebankText gold)
    {
        var tokens = gold.Tokens.Count;
        Speed("segment", tokens, gold.Text.Length, () => { }, () => analyzer.Segment(gold.Text));
        Document document = gold.Bare();
        Speed("tag", tokens, gold.Text.Length, () => document = gold.Bare(), () => TagAll(analyzer, document));
        Speed("tag and parse", tokens, gold.Text.Length, () => document = gold.Bare(), () => AnalyzeAll(analyzer, document));
    }

    private static void Speed(string step, int tokens, int characters, Action prepare, Action run)
    {
        var best = TimeSpan.MaxValue;
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            prepare();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            run();
            if (watch.Elapsed < best) best = watch.Elapsed;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{step,-14}{tokens / best.TotalSeconds,14:N0} tokens/s {characters / best.TotalSeconds / 1e6,8:F1} MB/s {(double)allocated / tokens,8:F1} bytes allocated/token"));
    }
}
