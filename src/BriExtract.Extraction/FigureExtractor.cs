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

    /// <summary>The figures of an article in order of position; none for an article that was not read.</summary>
    public IReadOnlyList<Figure> Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Status == ArticleStatus.Read ? FigureAssembler.Assemble(Read(article)) : [];
    }

    /// <summary>All that was read of an article, rejected drafts and their reasons included.</summary>
    public ArticleReading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = analyzer.Segment(article.Text);
        var reading = new ArticleReading
        {
            Article = article,
            Document = document,
            CodePoints = new CodePointOffsets(article.Text),
            Dates = dates.Read(document, article.Published),
            Drafts = [],
            Analyzer = analyzer,
        };
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++) Draft(reading, sentence);
        if (reading.Drafts.Count == 0) return reading;
        foreach (var reader in readers) reader.Read(reading);
        return reading;
    }

    private void Draft(ArticleReading reading, int sentence)
    {
        // Most sentences hold no quantity and are never parsed: the parse is the cost of the whole stage.
        if (!quantities.MayHoldQuantity(reading.Document, sentence)) return;
        reading.Analyze(sentence);
        foreach (var quantity in quantities.Read(reading.Document, sentence)) reading.Drafts.Add(new FigureDraft(quantity));
    }
}
