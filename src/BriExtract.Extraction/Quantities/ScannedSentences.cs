using System.Runtime.InteropServices;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>
/// What the characters of sentences said when they were searched for quantities, kept until they are read: articles are read in batches,
/// all their sentences searched first and those that hold something read later, in the same order.
/// </summary>
internal sealed class ScannedSentences
{
    // More than a batch of news holds; what lies beyond is scanned again.
    private const int MostKept = 1024;

    private readonly List<RawQuantity> _quantities = [];
    private readonly Queue<(Document Document, int Sentence, QuantityScanner Scanner, int First, int End)> _sentences = [];

    /// <summary>Keeps what was found in a sentence.</summary>
    public void Keep(Document document, int sentence, QuantityScanner scanner, List<RawQuantity> found)
    {
        if (_quantities.Count + found.Count > MostKept) return;
        var first = _quantities.Count;
        _quantities.AddRange(CollectionsMarshal.AsSpan(found));
        _sentences.Enqueue((document, sentence, scanner, first, _quantities.Count));
    }

    /// <summary>Gives back what was found in a sentence, if it is the next of those kept; any other question lets all of them go.</summary>
    public bool TryTake(Document document, int sentence, QuantityScanner scanner, List<RawQuantity> into)
    {
        var known = _sentences.TryDequeue(out var next) && ReferenceEquals(next.Document, document) && next.Sentence == sentence && ReferenceEquals(next.Scanner, scanner);
        if (known) into.AddRange(CollectionsMarshal.AsSpan(_quantities)[next.First..next.End]);
        else _sentences.Clear();
        if (_sentences.Count == 0) _quantities.Clear();
        return known;
    }
}
