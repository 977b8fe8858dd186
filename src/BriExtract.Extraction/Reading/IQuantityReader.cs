using BriExtract.Extraction.Quantities;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Reading;

/// <summary>Finds the quantities of a sentence: numbers with units and bounds. Holds no state between sentences.</summary>
public interface IQuantityReader
{
    /// <summary>Whether the sentence can hold a quantity, told without analysis; when in doubt, true.</summary>
    bool MayHoldQuantity(Document document, int sentence);

    /// <summary>The mentions of one sentence in order of position, disjoint.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">Number of the sentence, which is analysed.</param>
    IReadOnlyList<QuantityMention> Read(Document document, int sentence);
}
