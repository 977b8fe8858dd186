using BriExtract.Language.Documents;

namespace BriExtract.Language;

/// <summary>
/// The seam of the language stage: text in, <see cref="Document"/> out. Another engine could stand here. Parts hold no
/// state between articles, so one analyzer serves every thread.
/// </summary>
/// <remarks>
/// Two steps, because most sentences hold no quantity: <see cref="Segment"/> is cheap and runs over the whole text,
/// <see cref="Analyze"/> costs a parse and is asked only for the sentences that need it.
/// </remarks>
public interface IAnalyzer
{
    /// <summary>Cuts the text into sentences and tokens. Any text is allowed; nothing throws.</summary>
    /// <param name="text">The article's stored text; offsets point into it.</param>
    Document Segment(string text);

    /// <summary>Adds tags, lemmas, heads and names to one sentence of a document; a sentence that has them is left alone.</summary>
    /// <param name="document">A document from <see cref="Segment"/>; one thread at a time may fill one document.</param>
    /// <param name="sentence">Number of the sentence, from 0.</param>
    void Analyze(Document document, int sentence);
}
