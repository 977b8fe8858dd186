using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Roles;

/// <summary>Where a quantity stands in its sentence: what governs it, what stands before and behind it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="First">First token of the quantity, bound words included.</param>
/// <param name="End">After its last token.</param>
/// <param name="Top">Its highest token in the tree.</param>
/// <param name="Governor">Head of <paramref name="Top"/>; -1 at the root.</param>
/// <param name="Preposition">The preposition that leads to it ("to" in "to the current 110"); -1 when none does.</param>
public readonly record struct QuantityPlace(Document Document, QuantityMention Quantity, int First, int End, int Top, int Governor, int Preposition)
{
    // "from the initial 57", "to a record 110", "by as much as 5%": how much may stand between preposition and number.
    private const int Between = 4;

    /// <summary>Finds the place of a draft's quantity.</summary>
    public static QuantityPlace Of(ArticleReading reading, FigureDraft draft)
    {
        var document = reading.Document;
        var quantity = draft.Quantity;
        var first = quantity.FirstToken;
        var sentence = document.Sentences[quantity.Sentence];
        while (first > sentence.FirstToken && document.Tokens[first - 1].Start >= quantity.Span.Start) first--;
        var end = Math.Max(quantity.EndToken, quantity.CountedHead + 1);
        var top = document.Top(first, end);
        return new QuantityPlace(document, quantity, first, end, top, document.Tokens[top].Head, PrepositionBefore(document, first, sentence.FirstToken));
    }

    /// <summary>The relation of the quantity to its governor.</summary>
    public Deprel Relation => Document.Tokens[Top].Relation;

    /// <summary>After the last token of the number, scale word included.</summary>
    public int NumberEnd
    {
        get
        {
            var end = Quantity.FirstToken + 1;
            while (end < End && Document.Tokens[end].Start < Quantity.NumberSpan.End) end++;
            return end;
        }
    }

    /// <summary>First token of the sentence.</summary>
    public int SentenceFirst => Document.Sentences[Document.SentenceOf(First)].FirstToken;

    /// <summary>After the last token of the sentence.</summary>
    public int SentenceEnd => Document.Sentences[Document.SentenceOf(First)].EndToken;

    /// <summary>Whether the leading preposition is one of these.</summary>
    public bool After(params ReadOnlySpan<string> prepositions) => Preposition >= 0 && Document.Is(Preposition, prepositions);

    private static int PrepositionBefore(Document document, int first, int sentenceFirst)
    {
        var tokens = document.Tokens;
        for (var i = first - 1; i >= sentenceFirst && i >= first - Between; i--)
        {
            if (tokens[i].Upos == Upos.Adp || document.Is(i, "to", "by", "from", "of")) return i;
            if (tokens[i].Upos is not (Upos.Det or Upos.Adj or Upos.Adv or Upos.Pron) || tokens[i].Xpos == Xpos.PRP) return -1;
        }

        return -1;
    }
}
