using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>Tells ages that no unit marks: "aged 25 to 40", "over the age of 25", "her daughter, who was 10", "Jane Doe, 25, said".</summary>
internal static class AgeSense
{
    private const decimal Oldest = 120m;
    private const int Reach = 4;

    /// <summary>"aged 0-14 years": a length of time in years that a word of age leads to.</summary>
    public static bool HoldsYears(Document document, QuantityMention mention) =>
        mention is { Kind: QuantityKind.Duration, Unit: "a" or "mo" } && mention.Value <= Oldest && AfterAge(document, mention);

    public static bool Holds(Document document, QuantityMention mention)
    {
        if (mention.Kind != QuantityKind.Bare || mention.Value > Oldest || mention.Value < 1m || mention.Step is null or < 1m) return false;
        return AfterAge(document, mention) || AfterDying(document, mention) || InCommas(document, mention) || OfPerson(document, mention);
    }

    // "aged 25 to 40", "ages 5 to 12", "at the age of 21", "a life expectancy of 73"
    private static bool AfterAge(Document document, QuantityMention mention)
    {
        var first = document.Sentences[mention.Sentence].FirstToken;
        for (var i = mention.FirstToken - 1; i >= first && i >= mention.FirstToken - Reach; i--)
        {
            if (document.Is(i, "aged", "age", "ages", "expectancy")) return true;
            if (!document.Is(i, "of", "is", "was", "from", "between", "over", "under", "about", "around", "above", "below", "at", "to", "than", "more", "least")) return false;
        }

        return false;
    }

    // "dies at 78"
    private static bool AfterDying(Document document, QuantityMention mention) =>
        document.Is(mention.FirstToken - 1, "at") && document.Is(mention.FirstToken - 2, "dies", "died") && EndsClause(document, mention.EndToken, document.Sentences[mention.Sentence].EndToken);

    // "Senard, 65, now faces": a name, the number between commas, and nothing it could count.
    private static bool InCommas(Document document, QuantityMention mention)
    {
        var tokens = document.Tokens;
        var at = mention.FirstToken;
        return at >= 2 && document.Is(at - 1, ",") && document.Is(mention.EndToken, ",") && tokens[at - 2].Upos == Upos.Propn
            && mention.Value >= 10m && mention.EndToken == at + 1;
    }

    private static bool EndsClause(Document document, int at, int end) => at >= end || document.Is(at, ".", ",", ";");

    // "Moreno was 81.", "Moreno, who led the union, was 81.": a name opens the sentence and is the subject of "be".
    private static bool NameOpens(Document document, QuantityMention mention, int subject)
    {
        var at = document.Sentences[mention.Sentence].FirstToken;
        if (document.Tokens[at].Upos != Upos.Propn) return false;
        while (at < subject && document.Tokens[at].Upos == Upos.Propn) at++;
        return at == subject && document.Tokens[at].Upos == Upos.Propn || document.Is(at, ",") && document.Is(subject, ",");
    }

    // "He will be 35", "Maria, who was 10": a person, a form of "be", the number, and then no noun.
    private static bool OfPerson(Document document, QuantityMention mention)
    {
        var at = mention.FirstToken;
        var end = document.Sentences[mention.Sentence].EndToken;
        if (mention.EndToken < end && document.Tokens[mention.EndToken].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Sym) return false;
        var tokens = document.Tokens;
        var verb = at - 1;
        while (verb > 0 && tokens[verb].Upos == Upos.Adv) verb--;
        if (verb < 1 || document.Lemma(verb) is not ("be" or "turn") || tokens[verb].Upos is not (Upos.Aux or Upos.Verb)) return false;
        var subject = verb - 1;
        while (subject > 0 && tokens[subject].Upos is Upos.Aux or Upos.Adv or Upos.Part) subject--;
        return document.Is(subject, "he", "she", "i", "who") || mention.Value >= 10m && EndsClause(document, mention.EndToken, end) && NameOpens(document, mention, subject);
    }
}
