using BriExtract.Core.Articles;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Entities;
using BriExtract.Language;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Reading;

/// <summary>What is known of one article while its figures are read.</summary>
public sealed class ArticleReading
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Its text with sentences and tokens; the sentences of all drafts are analysed.</summary>
    public required Document Document { get; init; }

    /// <summary>From UTF-16 to code points.</summary>
    public required CodePointOffsets CodePoints { get; init; }

    /// <summary>Date expressions in order of position, resolved against the article's date.</summary>
    public required IReadOnlyList<DateMention> Dates { get; init; }

    /// <summary>Names that figures may be about, in order of position; filled by <see cref="EntityFinder"/>.</summary>
    public IReadOnlyList<EntityMention> Entities { get; set; } = [];

    /// <summary>The figures to be, in order of position.</summary>
    public required List<FigureDraft> Drafts { get; init; }

    /// <summary>The analyzer that the document came from.</summary>
    public required IAnalyzer Analyzer { get; init; }

    /// <summary>Makes sure that a sentence is analysed: those of drafts are, their neighbours on demand.</summary>
    public void Analyze(int sentence)
    {
        if (!Document.Sentences[sentence].Analyzed) Analyzer.Analyze(Document, sentence);
    }
}
