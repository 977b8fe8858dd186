using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Indicators;

/// <summary>
/// What a token does in its phrase. Asks the tags, and for the closed classes the word itself, since a tagger errs more
/// on the odd order of translated text than a list does.
/// </summary>
internal static class PhraseWords
{
    private static readonly WordSet Prepositions = Set(
        "of in on at by for from to with between among within across through throughout into over under during since until after before against along around about via per toward towards upon without including excluding as than despite amid near following according compared regarding concerning");

    private static readonly WordSet Determiners = Set("the a an this that these those its their his her our my your all each every some any no both another such own");

    private static readonly WordSet Joiners = Set("that which who whom whose where when while because although though if and or but so whereas as");

    private static readonly WordSet Auxiliaries = Set(
        "is are was were be been being am has have had having will would shall should can could may might must do does did 's 're 've 'd 'll");

    private static readonly WordSet Adverbs = Set(
        "also further already still now then currently recently nearly almost about roughly approximately around only just even not n't actually likewise meanwhile however again once ever never more less most least up down out off too very well previously formerly reportedly successfully together altogether subsequently respectively steadily sharply slightly significantly");

    // Verbs that lead to an amount whatever their subject: the sentence measures the subject.
    private static readonly WordSet Measuring = Set(
        "reach reaches reached reaching hit hits hitting total totals totaled totalled totaling totalling stand stands stood amount amounts amounted exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing climb climbs climbed rise rises rose risen increase increases increased grow grows grew grown fall falls fell fallen decline declines declined drop drops dropped decrease decreases decreased jump jumps jumped soar soared surge surged shrink shrank slump slumped plunge plunged average averages averaged top tops topped remain remains remained become became cost costs costing worth valued measure measures measured weigh weighs weighed span spans spanned shorten shortened expand expanded extend extended account accounts accounted accounting cover covers covered covering represent represents represented representing make makes made comprise comprises come comes came hold holds held equal equals see sees saw seen register registers registered post posts posted record records recorded report reports reported complete completes completed completing achieve achieves achieved total pass passes passed go goes went gone take takes took taken last lasts lasted near neared approach approached slip slipped lose loses lost gain gains gained");

    // Of those, the verbs that say only how far a number goes.
    private static readonly WordSet Reaching = Set(
        "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing climb climbs climbed rise rises rose risen increase increases increased grow grows grew grown fall falls fell fallen decline declines declined drop drops dropped decrease decreases decreased jump jumps jumped soar soared surge surged shrink shrank slump slumped plunge plunged top tops topped near neared approach approached");

    // How many words may stand between a noun of commerce and the verb of its clause.
    private const int LongestPhrase = 12;

    // Before the first token and behind the last there is no word of any class: what asks for a neighbour need not ask where it stands.
    private static bool IsWithin(Document document, int token) => (uint)token < (uint)document.Tokens.Length;

    /// <summary>Whether the token is a preposition.</summary>
    public static bool IsPreposition(this Document document, int token) =>
        IsWithin(document, token) && (document.Tokens[token].Upos == Upos.Adp || Prepositions.Contains(document.Word(token)));

    /// <summary>Whether the token is an article, demonstrative or possessive pronoun.</summary>
    public static bool IsDeterminer(this Document document, int token) => IsWithin(document, token) && Determiners.Contains(document.Word(token));

    /// <summary>Whether the token is "is", "has", "will".</summary>
    public static bool IsAuxiliary(this Document document, int token) => IsWithin(document, token) && Auxiliaries.Contains(document.Word(token));

    /// <summary>Whether the token is a conjunction or relative pronoun.</summary>
    public static bool IsJoiner(this Document document, int token) => IsWithin(document, token) && Joiners.Contains(document.Word(token));

    /// <summary>Whether the token is an adverb.</summary>
    public static bool IsAdverb(this Document document, int token) =>
        IsWithin(document, token) && (document.Tokens[token].Upos == Upos.Adv || Adverbs.Contains(document.Word(token)));

    /// <summary>Whether the token is a mark.</summary>
    public static bool IsMark(this Document document, int token) => !char.IsLetterOrDigit(document.Word(token)[0]) && document.Word(token)[0] is not ('$' or '€' or '£' or '¥' or '%');

    /// <summary>Whether the token is a verb of a clause: finite, an auxiliary, or a participle that does not stand before its noun.</summary>
    public static bool IsVerb(this Document document, int token)
    {
        if (!IsWithin(document, token)) return false;
        if (document.IsAuxiliary(token)) return !document.Is(token, "'s") || document.Tokens[token].Upos is Upos.Aux or Upos.Verb;
        var found = document.Tokens[token];
        // "hit 22.1 trillion", "exports to Peru reached 5 billion": before an amount such a word is the verb, whatever tagger and parser made of it.
        if (found.Upos != Upos.Verb || found.Relation is Deprel.Amod or Deprel.Compound)
            return found.Upos is Upos.Noun or Upos.Verb && AmountFollows(document, token) && Measuring.Contains(document.Word(token));
        // "imports and exports": a plural joined to a noun, where the two tags disagree.
        if (token > 1 && document.Is(token - 1, "and", "or") && (found.Xpos == Xpos.NNS || document.Tokens[token - 2].Upos == Upos.Noun && document.Is(token, "export", "exports", "import", "imports", "trade", "transit"))) return false;
        // "goods trade with Peru reached 5 billion": where a finite verb follows in the clause, a word of commerce before it is its noun.
        if (found.Xpos is Xpos.VBP or Xpos.VB && document.Is(token, "trade", "export", "import", "transit") && document.IsNoun(token - 1) && FiniteFollows(document, token)) return false;
        // "2,000 acres of adjoining forest": between "of" and a noun a participle is an adjective.
        if (found.Xpos == Xpos.VBG && token > 0 && token + 1 < document.Tokens.Length && document.Is(token - 1, "of") && document.IsNoun(token + 1)) return false;
        // "Peru's contracted project turnover in Chile": behind a possessor it is an adjective too.
        if (token > 0 && document.Tokens[token - 1].Xpos == Xpos.POS && found.Xpos is Xpos.VBN or Xpos.VBG) return false;
        return found.Relation is not (Deprel.Amod or Deprel.Compound or Deprel.Case);
    }

    private static bool FiniteFollows(Document document, int token)
    {
        var end = Math.Min(document.Sentences[document.SentenceOf(token)].EndToken, token + LongestPhrase);
        for (var i = token + 1; i < end && !document.IsMark(i) && !document.IsJoiner(i); i++)
        {
            if (document.Tokens[i].Xpos == Xpos.VBD && document.IsVerb(i)) return true;
        }

        return false;
    }

    private static bool AmountFollows(Document document, int token)
    {
        for (var i = token + 1; i < document.Tokens.Length && i < token + 4; i++)
        {
            if (char.IsDigit(document.Word(i)[0]) || document.Word(i)[0] == '$') return token == 0 || !document.IsDeterminer(token - 1);
            if (!document.IsAdverb(i) && !document.Is(i, "more", "than", "over", "US$", "to", "from")) return false;
        }

        return false;
    }

    /// <summary>Whether a verb says how far a number goes and nothing of what it counts: "arrivals exceeded 5 million tourists", "fell to 40 cases".</summary>
    public static bool IsReaching(this Document document, int token) => Reaching.Contains(document.Word(token));

    /// <summary>Whether a verb leads to an amount whatever its subject: reach, total, rise.</summary>
    public static bool IsMeasuring(this Document document, int token) =>
        Measuring.Contains(document.Word(token)) || document.IsAuxiliary(token);

    /// <summary>Whether the token can stand inside a noun phrase before or as its head.</summary>
    public static bool IsNominal(this Document document, int token)
    {
        var word = document.Word(token);
        if (!char.IsLetterOrDigit(word[0]) && word is not ("-" or "\"" or "\u201C" or "\u201D" or "&" or "'s" or "\u2019s" or "'" or "\u2019")) return false;
        return !document.IsPreposition(token) && !document.IsJoiner(token) && !document.IsVerb(token) && !document.IsAdverb(token);
    }

    private static WordSet Set(string words) => new(words.Split(' '));
}
