using System.Text;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Entities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Indicators;

/// <summary>Names what the drafts of one article measure.</summary>
internal sealed class IndicatorNamer
{
    private readonly ArticleReading _reading;
    private readonly Document _document;
    private readonly IndicatorLexicon _lexicon;
    private readonly MentionMap _mentions;
    private readonly Dictionary<string, string> _topics;

    public IndicatorNamer(ArticleReading reading, IndicatorLexicon lexicon, MentionMap mentions)
    {
        _reading = reading;
        _document = reading.Document;
        _lexicon = lexicon;
        _mentions = mentions;
        _topics = Topics();
    }

    /// <summary>The canonical name of what a draft measures; null when its sentence does not say.</summary>
    public string? Name(FigureDraft draft) => Base(draft) is { } name ? name + PerThing(draft) : null;

    // "$2.53 a share", "7.4 fires per 10,000 homes": what a rate is of is another thing than the whole.
    private string PerThing(FigureDraft draft)
    {
        var at = Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1);
        var end = _document.Sentences[draft.Quantity.Sentence].EndToken;
        if (draft.Quantity.Per is ['{', .., '}'] per) return $" per {per[1..^1]}";
        if (at + 1 >= end) return "";
        if (_document.Is(at, "a", "an") && _document.Is(at + 1, "share", "barrel", "ton", "tonne", "gallon", "ounce", "bushel", "head", "person")) return $" per {Lemmas.Of(_document, at + 1)}";
        if (!_document.Is(at, "per")) return "";
        for (var i = at + 1; i < Math.Min(end, at + 5); i++)
        {
            if (char.IsDigit(_document.Word(i)[0])) return $" per {_document.Word(i)}";
            if (_document.IsNoun(i)) return _document.Is(i, "day", "year", "month", "week", "hour", "annum", "cent") ? "" : $" per {Lemmas.Of(_document, i)}";
        }

        return "";
    }

    private string? Base(FigureDraft draft)
    {
        var words = new List<string>();
        var bag = new HashSet<string>(StringComparer.Ordinal);
        var head = draft.Measured is { } phrase ? Collect(draft, phrase, words, bag) : null;
        if (draft.Counted is not null) AddCounted(draft.Counted, bag);
        // "Two were killed and 30 hurt": who is counted as hurt was not killed, whatever verb is near.
        if (!words.Contains("death") && (words.Contains("injury") || draft.Counted is not null && IsInjured(draft.Counted))) bag.Remove("death");
        Rate(draft, bag);
        var unitClass = UnitClass(draft);
        if (bag.Count > 0 && _lexicon.Name(bag, unitClass) is { } name) return Fill(name, draft);
        // What is counted names the figure, wherever it stands: "won the most wards, with 31"; "26 European countries".
        if (draft.Counted is not null)
        {
            words = [.. draft.Counted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("or" or "of" or "and" or "in")).Where(w => !_lexicon.IsEmpty(w)).Select(w => _lexicon.Synonym(Lemmas.Singular(w)))];
            head = words.Count > 0 ? words[^1] : head;
            // "128 'Silk Sea' named container lines" are its lines: where a name says which, no other word need.
            if (_document.Is(draft.Quantity.EndToken, "\"", "“", "``") && words.Count > 1) words.RemoveRange(0, words.Count - 1);
        }

        // "completed the course in 38 minutes": where no noun says what, the act does.
        if (head is null && draft.Counted is null && draft.Role != Role.Share && draft.Measured is { Construction: Construction.Object, Verb: >= 0 } act && Word(act.Verb) is { } verb && !_lexicon.IsEmpty(verb)) head = verb;
        // "60 km north of the capital": no length of the north
        if (unitClass == "length" && IsCompass(MeasuredPhraseFinder.PastBracket(_document, draft.Quantity.EndToken, _document.Sentences[draft.Quantity.Sentence])))
        {
            words.Clear();
            head = "distance";
        }

        if (Act(draft, unitClass) is { } deed)
        {
            words.Clear();
            head = deed;
        }

        if (Dimension(draft, unitClass, head) is { } dimension)
        {
            // What a thing costs is its cost whatever it is called; who it is of is told by the entity.
            if (unitClass == "money") words.Clear();
            else if (head is not null) words.Add(head);
            else if (unitClass == "time" && draft.Measured is { Construction: Construction.Object or Construction.Subject, Verb: >= 0 } spent && !_document.IsAuxiliary(spent.Verb) && Word(spent.Verb) is { } doing) words.Add(doing);
            head = dimension;
        }

        return head is null ? draft.Counted : Compose(draft, words, head, bag);
    }

    // "The company earned $2.8 billion", "was sentenced to 40 years", "served eight years of his sentence": an act's amount is named by the act, not by who did it.
    private string? Act(FigureDraft draft, string unitClass)
    {
        if (draft.Role != Role.Level || draft.Measured is not { Verb: >= 0 } phrase || _document.IsAuxiliary(phrase.Verb) || _mentions.At(phrase.Verb) is not null) return null;
        var verb = Lemmas.Of(_document, phrase.Verb);
        // "will build a plant for $450 million"
        if (unitClass == "money" && verb is ("build" or "rebuild" or "construct" or "renovate")) return _lexicon.Measures.Noun(unitClass);
        if (unitClass == "money" && phrase.Construction == Construction.Object && !_document.Is(phrase.Verb, "cost", "costs", "costing") && verb is not ("have" or "say" or "become" or "see" or "hold" or "put" or "expect")) return _lexicon.Synonym(verb);
        if (unitClass != "time" || phrase.Construction is not (Construction.Object or Construction.Behind or Construction.Subject)) return null;
        if (verb is "serve" or "spend") return $"{verb} time";
        return phrase.Construction is Construction.Object or Construction.Subject && _lexicon.Measures.Says("time", verb) ? verb : null;
    }

    private bool IsCompass(int token) =>
        token < _document.Tokens.Length && _document.Is(token, "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west");

    // "the 75-kilometer canal", "the tunnel will take 6 years": the unit says what is measured of the thing named.
    private string? Dimension(FigureDraft draft, string unitClass, string? head)
    {
        if (draft.Role is Role.Share || draft.Measured is not { } phrase || _lexicon.Measures.Noun(unitClass) is not { } noun) return null;
        if (head is not null && (_lexicon.Measures.Says(unitClass, head) || head == noun)) return null;
        return phrase.Construction switch
        {
            Construction.Modifier => noun,
            Construction.Subject or Construction.Object or Construction.Of when unitClass != "money" => noun,
            _ => null,
        };
    }

    private string? Collect(FigureDraft draft, MeasuredPhrase phrase, List<string> words, HashSet<string> bag)
    {
        string? head = null;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (Word(i) is not { } word) continue;
            var behind = i > phrase.Head;
            if (behind && !Follows(i, phrase, "of", "in", "for", "by")) continue;
            bag.Add(_lexicon.Synonym(word));
            // "elected officials": before its noun a participle is an adjective, named as it stands.
            if (i < phrase.Head && _document.Tokens[i].Upos == Upos.Verb && _lexicon.Synonym(word) == word)
            {
                words.Add(_document.Word(i).ToString().ToLowerInvariant());
                continue;
            }

            if (!behind || (phrase.Construction != Construction.Counted && Follows(i, phrase, "of"))) words.Add(_lexicon.Synonym(word));
            if (i == phrase.Head) head = _lexicon.Synonym(word);
        }

        // "imports and exports": what is joined to the head is measured with it; "sinking five boats and killing six sailors" joins acts.
        if (phrase.Head + 2 < _document.Tokens.Length && _document.Tokens[phrase.Head + 2].Xpos is not (Xpos.VBG or Xpos.VBD or Xpos.VBN) && _document.Is(phrase.Head + 1, "and", "or") && Word(phrase.Head + 2) is { } joined && (_document.IsNoun(phrase.Head + 2) || _document.Tokens[phrase.Head + 2].Xpos is Xpos.NNS or Xpos.VBZ || _lexicon.Synonym(joined) != joined))
        {
            bag.Add(_lexicon.Synonym(joined));
            words.Add(_lexicon.Synonym(joined));
        }

        // "covered about 31 percent of Kenyans": a whole that is a name only leaves the subject to say what.
        if (bag.Count == 0 && phrase.SubjectFirst >= 0 && phrase.Construction is Construction.Behind or Construction.Object) Subject(phrase, words, bag, ref head);
        // "the $3 billion railway" by its name, "a turnover of 1.1 trillion yuan in contracted projects" by what follows.
        if (phrase.Construction == Construction.Modifier && _mentions.At(phrase.Head) is { Kind: EntityKind.Thing or EntityKind.Name }) bag.Add("project");
        if (phrase.Construction == Construction.Modifier && head == "investment" && UnitCode.IsCurrency(draft.Quantity.Unit)) bag.UnionWith(["project", "cost"]);
        if (phrase.Construction is Construction.Of or Construction.Object or Construction.Behind) Context(draft, phrase, bag);

        // "the 1,035-kilometer China-Laos Railway": what sort of thing a name is of, where its last word says so.
        if (head is null && phrase.Construction is Construction.Modifier or Construction.Behind && _mentions.At(phrase.Head) is not null && _document.Word(phrase.Head).ToString().ToLowerInvariant() is var kind && _lexicon.Synonym(kind) != kind | _lexicon.Synonym(kind + "s") == kind) words.Add(_lexicon.Synonym(kind));
        // "made off with $3 million in gems"
        if (phrase.Verb >= 0 && _document.Is(phrase.Verb, "make", "makes", "made", "making") && _document.Is(phrase.Verb + 1, "off")) bag.Add("theft");
        if (phrase.Verb >= 0 && !_document.IsAuxiliary(phrase.Verb) && Word(phrase.Verb) is { } verb) bag.Add(_lexicon.Synonym(verb));
        if (Predicate(phrase) is { } predicate) bag.Add(predicate);
        if (head is null || _lexicon.IsEmpty(head))
        {
            words.RemoveAll(_lexicon.IsEmpty);
            head = words.Count > 0 ? words[^1] : null;
        }

        return head;
    }

    // "45 had missed their train", "six are prone to flooding": with a verb that says little, its noun or adjective says what.
    private string? Predicate(MeasuredPhrase phrase)
    {
        if (phrase is not { Construction: Construction.Counted }) return null;
        // "left two people dead"
        if (phrase.Head + 1 < _document.Tokens.Length && Word(phrase.Head + 1) is { } state && _document.Tokens[phrase.Head + 1].Upos == Upos.Adj && _lexicon.IsEffect(state)) return _lexicon.Synonym(state);
        if (phrase.Verb < phrase.Head) return null;
        if (!_document.IsAuxiliary(phrase.Verb) && Word(phrase.Verb) is { } verb && !_lexicon.IsEmpty(verb)) return null;
        var end = _document.Sentences[_document.SentenceOf(phrase.Head)].EndToken;
        var at = phrase.Verb + 1;
        while (at < end && (_document.IsDeterminer(at) || _document.IsAdverb(at) || _document.Is(at, "at", "in") || _document.IsAuxiliary(at))) at++;
        var head = NounPhrase.Head(_document, at, end);
        if (head < 0 || Word(head) is not { } word || _lexicon.IsEmpty(word)) return null;
        // "lost their lives"
        return word == "life" ? "death" : _lexicon.Synonym(word);
    }

    private void Subject(MeasuredPhrase phrase, List<string> words, HashSet<string> bag, ref string? head)
    {
        for (var i = phrase.SubjectFirst; i < phrase.SubjectEnd; i++)
        {
            if (_document.IsPreposition(i) && bag.Count > 0) return;
            if (Word(i) is not { } word) continue;
            bag.Add(_lexicon.Synonym(word));
            words.Add(_lexicon.Synonym(word));
            head = _lexicon.Synonym(word);
        }
    }

    // The subject's own noun, and the noun behind the amount, help the lexicon; they do not name by themselves.
    private void Context(FigureDraft draft, MeasuredPhrase phrase, HashSet<string> bag)
    {
        var subject = phrase.SubjectFirst >= 0 ? NounPhrase.Head(_document, phrase.SubjectFirst, phrase.SubjectEnd) : -1;
        for (var i = Math.Max(0, phrase.SubjectFirst); i <= subject; i++)
        {
            if (Word(i) is { } word) bag.Add(_lexicon.Synonym(word));
        }

        var sentence = _document.Sentences[draft.Quantity.Sentence];
        var preposition = false;
        for (var i = Math.Max(draft.Quantity.EndToken, phrase.End); i < Math.Min(sentence.EndToken, draft.Quantity.EndToken + 9) && !_document.IsMark(i) && !_document.IsJoiner(i); i++)
        {
            if (_document.IsPreposition(i)) preposition = _document.Is(i, "in", "of", "for");
            else if (preposition && Word(i) is { } word) bag.Add(_lexicon.Synonym(word));
        }
    }

    // "trade volume of goods": what "of" adds belongs to the name; places and partners do not.
    private bool Follows(int token, MeasuredPhrase phrase, params ReadOnlySpan<string> prepositions)
    {
        for (var i = token - 1; i > phrase.Head; i--)
        {
            if (_document.IsPreposition(i)) return _document.Is(i, prepositions);
        }

        return false;
    }

    private string? Word(int token)
    {
        // "Revenue rose": at the head of a sentence a capital makes no name of a noun.
        var opens = _document.Tokens[token].Upos == Upos.Propn && token == _document.Sentences[_document.SentenceOf(token)].FirstToken;
        if (_document.IsMark(token) || _document.IsDeterminer(token) || _document.IsPreposition(token) || _document.IsJoiner(token) || _document.IsAuxiliary(token)) return null;
        if (_mentions.At(token) is not null || _reading.InDate(token) || char.IsDigit(_document.Word(token)[0])) return null;
        if (_document.Tokens[token].Upos is Upos.Pron or Upos.Punct or Upos.Num or Upos.Adv || (_document.Tokens[token].Upos == Upos.Propn && !opens && char.IsLower(_document.Word(token)[^1]))) return null;
        // "((AB)) How many ...", "earnings (EBIT)": letters in brackets name nothing anew.
        var (start, end) = (_document.Tokens[token].Start, _document.Tokens[token].End);
        if (start > 0 && end < _document.Text.Length && _document.Text[start - 1] == '(' && _document.Text[end] == ')') return null;
        var lemma = opens ? Lemmas.Singular(_document.Word(token).ToString().ToLowerInvariant()) : Lemmas.Of(_document, token);
        return lemma.Length < 2 ? null : lemma;
    }

    private bool IsInjured(string counted)
    {
        foreach (var word in counted.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_lexicon.Synonym(word) == "injury") return true;
        }

        return false;
    }

    private void AddCounted(string counted, HashSet<string> bag)
    {
        foreach (var word in counted.Split(' ', StringSplitOptions.RemoveEmptyEntries)) bag.Add(_lexicon.Synonym(Lemmas.Singular(word)));
    }

    // "a day", "daily", "in the last 24 hours", "annual", "per year"
    private void Rate(FigureDraft draft, HashSet<string> bag)
    {
        var sentence = _document.Sentences[draft.Quantity.Sentence];
        var at = Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1);
        for (var i = at; i < sentence.EndToken && i < at + 7 && !_document.Is(i, ",", ";"); i++)
        {
            if (_document.Is(i, "day") && _document.Is(i - 1, "a", "per", "each", "every", "single")) bag.Add("daily");
            if (_document.Is(i, "year") && _document.Is(i - 1, "a", "per", "each", "every")) bag.Add("annual");
            if (_document.Is(i, "month") && _document.Is(i - 1, "a", "per", "each", "every")) bag.Add("monthly");
            if (_document.Is(i, "hours") && _document.Is(i - 1, "24", "four")) bag.Add("daily");
        }
    }

    private string? Compose(FigureDraft draft, List<string> words, string head, HashSet<string> bag)
    {
        var modifiers = words.Where(w => w != head && !_lexicon.IsEmpty(w) && !(head == "rate" && w == "share")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var name = new StringBuilder();
        if (draft.Role == Role.Share && head is not ("share" or "rate" or "turnout" or "coverage" or "growth" or "margin")) name.Append("share of ");
        foreach (var rate in new[] { "daily", "monthly", "annual" })
        {
            if (bag.Contains(rate) && !modifiers.Contains(rate)) name.Append(rate).Append(' ');
        }

        foreach (var modifier in modifiers) name.Append(modifier).Append(' ');
        name.Append(head);
        // "215 votes in favor, one vote against"
        if (draft.Measured is { Construction: Construction.Counted, Head: var votes } && head == "vote")
        {
            if (_document.Is(votes + 1, "against")) name.Append(" against");
            else if (_document.Is(votes + 1, "in") && _document.Is(votes + 2, "favor", "favour")) name.Append(" for");
        }

        if (draft.Measured is { } left && left.Verb < left.Head && Predicate(left) is { } state)
            name.Append(' ').Append(state);
        else if (draft.Measured is { Verb: >= 0 } phrase && (phrase.Construction == Construction.Counted && !IsReach(draft) && !TellsHowFar(draft, phrase) || IsAmountOfThings(draft, phrase, head)) && !_document.IsAuxiliary(phrase.Verb) && Word(phrase.Verb) is { } verb && !_lexicon.IsEmpty(verb))
            name.Append(' ').Append(_lexicon.Synonym(verb));
        else if (draft.Measured is { } counted && Predicate(counted) is { } predicate && predicate != head)
            name.Append(' ').Append(predicate);
        return name.ToString();
    }

    // "tourist arrivals fell to 5 million tourists": the verb says how far the number went. "The road reached 40 villages" says what it did,
    // but where the subject has counted the same already: "tourist arrivals reached 5 million tourists".
    private bool TellsHowFar(FigureDraft draft, MeasuredPhrase phrase)
    {
        if (phrase.Verb >= draft.Quantity.FirstToken) return false;
        if (_document.IsReaching(phrase.Verb)) return true;
        if (!_document.Is(phrase.Verb, "reach", "reaches", "reached", "reaching") || Word(phrase.Head) is not { } counted) return false;
        for (var i = Math.Max(0, phrase.SubjectFirst); i < phrase.SubjectEnd; i++)
        {
            // "lines from 12 cities reach 40 cities": two counts
            if (_document.Tokens[i].Upos == Upos.Num) return false;
            if (Word(i) is { } word && _lexicon.Synonym(word) == _lexicon.Synonym(counted)) return true;
        }

        return false;
    }

    // "ships were launched on 128 routes": what it was done on is counted, not what it was done to.
    private bool IsReach(FigureDraft draft)
    {
        var at = draft.Quantity.FirstToken - 1;
        while (at > 0 && _document.Tokens[at].Start >= draft.Quantity.Span.Start) at--;
        return at > 0 && _document.Is(at, "on", "across", "along", "via", "through");
    }

    // "$20 billion in projects were canceled": an amount of things is told apart by what was done with them, as their number is.
    private bool IsAmountOfThings(FigureDraft draft, MeasuredPhrase phrase, string head) =>
        phrase.Construction == Construction.Behind && UnitCode.IsCurrency(draft.Quantity.Unit) && !_lexicon.Measures.Says("money", head);

    private string Fill(string name, FigureDraft draft)
    {
        var counterpart = draft.Counterpart == "Belt and Road partner countries" ? "BRI partners" : draft.Counterpart;
        foreach (var place in new[] { "with", "in", "from", "to" })
            name = name.Replace($"{{{place}}}", counterpart is null ? "" : $" {place} {counterpart}", StringComparison.Ordinal);
        if (!name.Contains("{topic}", StringComparison.Ordinal)) return name;
        return name.Replace("{topic}", Topic(draft, name) ?? "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    private string? Topic(FigureDraft draft, string name)
    {
        var sentence = _document.Sentences[draft.Quantity.Sentence];
        string? disaster = null, disease = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_lexicon.EventAt(_document, i) is not { Kind: not "effect" } found) continue;
            if (found.Kind == "disease") disease ??= found.Topic;
            else disaster ??= found.Topic;
        }

        var ofDisease = !name.Contains("injur", StringComparison.Ordinal);
        return (ofDisease ? disease : null) ?? (ofDisease && disaster is null ? _topics.GetValueOrDefault("disease") : null) ?? _topics.GetValueOrDefault("disaster") ?? disaster;
    }

    // The most frequent disease and disaster of the article.
    private Dictionary<string, string> Topics()
    {
        var counts = new Dictionary<(string Topic, string Kind), int>();
        var best = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, topic, kind) in EventWord.Of(_reading, _lexicon))
        {
            if (kind == "effect") continue;
            var found = (Topic: topic, Kind: kind);
            var count = counts[found] = counts.GetValueOrDefault(found) + 1;
            if (!best.TryGetValue(found.Kind, out var leader) || count > counts[(leader, found.Kind)]) best[found.Kind] = found.Topic;
        }

        return best;
    }

    // A number that counts nothing stands on a scale: "magnitude 6.3".
    private static string UnitClass(FigureDraft draft) =>
        draft.Quantity.Unit == UnitCode.Count && draft.Counted is null ? "scale" : MeasureWords.ClassOf(draft.Quantity.Unit);
}
