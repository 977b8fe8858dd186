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
    private readonly List<int> _heads = [];

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

    /// <summary>Adds the phrase of the whole that a share is of, though another number counts it: "80% of the 452 <em>seats</em>".</summary>
    public void AddWhole(int noun)
    {
        Add(noun);
        foreach (var other in all)
        {
            if (noun < 0 || other.CountedHead != noun || other.FirstToken == mention.FirstToken) continue;
            for (var i = other.CountedFirst; i <= noun; i++)
            {
                if (!IsFunction(i) && !_tokens.Contains(i)) _tokens.Add(i);
            }
        }
    }

    /// <summary>Adds the nouns and their modifiers that stand in one run before a token, as in the clipped sentences of market news.</summary>
    public bool AddRunBefore(int token)
    {
        var first = document.Sentences[mention.Sentence].FirstToken;
        for (var i = token - 1; i >= first && !IsOther(i); i--)
        {
            var upos = document.Tokens[i].Upos;
            // Two verbs that stand by themselves do not stand in a row: "Acme shares rose", "water use rose".
            var misread = i == token - 1 && document.Tokens[i].Xpos is Xpos.VBZ or Xpos.VBP or Xpos.VB && document.Lemma(i) is not ("have" or "be" or "do");
            if (misread || upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X or Upos.Sym) Take(i);
            else if (upos == Upos.Num && i > first && document.IsNoun(i - 1) && char.IsAsciiLetterUpper(document.Word(i - 1)[0])) Take(i);
            // "truck and van sales rose": what the parse hangs on the same verb.
            else if (document.Is(i, "and", "or") && document.IsNoun(i - 1) && document.IsUnder(i - 1, token)) continue;
            else if (upos is not Upos.Det && !document.Is(i, "of", "'s", "’s", "-", "&")) break;
        }

        return !IsEmpty;
    }

    /// <summary>Adds the words of a stretch, function words apart.</summary>
    public void AddWords(int first, int end)
    {
        for (var i = first; i < end; i++) Take(i);
    }

    /// <summary>Whether a noun names a time rather than a thing.</summary>
    public static bool IsTime(Document document, int token) =>
        document.Tokens[token].Upos == Upos.Num
        || document.Lemma(token) is "year" or "month" or "week" or "day" or "quarter" or "decade" or "season" or "evening" or "morning" or "night" or "today" or "yesterday" or "tomorrow" or "time" or "trading" or "trade"
            or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
            or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
            or "Jan." or "Feb." or "Aug." or "Sept." or "Oct." or "Nov." or "Dec.";

    /// <summary>The noun that a noun belongs to as its complement: the activity for "noise in the halls of"; the noun itself where it belongs to none.</summary>
    public static int Whole(Document document, int noun)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var token = document.Tokens[noun];
            if (token.Relation != Deprel.Nmod || token.Head < 0 || token.Head > noun || !ConceptSubject.IsThing(document, token.Head) || IsTime(document, token.Head)
                || !document.Is(document.Child(noun, Deprel.Case), "of", "in")) break;
            if (document.Is(token.Head, "worth") || IsPrepositional(document, token.Head, document.Child(noun, Deprel.Case))) break;
            noun = token.Head;
        }

        return noun;
    }

    // "on top of a penalty", "in exchange for a share": a bare noun between two prepositions is a preposition with them.
    private static bool IsPrepositional(Document document, int noun, int preposition) =>
        preposition == noun + 1 && noun > 0 && document.Tokens[noun - 1].Upos == Upos.Adp;

    private void Collect(int noun, int depth)
    {
        var tokens = document.Tokens;
        var sentence = document.Sentences[mention.Sentence];
        if (depth > sentence.TokenCount || _heads.Contains(noun)) return;
        _heads.Add(noun);
        Take(noun);
        if (document.IsNoun(noun)) Run(noun, depth);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head == noun && Belongs(i)) Collect(i, depth + 1);
        }
    }

    // A noun phrase is the unbroken run of its words, however they were parsed: "the platform annual turnover", "the S&P 500".
    private void Run(int noun, int depth)
    {
        var sentence = document.Sentences[mention.Sentence];
        var last = noun;
        while (last + 1 < sentence.EndToken && IsInRun(last + 1) && (document.IsNoun(last + 1) || (document.IsNoun(last + 2) && IsInRun(last + 2)))) last++;
        if (last != noun) Collect(last, depth + 1);
    }

    internal static bool IsYear(Document document, int token) =>
        document.Word(token) is { Length: 4 } word && word[0] is '1' or '2' && !word.ContainsAnyExceptInRange('0', '9');

    private bool IsInRun(int token) =>
        document.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !IsVerbal(document, token) && !(document.Is(token, "worth") && !document.Is(token - 1, "net")) && !IsTime(document, token) && !MentionTokens.Holds(document, mention, token) && !IsOther(token);

    // "the lamp costs $40": what one tag makes a noun and the other a finite verb is a verb where the parse does not use it as a noun.
    private static bool IsVerbal(Document document, int token) =>
        document.Tokens[token].Xpos is Xpos.VBZ or Xpos.VBP or Xpos.VBD or Xpos.VB
        && document.Tokens[token].Relation is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.Nmod or Deprel.Compound);

    private void Take(int token)
    {
        if (MentionTokens.Holds(document, mention, token) || IsOther(token) || IsFunction(token) || IsExtent(token) || (IsYear(document, token) && document.Tokens[token].Head > token) || _tokens.Contains(token)) return;
        _tokens.Add(token);
    }

    private bool Belongs(int token) => document.Tokens[token].Relation switch
    {
        Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.FlatName or Deprel.Nummod or Deprel.NmodPoss or Deprel.NmodDesc or Deprel.Goeswith => true,
        Deprel.Conj => IsOfOneKind(token) && !HoldsOther(token) && !IsBeyond(mention, token),
        Deprel.Nmod or Deprel.NmodUnmarked => (!IsTime(document, token) || IsRightBehind(token)) && !HoldsOther(token) && IsJoining(document.Child(token, Deprel.Case)) && !IsBeyondOther(token),
        _ => false,
    };

    // "printed and digital copies", "the tags and labels": an adjective is joined to an adjective, a noun to anything.
    private bool IsOfOneKind(int joined) =>
        ConceptSubject.IsThing(document, joined) || (document.Tokens[joined].Upos == Upos.Adj && document.Tokens[document.Tokens[joined].Head].Upos == Upos.Adj);

    // "the economy in 2022", "revenue for the year": a time is part of the phrase where nothing else stands between.
    private bool IsRightBehind(int time) =>
        document.Child(time, Deprel.Case) is >= 0 and var preposition && document.IsNoun(preposition - 1) && document.Is(preposition, "in", "for", "of");

    private bool IsJoining(int preposition) =>
        preposition < 0 || document.Is(preposition, "of", "in", "for", "at", "from", "on", "near", "between", "to", "across", "among", "within", "over");

    // A complement that holds a quantity is about that quantity ("a rent of $2,000 and three cars"), but not one whose own complement
    // leads elsewhere: in "a mill in the valley for 15 million" the price is not the valley's, however it was parsed.
    private bool HoldsOther(int token)
    {
        foreach (var other in all)
        {
            var top = MentionTokens.Top(document, other);
            if (other.FirstToken != mention.FirstToken && document.IsUnder(top, MentionTokens.Top(document, mention))) continue;
            if (document.IsUnder(top, token) && !document.Is(MentionTokens.First(document, other) - 1, "for", "to", "by", "at", "from")) return true;
        }

        return false;
    }

    // "a $2,000 rent and three cars in the garage": what stands behind another quantity goes with that one.
    private bool IsBeyondOther(int token)
    {
        foreach (var other in all)
        {
            if (other.FirstToken != mention.FirstToken && IsBeyond(other, token)) return true;
        }

        return false;
    }

    // "winds of 100 mph and high waves"
    private bool IsBeyond(QuantityMention other, int token) => other.FirstToken > document.Tokens[token].Head && other.FirstToken < token;

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
        || document.Tokens[token].Xpos == Xpos.WRB || document.Is(token, "whichever", "whatever")
        || document.Lemma(token) is "total" or "whole" or "entire" or "own" or "same" or "such" or "other" or "several" or "many";
}
