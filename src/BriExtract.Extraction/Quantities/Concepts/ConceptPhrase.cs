using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities.Concepts;

/// <summary>
/// Gathers the tokens of the noun phrases that a quantity is about: a noun with its modifiers and complements; no relative clause, no
/// apposition, no other quantity, no function word.
/// </summary>
internal sealed class ConceptPhrase(Document document, QuantityMention mention, IReadOnlyList<QuantityMention> all)
{
    private const int MostSteps = 6;

    private readonly List<int> _tokens = [];

    /// <summary>The tokens, ascending.</summary>
    public IReadOnlyList<int> Tokens
    {
        get
        {
            _tokens.Sort();
            return _tokens;
        }
    }

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _tokens.Count == 0;

    /// <summary>Adds the phrase of a noun; nothing for -1.</summary>
    public void Add(int noun)
    {
        if (noun >= 0) Collect(noun, 0);
    }

    /// <summary>Adds the nouns and their modifiers that stand in one run before a token, as in the clipped sentences of market news.</summary>
    public bool AddRunBefore(int token)
    {
        var first = document.Sentences[mention.Sentence].FirstToken;
        for (var i = token - 1; i >= first && !IsOther(i); i--)
        {
            var upos = document.Tokens[i].Upos;
            // Two finite verbs do not stand in a row: "Acme shares rose".
            var misread = i == token - 1 && document.Tokens[i].Xpos == Xpos.VBZ;
            if (misread || upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X or Upos.Sym) Take(i);
            else if (upos == Upos.Num && i > first && document.IsNoun(i - 1) && char.IsAsciiLetterUpper(document.Word(i - 1)[0])) Take(i);
            else if (upos is not Upos.Det && !document.Is(i, "of", "'s", "’s", "-", "&")) break;
        }

        return !IsEmpty;
    }

    /// <summary>Whether a noun names a time rather than a thing.</summary>
    public static bool IsTime(Document document, int token) =>
        document.Tokens[token].Upos == Upos.Num
        || document.Lemma(token) is "year" or "month" or "week" or "day" or "quarter" or "decade" or "season" or "evening" or "morning" or "night" or "today" or "yesterday" or "tomorrow" or "time" or "trading" or "trade"
            or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
            or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December";

    /// <summary>The noun that a noun belongs to as its complement: the activity for "activity in the brains of"; the noun itself where it belongs to none.</summary>
    public static int Whole(Document document, int noun)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var token = document.Tokens[noun];
            if (token.Relation != Deprel.Nmod || token.Head < 0 || token.Head > noun || !ConceptSubject.IsThing(document, token.Head) || IsTime(document, token.Head)
                || !document.Is(document.Child(noun, Deprel.Case), "of", "in")) break;
            noun = token.Head;
        }

        return noun;
    }

    private void Collect(int noun, int depth)
    {
        Take(noun);
        var tokens = document.Tokens;
        var sentence = document.Sentences[mention.Sentence];
        if (depth > sentence.TokenCount) return;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == noun && Belongs(i)) Collect(i, depth + 1);
        }
    }

    private void Take(int token)
    {
        if (MentionTokens.Holds(document, mention, token) || IsOther(token) || IsFunction(token) || IsExtent(token) || _tokens.Contains(token)) return;
        _tokens.Add(token);
    }

    private bool Belongs(int token) => document.Tokens[token].Relation switch
    {
        Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.FlatName or Deprel.Nummod or Deprel.NmodPoss or Deprel.NmodDesc or Deprel.Goeswith => true,
        Deprel.Conj => (ConceptSubject.IsThing(document, token) || document.Tokens[token].Upos == Upos.Adj) && !HoldsOther(token),
        Deprel.Nmod or Deprel.NmodUnmarked => (!IsTime(document, token) || IsRightBehind(token)) && !HoldsOther(token) && IsJoining(document.Child(token, Deprel.Case)),
        _ => false,
    };

    // "the economy in 2022", "revenue for the year": a time is part of the phrase where nothing else stands between.
    private bool IsRightBehind(int time) =>
        document.Child(time, Deprel.Case) is >= 0 and var preposition && document.IsNoun(preposition - 1) && document.Is(preposition, "in", "for", "of");

    private bool IsJoining(int preposition) =>
        preposition < 0 || document.Is(preposition, "of", "in", "for", "at", "from", "on", "near", "between", "to", "across", "among", "within", "over");

    // A complement that holds a quantity is about that quantity ("a mortgage of $3,500 and two kids"), but not one whose own complement
    // leads elsewhere: in "a school in the province for 92 million" the price is not the province's, however it was parsed.
    private bool HoldsOther(int token)
    {
        foreach (var other in all)
        {
            var top = MentionTokens.Top(document, other);
            if (document.IsUnder(top, token) && !document.Is(MentionTokens.First(document, other) - 1, "for", "to", "by", "at", "from")) return true;
        }

        return false;
    }

    private bool IsOther(int token)
    {
        foreach (var other in all)
        {
            if (other.FirstToken != mention.FirstToken && MentionTokens.Holds(document, other, token)) return true;
        }

        return false;
    }

    // "a 37 m long wall", "a 37 m (121 ft)-long wall": the adjective belongs to the measure.
    private bool IsExtent(int token)
    {
        if (!document.Is(token, "long", "wide", "high", "tall", "deep", "thick", "old")) return false;
        foreach (var any in all)
        {
            if (token >= any.EndToken && token - any.EndToken <= 2) return true;
        }

        return false;
    }

    private bool IsFunction(int token) =>
        document.Tokens[token].Upos is Upos.Det or Upos.Pron or Upos.Adp or Upos.Punct or Upos.Part or Upos.Cconj or Upos.Sconj or Upos.Aux
        || document.Tokens[token].Xpos == Xpos.WRB
        || document.Lemma(token) is "total" or "whole" or "entire" or "own" or "same" or "such" or "other" or "several" or "many";
}
