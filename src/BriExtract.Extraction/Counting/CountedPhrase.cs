using System.Text;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Counting;

/// <summary>The singular noun phrase for what is counted: "overseas employee", "European country", "country or region".</summary>
internal sealed class CountedPhrase(CountingNouns nouns)
{
    /// <summary>The phrase that a noun heads, from token <paramref name="first"/> on.</summary>
    /// <param name="document">An analysed document.</param>
    /// <param name="first">First token of the phrase, adjectives included.</param>
    /// <param name="head">Its head noun.</param>
    public string Of(Document document, int first, int head)
    {
        if (nouns.IsSort(document.Lemma(head)) && Complement(document, head) is >= 0 and var inner)
            return Of(document, FirstModifier(document, inner), inner);
        var phrase = new StringBuilder();
        for (var i = first; i < head; i++)
        {
            if (Restricts(document, i)) Add(phrase, Modifier(document, i));
        }

        Add(phrase, Singular(document, head));
        if (JoinedBeside(document, head) is >= 0 and var other) phrase.Append(" or ").Append(Singular(document, other));
        return phrase.ToString();
    }

    /// <summary>What a measuring subject counts: "the number of members" a member, "daily passenger volume" a passenger, "the route" a route; null when it names someone.</summary>
    public string? OfSubject(Document document, int subject)
    {
        var lemma = document.Lemma(subject);
        if (!nouns.IsAmount(lemma))
            return document.Tokens[subject].Upos == Upos.Noun ? Of(document, FirstModifier(document, subject), subject) : null;
        if (Complement(document, subject) is >= 0 and var complement)
            return Of(document, FirstModifier(document, complement), complement);
        var compound = document.Child(subject, Deprel.Compound);
        if (compound < 0 && subject > 0 && document.IsNoun(subject - 1)) compound = subject - 1;
        return compound >= 0 ? Singular(document, compound) : null;
    }

    /// <summary>The noun in "of ..." under a noun; -1 when there is none.</summary>
    private static int Complement(Document document, int noun)
    {
        var tokens = document.Tokens;
        var sentence = document.Sentences[document.SentenceOf(noun)];
        for (var i = noun + 1; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == noun && tokens[i].Relation == Deprel.Nmod && document.Is(document.Child(i, Deprel.Case), "of")) return i;
        }

        return -1;
    }

    /// <summary>First of the adjectives and nouns that stand without a gap before a noun.</summary>
    private static int FirstModifier(Document document, int noun)
    {
        var first = document.Sentences[document.SentenceOf(noun)].FirstToken;
        var at = noun;
        while (at > first && document.Tokens[at - 1].Upos is Upos.Adj or Upos.Noun or Upos.Propn && document.IsUnder(at - 1, noun)) at--;
        return at;
    }

    private bool Restricts(Document document, int token)
    {
        var found = document.Tokens[token];
        if (found.Upos is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Verb)) return false;
        return found.Xpos is not (Xpos.JJR or Xpos.JJS) && !nouns.IsEmpty(document.Lemma(token));
    }

    /// <summary>A noun joined right behind the head: "countries and regions", "officials and businesspeople".</summary>
    private static int JoinedBeside(Document document, int head)
    {
        var tokens = document.Tokens;
        var at = head + 2;
        return at < tokens.Length && document.Is(head + 1, "and", "or") && tokens[at].Upos == Upos.Noun
            && tokens[at].Head == head && tokens[at].Relation == Deprel.Conj ? at : -1;
    }

    private static string Singular(Document document, int token) => document.Tokens[token] switch
    {
        { Xpos: Xpos.NNPS } => Lemmas.Singular(document.Word(token).ToString()),
        { Upos: Upos.Propn } => document.Word(token).ToString(),
        _ => Lemmas.Of(document, token),
    };

    private static string Modifier(Document document, int token) =>
        document.Tokens[token].Upos == Upos.Propn || char.IsUpper(document.Word(token)[0])
            ? document.Word(token).ToString()
            : document.Word(token).ToString().ToLowerInvariant();

    private static void Add(StringBuilder phrase, string word)
    {
        if (phrase.Length > 0) phrase.Append(' ');
        phrase.Append(word);
    }
}
