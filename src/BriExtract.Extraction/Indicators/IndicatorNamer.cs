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
    public string? Name(FigureDraft draft)
    {
        var words = new List<string>();
        var bag = new HashSet<string>(StringComparer.Ordinal);
        var head = draft.Measured is { } phrase ? Collect(draft, phrase, words, bag) : null;
        if (draft.Counted is not null) AddCounted(draft.Counted, bag);
        Rate(draft, bag);
        if (bag.Count == 0) return null;
        if (_lexicon.Name(bag, UnitClass(draft)) is { } name) return Fill(name, draft);
        // What is counted names the figure, wherever it stands: "had the most delegates, with 60"; "26 European countries".
        if (draft.Counted is not null && (head is not null || draft.Measured is not { Construction: Construction.Counted }))
        {
            words = [.. draft.Counted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("or" or "of" or "and" or "in")).Where(w => !_lexicon.IsEmpty(w)).Select(w => _lexicon.Synonym(Lemmas.Singular(w)))];
            head = words.Count > 0 ? words[^1] : head;
        }

        // "finished the race in 47 seconds": where no noun says what, the act does.
        if (head is null && draft.Counted is null && draft.Role != Role.Share && draft.Measured is { Construction: Construction.Object, Verb: >= 0 } act && Word(act.Verb) is { } verb && !_lexicon.IsEmpty(verb)) head = verb;
        return head is null ? draft.Counted : Compose(draft, words, head, bag);
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
            if (!behind || (phrase.Construction != Construction.Counted && Follows(i, phrase, "of"))) words.Add(_lexicon.Synonym(word));
            if (i == phrase.Head) head = _lexicon.Synonym(word);
        }

        // "imports and exports": what is joined to the head is measured with it.
        if (phrase.Head + 2 < _document.Tokens.Length && _document.Is(phrase.Head + 1, "and", "or") && Word(phrase.Head + 2) is { } joined && (_document.IsNoun(phrase.Head + 2) || _document.Tokens[phrase.Head + 2].Xpos is Xpos.NNS or Xpos.VBZ || _lexicon.Synonym(joined) != joined))
        {
            bag.Add(_lexicon.Synonym(joined));
            words.Add(_lexicon.Synonym(joined));
        }

        // "covered about 31 percent of Kenyans": a whole that is a name only leaves the subject to say what.
        if (bag.Count == 0 && phrase.SubjectFirst >= 0 && phrase.Construction is Construction.Behind or Construction.Object) Subject(phrase, words, bag, ref head);
        // "the $3 billion railway" by its name, "a turnover of 1.1 trillion yuan in contracted projects" by what follows.
        if (phrase.Construction == Construction.Modifier && _mentions.At(phrase.Head) is { Kind: EntityKind.Thing or EntityKind.Name }) bag.Add("project");
        if (phrase.Construction == Construction.Modifier && head == "investment" && UnitCode.IsCurrency(draft.Quantity.Unit)) bag.Add("project");
        if (phrase.Construction is Construction.Of or Construction.Object or Construction.Behind) Context(draft, phrase, bag);

        if (phrase.Verb >= 0 && !_document.IsAuxiliary(phrase.Verb) && Word(phrase.Verb) is { } verb) bag.Add(_lexicon.Synonym(verb));
        if (head is null || _lexicon.IsEmpty(head))
        {
            words.RemoveAll(_lexicon.IsEmpty);
            head = words.Count > 0 ? words[^1] : null;
        }

        return head;
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
        if (_document.IsMark(token) || _document.IsDeterminer(token) || _document.IsPreposition(token) || _document.IsJoiner(token) || _document.IsAuxiliary(token)) return null;
        if (_mentions.At(token) is not null || _reading.InDate(token) || char.IsDigit(_document.Word(token)[0])) return null;
        if (_document.Tokens[token].Upos is Upos.Pron or Upos.Punct || (_document.Tokens[token].Upos == Upos.Propn && char.IsLower(_document.Word(token)[^1]))) return null;
        // "((AB)) How many ...", "earnings (EBIT)": letters in brackets name nothing anew.
        var (start, end) = (_document.Tokens[token].Start, _document.Tokens[token].End);
        if (start > 0 && end < _document.Text.Length && _document.Text[start - 1] == '(' && _document.Text[end] == ')') return null;
        var lemma = Lemmas.Of(_document, token);
        return lemma.Length < 2 ? null : lemma;
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
        var modifiers = words.Where(w => w != head && !_lexicon.IsEmpty(w)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var name = new StringBuilder();
        if (draft.Role == Role.Share && head is not ("share" or "rate" or "turnout" or "coverage" or "growth" or "margin")) name.Append("share of ");
        foreach (var rate in new[] { "daily", "monthly", "annual" })
        {
            if (bag.Contains(rate) && !modifiers.Contains(rate)) name.Append(rate).Append(' ');
        }

        foreach (var modifier in modifiers) name.Append(modifier).Append(' ');
        name.Append(head);
        if (draft.Measured is { Construction: Construction.Counted, Verb: >= 0 } phrase && !_document.IsAuxiliary(phrase.Verb) && Word(phrase.Verb) is { } verb && !_lexicon.IsEmpty(verb))
            name.Append(' ').Append(_lexicon.Synonym(verb));
        return name.ToString();
    }

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
        for (var i = 0; i < _document.Tokens.Length; i++)
        {
            if (_lexicon.EventAt(_document, i) is not { Kind: not "effect" } found) continue;
            var count = counts[found] = counts.GetValueOrDefault(found) + 1;
            if (!best.TryGetValue(found.Kind, out var leader) || count > counts[(leader, found.Kind)]) best[found.Kind] = found.Topic;
        }

        return best;
    }

    private static string UnitClass(FigureDraft draft) => draft.Quantity.Unit switch
    {
        UnitCode.Count => "count",
        UnitCode.Percent or UnitCode.PercentagePoint => "percent",
        var unit when UnitCode.IsCurrency(unit) => "money",
        "km" or "m" or "cm" or "mm" or "[mi_i]" or "[ft_i]" or "[in_i]" => "length",
        "km2" or "m2" or "har" or "[acr_us]" => "area",
        "km/h" or "m/s" or "[mi_i]/h" => "speed",
        "a" or "mo" or "wk" or "d" or "h" or "min" or "s" => "time",
        _ => "other",
    };
}
