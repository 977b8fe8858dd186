using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quotes;

/// <summary>
/// Reads how far a quote reaches and what bounds it beyond the words directly before: with the noun that is counted
/// ("over 4,000 projects"), with a verb that bounds ("exceeded 20000"), with a superlative ("the highest 100,000").
/// </summary>
public sealed class QuoteReader : IFigureReader
{
    private static readonly string[] Exceeding = ["exceed", "surpass", "top", "pass", "outnumber", "overtake", "outstrip"];
    private static readonly string[] Highest = ["highest", "maximum", "largest", "peak"];
    private static readonly string[] Lowest = ["lowest", "minimum"];

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var draft in reading.Drafts)
        {
            if (draft.Rejected is null) Read(reading.Document, draft);
        }
    }

    private static void Read(Document document, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        if (quantity is { Kind: QuantityKind.Count, Partitive: false } && quantity.CountedHead >= quantity.EndToken)
            draft.Span = draft.Span.Cover(new TextSpan(draft.Span.Start, document.Tokens[quantity.CountedHead].End));
        if (draft.Bound != Bound.Exact) return;
        // "66 people or more"
        var behind = quantity.CountedHead + 1;
        if (quantity.CountedHead >= quantity.EndToken && document.Is(behind, "or") && document.Is(behind + 1, "more", "fewer", "less"))
        {
            draft.Bound = document.Is(behind + 1, "more") ? Bound.AtLeast : Bound.AtMost;
            draft.Span = draft.Span.Cover(new TextSpan(draft.Span.Start, document.Tokens[behind + 1].End));
            return;
        }

        var sentence = document.Sentences[quantity.Sentence];
        var before = FirstOf(document, quantity) - 1;
        if (before < sentence.FirstToken) return;
        if (BoundBy(document, before) is not { } bound) return;
        // "The House passed two bills": what is passed in small numbers was voted on.
        if (document.Lemma(before) == "pass" && quantity is { CountedHead: >= 0, Value: < 100 }) return;
        draft.Bound = bound;
        var first = before > sentence.FirstToken && document.Is(before - 1, "the", "a") && document.Tokens[before].Upos != Upos.Verb ? before - 1 : before;
        draft.Span = draft.Span.Cover(new TextSpan(document.Tokens[first].Start, draft.Span.End));
    }

    private static Bound? BoundBy(Document document, int token)
    {
        var lemma = document.Lemma(token);
        if (document.Tokens[token].Upos == Upos.Verb && Array.IndexOf(Exceeding, lemma) >= 0) return Bound.MoreThan;
        if (document.Is(token, Highest)) return Bound.AtMost;
        return document.Is(token, Lowest) ? Bound.AtLeast : null;
    }

    private static int FirstOf(Document document, QuantityMention quantity)
    {
        var first = quantity.FirstToken;
        while (first > 0 && document.Tokens[first - 1].Start >= quantity.Span.Start) first--;
        return first;
    }
}
