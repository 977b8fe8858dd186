using BriExtract.Extraction.Entities;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Attribution;

/// <summary>The words of one sentence with the names in it: what attribution is read from.</summary>
internal sealed class SentenceView
{
    private List<Word> _words = [];
    private EntityMention?[] _at = [];
    private SourceWordClasses[] _classes = [];

    /// <summary>The text of the article.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The words.</summary>
    public List<Word> Words => _words;

    /// <summary>Where the sentence ends in the text.</summary>
    public int End { get; private set; }

    /// <summary>Takes up a sentence.</summary>
    public void Load(Document document, int sentence, ReadOnlySpan<EntityMention> mentions)
    {
        Text = document.Text;
        End = document.Sentences[sentence].Span.End;
        _words = ArticleWords.Of(document)[sentence];
        if (_at.Length < _words.Count) _at = new EntityMention?[_words.Count + 32];
        _at.AsSpan().Clear();
        foreach (var mention in mentions)
        {
            for (var i = FirstWordFrom(mention.Span.Start); i < _words.Count && _words[i].End <= mention.Span.End; i++) _at[i] = mention;
        }
    }

    /// <summary>Looks up what its words tell of sources, once for all who ask for <see cref="ClassesAt"/>.</summary>
    public void Classify(SourceWords sourceWords)
    {
        if (_classes.Length < _words.Count) _classes = new SourceWordClasses[_at.Length];
        for (var i = 0; i < _words.Count; i++) _classes[i] = sourceWords.Of(_words[i].In(Text));
    }

    /// <summary>What word <paramref name="at"/> of the sentence tells of sources, once it is classified.</summary>
    public SourceWordClasses ClassesAt(int at) => _classes[at];

    private int FirstWordFrom(int start)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The name that word <paramref name="at"/> is part of; null outside names and sentence.</summary>
    public EntityMention? MentionAt(int at) => at >= 0 && at < _words.Count ? _at[at] : null;

    /// <summary>Number of the first word of the name that word <paramref name="at"/> is part of.</summary>
    public int FirstWordOf(int at)
    {
        while (at > 0 && _at[at - 1] is { } before && ReferenceEquals(before, _at[at])) at--;
        return at;
    }

    /// <summary>After the last word of the name that word <paramref name="at"/> is part of.</summary>
    public int EndWordOf(int at)
    {
        var mention = _at[at];
        while (at < _words.Count && ReferenceEquals(_at[at], mention)) at++;
        return at;
    }

    /// <summary>Whether word <paramref name="at"/> is one of <paramref name="choices"/>, in any letter case.</summary>
    public bool Is(int at, params ReadOnlySpan<string> choices)
    {
        if (at < 0 || at >= _words.Count) return false;
        var word = _words[at].In(Text);
        foreach (var choice in choices)
        {
            if (SameWord.Is(word, choice)) return true;
        }

        return false;
    }

    /// <summary>Whether a mark of the kind stands between word <paramref name="at"/> and the one before.</summary>
    public bool After(int at, params ReadOnlySpan<char> marks) =>
        at > 0 && at < _words.Count && Text.AsSpan(_words[at - 1].End, _words[at].Start - _words[at - 1].End).IndexOfAny(marks) >= 0;
}
