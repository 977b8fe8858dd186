using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language;

namespace BriExtract.Extraction;

/// <summary>Articles in, figures out: the stage's one entry. One extractor serves every thread.</summary>
/// <param name="analyzer">Sentences, tokens, and the parse of the sentences that need one.</param>
/// <param name="quantities">Numbers with units and bounds.</param>
/// <param name="dates">Date expressions.</param>
/// <param name="readers">What fills the drafts, in order: see <see cref="FigureReaders"/>.</param>
public sealed class FigureExtractor(IAnalyzer analyzer, IQuantityReader quantities, IDateReader dates, IReadOnlyList<IFigureReader> readers)
{
    /// <summary>The extractor with the shipped models and tables.</summary>
    /// <param name="lexicons">Folder whose tables extend the embedded ones of the same name; null for none.</param>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file, line and remedy.</exception>
    public static FigureExtractor English(string? lexicons = null) =>
        new(EnglishAnalyzer.Default, QuantityReader.English(lexicons), new DateReader(lexicons), FigureReaders.English(lexicons));

    /// <summary>
    /// How many articles are best read together: each step's code and tables then stay in the processor's nearest memory
    /// while it goes from article to article, which takes a third off the time. More gain nothing.
    /// </summary>
    public const int BestBatch = 16;

    /// <summary>The figures of an article in order of position; none for an article that was not read.</summary>
    public IReadOnlyList<Figure> Extract(Article article) => Extract([article])[0];

    /// <summary>The figures of several articles, the same as of each alone; of about <see cref="BestBatch"/> it is done fastest.</summary>
    public IReadOnlyList<IReadOnlyList<Figure>> Extract(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var read = articles.Where(article => article.Status == ArticleStatus.Read).ToArray();
        var readings = Read(read);
        var figures = new IReadOnlyList<Figure>[articles.Count];
        for (int i = 0, next = 0; i < figures.Length; i++)
            figures[i] = articles[i].Status == ArticleStatus.Read ? FigureAssembler.Assemble(readings[next++]) : [];
        return figures;
    }

    /// <summary>All that was read of an article, rejected drafts and their reasons included.</summary>
    public ArticleReading Read(Article article) => Read([article])[0];

    /// <summary>All that was read of several articles, step by step: each step for all of them.</summary>
    public ArticleReading[] Read(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var readings = new ArticleReading[articles.Count];
        for (var i = 0; i < readings.Length; i++) readings[i] = Begin(articles[i]);
        var candidates = Array.ConvertAll(readings, Candidates);
        for (var i = 0; i < readings.Length; i++)
        {
            foreach (var sentence in candidates[i]) readings[i].Analyze(sentence);
        }

        for (var i = 0; i < readings.Length; i++)
        {
            foreach (var sentence in candidates[i]) Draft(readings[i], sentence);
        }

        var drafted = Array.FindAll(readings, reading => reading.Drafts.Count > 0);
        foreach (var reader in readers)
        {
            foreach (var reading in drafted) reader.Read(reading);
        }

        return readings;
    }

    private ArticleReading Begin(Article article)
    {
        var document = analyzer.Segment(article.Text);
        return new ArticleReading
        {
            Article = article,
            Document = document,
            CodePoints = new CodePointOffsets(article.Text),
            Dates = dates.Read(document, article.Published),
            Drafts = [],
            Analyzer = analyzer,
        };
    }

    /// <summary>The sentences that may hold a quantity. Most hold none and are never parsed: the parse is the cost of the whole stage.</summary>
    private List<int> Candidates(ArticleReading reading)
    {
        var candidates = new List<int>();
        for (var sentence = 0; sentence < reading.Document.Sentences.Length; sentence++)
        {
            if (quantities.MayHoldQuantity(reading.Document, sentence)) candidates.Add(sentence);
        }

        return candidates;
    }

    private void Draft(ArticleReading reading, int sentence)
    {
        foreach (var quantity in CompoundDurations.Join(reading.Document, quantities.Read(reading.Document, sentence))) reading.Drafts.Add(new FigureDraft(quantity));
    }
}
