using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Selection;

/// <summary>
/// Tells the age at which someone died from other ages, which are no figures: "dies at 78", "died Saturday, aged 78", and, of the one
/// whose death the article opens with, "Miller was 81." and "He was 81."
/// </summary>
internal static class AgeAtDeath
{
    // How far a verb of dying may stand from the age: "died Saturday at his home in the town of Dover, aged 78".
    private const int Reach = 16;

    // The title, a date line and the first two sentences.
    private const int MostOpening = 4;

    /// <summary>Whether the quantity is such an age.</summary>
    public static bool Holds(ArticleReading reading, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        if (quantity is not { Kind: QuantityKind.Age, High: null, Unit: "a" } || IsLimit(reading.Document, quantity)) return false;
        return IsOfDying(reading.Document, quantity) || IsOfDeceased(reading, quantity);
    }

    /// <summary>The last word of the name of the one whose death the article opens with; -1 where it opens with none.</summary>
    public static int Deceased(ArticleReading reading)
    {
        var document = reading.Document;
        for (var sentence = 0; sentence < Math.Min(MostOpening, document.Sentences.Length); sentence++)
        {
            for (var i = document.Sentences[sentence].FirstToken + 1; i < document.Sentences[sentence].EndToken; i++)
            {
                if (!IsDying(document, i)) continue;
                var before = document.Is(i - 1, "found", "has", "had") ? i - 2 : i - 1;
                if (before >= 0 && document.SentenceOf(before) == sentence && IsName(document, before)) return before;
                reading.Analyze(sentence);
                if (LastOfName(document, document.Subject(i)) is >= 0 and var name) return name;
            }
        }

        return -1;
    }

    private static int LastOfName(Document document, int subject)
    {
        if (subject < 0 || document.Tokens[subject].Upos != Upos.Propn) return -1;
        var end = document.Sentences[document.SentenceOf(subject)].EndToken;
        while (subject + 1 < end && document.Tokens[subject + 1].Upos == Upos.Propn) subject++;
        return subject;
    }

    private static bool IsName(Document document, int token) => document.Word(token) is { Length: > 2 } word && char.IsUpper(word[0]) && char.IsLower(word[^1]);

    private static bool IsDying(Document document, int token) =>
        document.Is(token, "dies", "died") || (document.Is(token, "dead") && document.Is(token - 1, "found", "is"));

    // "under 19", "between 20 and 35": a group's limit
    private static bool IsLimit(Document document, QuantityMention quantity)
    {
        for (var i = quantity.FirstToken - 1; i >= 0 && i >= quantity.FirstToken - 3; i--)
        {
            if (document.Is(i, "under", "over", "above", "below", "between", "from", "than", "ages")) return true;
        }

        return false;
    }

    private static bool IsOfDying(Document document, QuantityMention quantity)
    {
        var sentence = document.Sentences[quantity.Sentence];
        for (var i = quantity.FirstToken - 1; i >= Math.Max(sentence.FirstToken, quantity.FirstToken - Reach) && !document.Is(i, ";"); i--)
        {
            if (IsDying(document, i)) return true;
        }

        // "the 60-year-old man died"
        for (var i = quantity.EndToken; i < Math.Min(sentence.EndToken, quantity.EndToken + 5) && !document.Is(i, ",", ";", "who"); i++)
        {
            if (document.Is(i, "dies", "died")) return true;
        }

        return false;
    }

    // "Miller, a former mayor, was 81.", "Miller, 81, was", "He was 81.": said of the deceased, with no other occasion.
    private static bool IsOfDeceased(ArticleReading reading, QuantityMention quantity)
    {
        var document = reading.Document;
        var sentence = document.Sentences[quantity.Sentence];
        if (document.Is(quantity.FirstToken - 1, "age", "aged") || document.Is(quantity.FirstToken - 2, "age") || document.Is(sentence.FirstToken, "when")) return false;
        var pronoun = document.Is(sentence.FirstToken, "he", "she");
        var name = Deceased(reading);
        if (name < 0 || document.SentenceOf(name) > quantity.Sentence) return false;
        if (pronoun) return document.Is(quantity.FirstToken - 1, "was") && sentence.Paragraph <= document.Sentences[Math.Min(MostOpening, document.Sentences.Length - 1)].Paragraph;
        for (var i = sentence.FirstToken; i < quantity.FirstToken; i++)
        {
            if (document.Word(i).Equals(document.Word(name), StringComparison.OrdinalIgnoreCase)) return document.Is(quantity.FirstToken - 1, "was", ",");
        }

        return false;
    }
}
