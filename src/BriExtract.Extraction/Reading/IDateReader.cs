using BriExtract.Core.Articles;
using BriExtract.Extraction.Dates;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Reading;

/// <summary>Finds and resolves the date expressions of a document. Holds no state between documents.</summary>
public interface IDateReader
{
    /// <summary>All date expressions in order of position.</summary>
    /// <param name="document">A segmented document; its sentences need not be analysed.</param>
    /// <param name="published">What relative words are resolved against; null when not known.</param>
    IReadOnlyList<DateMention> Read(Document document, PublicationDate? published);
}
