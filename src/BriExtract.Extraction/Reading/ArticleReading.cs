using System.Runtime.InteropServices;
using BriExtract.Core.Articles;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Entities;
using BriExtract.Extraction.Indicators;
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

    /// <summary>Names of those who are said to state something in the article: mostly not those that its figures are about.</summary>
    public IReadOnlySet<string> Sources { get; set; } = new HashSet<string>();

    /// <summary>How often each name is given as who states something, whatever it is named for besides.</summary>
    public IReadOnlyDictionary<string, int> Spoken { get; set; } = new Dictionary<string, int>();

    /// <summary>Its words for diseases, disasters and what they do, once they were asked for: <see cref="EventWord.Of"/>.</summary>
    internal IReadOnlyList<EventWord>? EventWords { get; set; }

    /// <summary>The figures to be, in order of position.</summary>
    public required List<FigureDraft> Drafts { get; init; }

    /// <summary>The analyzer that the document came from.</summary>
    public required IAnalyzer Analyzer { get; init; }

    /// <summary>Makes sure that a sentence is analysed: those of drafts are, their neighbours on demand.</summary>
    public void Analyze(int sentence)
    {
        if (!Document.Sentences[sentence].Analyzed) Analyzer.Analyze(Document, sentence);
    }

    /// <summary>The drafts of one sentence, in order of position; found by halving, so that an article of many figures stays cheap.</summary>
    public ReadOnlySpan<FigureDraft> DraftsOf(int sentence)
    {
        int first = FirstAt(sentence), end = FirstAt(sentence + 1);
        return CollectionsMarshal.AsSpan(Drafts)[first..end];
    }

    /// <summary>The text between two quantities; empty when they touch or overlap.</summary>
    public ReadOnlySpan<char> Between(FigureDraft first, FigureDraft second)
    {
        int from = first.Quantity.Span.End, to = second.Quantity.Span.Start;
        return to > from ? Document.Text.AsSpan(from..to) : [];
    }

    private int FirstAt(int sentence)
    {
        int low = 0, high = Drafts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Drafts[middle].Quantity.Sentence < sentence) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The first date expression of a sentence in <see cref="Dates"/>, or where it would stand.</summary>
    public int FirstDateOf(int sentence)
    {
        int low = 0, high = Dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Dates[middle].Sentence < sentence) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
