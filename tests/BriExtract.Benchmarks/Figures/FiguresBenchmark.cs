using System.CommandLine;
using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Text;
using BriExtract.Dataset.Interchange;
using BriExtract.Dataset.Tables;
using BriExtract.Extraction;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Fingerprints;
using BriExtract.Ingestion.Records;
using BriExtract.Language;
using BriExtract.Language.Documents;

namespace BriExtract.Benchmarks.Figures;

/// <summary><c>figures</c>: full figures on one warm thread, stage by stage: processor time and allocation an article, and MB/s against counting the words of the same file.</summary>
internal static class FiguresBenchmark
{
    public static Command Create()
    {
        var dump = new Argument<FileInfo>("DUMP") { Description = "A JSON Lines dump, one article a line." };
        var articles = new Option<int>("--articles") { Description = "How many of its articles.", DefaultValueFactory = _ => 1000 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds; the best of each stage counts, as the machine may be busy.", DefaultValueFactory = _ => 7 };
        var command = new Command("figures", "Times the reading of full figures on one thread, stage by stage.") { dump, articles, rounds };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(dump), parsed.GetValue(articles), parsed.GetValue(rounds)));
        return command;
    }

    private static void Run(FileInfo dump, int articles, int rounds)
    {
        var source = new ArticleSource(IngestionSettings.Default);
        var records = source.Records([dump.FullName]).Take(articles).ToArray();
        var bytes = records.Sum(record => (long)System.Text.Encoding.UTF8.GetByteCount(record.Text ?? ""));
        var stages = new StageTimes();
        var figures = 0;
        for (var round = 0; round < rounds; round++)
        {
            stages.Begin();
            stages.Time("records of the dump", () => source.Records([dump.FullName]).Take(articles).Count());
            figures = Round(source, records, stages);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records.Length} articles, {bytes / 1e6:0.00} MB of text, {figures} figures; best of {rounds} by processor time, one thread"));
        stages.Write(Console.Out, records.Length, bytes);
        WriteWays(records.Select(source.Build).ToArray(), rounds, bytes);
        WriteRatio(dump, bytes, stages.Seconds(FromText));
    }

    private const string FromText = "figures from text";

    /// <summary>All articles through one stage after the other, so that the clock is read seldom.</summary>
    private static int Round(ArticleSource source, RawArticle[] records, StageTimes stages)
    {
        var built = stages.Time("article of the record", () => Array.ConvertAll(records, source.Build));
        var marks = stages.Time("fingerprint", () => Array.ConvertAll(built, article => Fingerprinter.Signature(article.Text, article.Furniture)));
        var documents = stages.Time("sentences and tokens", () => Array.ConvertAll(built, article => EnglishAnalyzer.Default.Segment(article.Text)), FromText);
        var dates = stages.Time("dates", () => documents.Zip(built, (document, article) => Dates.Read(document, article.Published)).ToArray(), FromText);
        var candidates = stages.Time("search for quantities", () => Array.ConvertAll(documents, Candidates), FromText);
        stages.Time("tags, heads, names of those sentences", () => Analyze(documents, candidates), FromText);
        var readings = stages.Time("quantities", () => documents.Select((document, i) => Drafted(built[i], document, dates[i], candidates[i])).ToArray(), FromText);
        foreach (var reader in Readers)
        {
            stages.Time(reader.GetType().Name, () => Array.ForEach(readings, reading =>
            {
                if (reading.Drafts.Count > 0) reader.Read(reading);
            }), FromText);
        }

        var figures = stages.Time("figures of the drafts", () => Array.ConvertAll(readings, FigureAssembler.Assemble), FromText);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1 << 16);
        stages.Time("bytes of the figures", () =>
        {
            for (var i = 0; i < built.Length; i++)
            {
                buffer.ResetWrittenCount();
                ArticleRecord.Write(buffer, new ArticleFigures(new ArticleRow(built[i], marks[i]), figures[i]));
            }
        });
        return figures.Sum(found => found.Count);
    }

    private static readonly DateReader Dates = new();
    private static readonly QuantityReader Quantities = QuantityReader.English();
    private static readonly IReadOnlyList<IFigureReader> Readers = FigureReaders.English();

    private static int[] Candidates(Document document) =>
        [.. Enumerable.Range(0, document.Sentences.Length).Where(sentence => Quantities.MayHoldQuantity(document, sentence))];

    private static void Analyze(Document[] documents, int[][] candidates)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var sentence in candidates[i]) EnglishAnalyzer.Default.Analyze(documents[i], sentence);
        }
    }

    private static ArticleReading Drafted(Article article, Document document, IReadOnlyList<DateMention> dates, int[] candidates) => new()
    {
        Article = article,
        Document = document,
        CodePoints = new CodePointOffsets(article.Text),
        Dates = dates,
        Drafts = [.. candidates.SelectMany(sentence => Quantities.Read(document, sentence)).Select(quantity => new FigureDraft(quantity))],
        Analyzer = EnglishAnalyzer.Default,
    };

    /// <summary>The same figures as a run reads them: each article through all steps before the next, and batches through each step.</summary>
    private static void WriteWays(Article[] articles, int rounds, long bytes)
    {
        var extractor = new FigureExtractor(EnglishAnalyzer.Default, Quantities, Dates, Readers);
        var ways = new StageTimes();
        for (var round = 0; round < rounds; round++)
        {
            ways.Begin();
            foreach (var size in (int[])[1, FigureExtractor.BestBatch / 4, FigureExtractor.BestBatch, FigureExtractor.BestBatch * 4])
            {
                ways.Time($"articles together: {size}", () =>
                {
                    foreach (var batch in articles.Chunk(size)) extractor.Extract(batch);
                });
            }
        }

        ways.WriteRows(Console.Out, articles.Length, bytes);
    }

    private static void WriteRatio(FileInfo dump, long bytes, double seconds)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            WordCount.Of(dump.FullName);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        var (words, figures) = (dump.Length / 1e6 / best, bytes / 1e6 / seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"full figures: {figures:0.00} MB/s; counting the words of the file: {words:0} MB/s; ratio 1 to {words / figures:0}"));
    }
}
