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
    // The best round is printed: the machine may be busy.
    private const int Rounds = 40;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

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
        Document document = gold.Bare();
        void Fresh() => document = gold.Bare();
        void Each(Action<int> analyze)
        {
            for (var sentence = 0; sentence < document.Sentences.Length; sentence++) analyze(sentence);
        }

        Speed("segment", gold, () => { }, () => analyzer.Segment(gold.Text));
        Speed("tag", gold, Fresh, () => Each(sentence => analyzer.Tag(document, sentence)));
        Speed("tag and parse", gold, Fresh, () => Each(sentence => analyzer.TagAndParse(document, sentence)));
        Speed("names too", gold, Fresh, () => Each(sentence => analyzer.Analyze(document, sentence)));
    }

    /// <summary>Times a step once it is warm: the runtime compiles it again when it has run for a while, which is waited for.</summary>
    private static void Speed(string step, TreebankText gold, Action prepare, Action run)
    {
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed < WarmUp)
        {
            prepare();
            run();
        }

        Thread.Sleep(WarmUp / 4);
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

        var tokens = gold.Tokens.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{step,-14}{tokens / best.TotalSeconds,14:N0} tokens/s {gold.Text.Length / best.TotalSeconds / 1e6,8:F1} MB/s {(double)allocated / tokens,8:F1} bytes allocated/token"));
    }
}
