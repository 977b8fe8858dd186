using BriExtract.Extraction.Attribution;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>Tells the names that only speak of a figure from those that it may be about.</summary>
internal sealed class Speakers(ArticleReading reading, SourceWords sourceWords)
{
    private readonly Document _document = reading.Document;

    /// <summary>A body that speaks is seldom what a figure is about; a person is a source where a reporting verb follows.</summary>
    public bool IsSource(EntityMention mention)
    {
        if (IsAccordingTo(mention)) return true;
        // "Harbor Street analysts": they speak of others.
        if (mention.EndToken < _document.Tokens.Length && (sourceWords.Of(_document.Word(mention.EndToken)) & SourceWordClasses.Vague) != 0) return true;
        if (mention.Kind != EntityKind.Person && reading.Sources.Contains(mention.Name)) return !Acts(mention);
        if (mention.Kind is not (EntityKind.Person or EntityKind.Name)) return false;
        var behind = BehindApposition(mention);
        for (var i = behind; i < Math.Min(behind + 4, _document.Tokens.Length); i++)
        {
            if (_document.IsMark(i)) return false;
            // "was observed", "were told": to these it was done.
            if ((sourceWords.Of(_document.Word(i)) & SourceWordClasses.Verb) != 0) return !_document.Is(i - 1, "was", "were", "is", "are", "been", "being");
        }

        return false;
    }

    // "Ana Ruiz, a clerk of the Harbor Board, said": the verb stands behind the commas.
    private int BehindApposition(EntityMention mention)
    {
        const int Longest = 16;
        var at = mention.EndToken;
        if (!_document.Is(at, ",")) return at;
        var end = Math.Min(_document.Sentences[mention.Sentence].EndToken, at + Longest);
        for (var i = at + 1; i < end; i++)
        {
            if (_document.Is(i, ",")) return i + 1;
            if (_document.Is(i, "and", "but", "who", "which", "as") || _document.IsVerb(i) && _document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP) return at;
        }

        return at;
    }

    // "According to the mayor, Ana Ruiz, there were": the one named, or what that one is in apposition to.
    private bool IsAccordingTo(EntityMention mention)
    {
        const int Appositions = 3;
        if (!_document.Sentences[mention.Sentence].Span.In(_document.Text).Contains("ccording to", StringComparison.Ordinal)) return false;
        var at = _document.Top(mention.FirstToken, mention.EndToken);
        for (var steps = 0; steps < Appositions && _document.Tokens[at] is { Relation: Deprel.Appos or Deprel.Flat, Head: >= 0 and var head }; steps++) at = head;
        return _document.Is(_document.Child(at, Deprel.Case), "according");
    }

    // "Alba had a loss of 8 million": who speaks elsewhere in the article acts here.
    private bool Acts(EntityMention mention)
    {
        const int Joined = 3;
        var subject = _document.Tokens[_document.Top(mention.FirstToken, mention.EndToken)];
        // "shop chains Alba and Brio lowered"
        for (var steps = 0; steps < Joined && subject is { Relation: Deprel.Conj or Deprel.Appos or Deprel.Compound or Deprel.Flat, Head: >= 0 }; steps++) subject = _document.Tokens[subject.Head];
        return subject.Relation is Deprel.Nsubj or Deprel.NsubjPass && subject.Head >= mention.EndToken && !Speaks(subject.Head);
    }

    /// <summary>Whether a verb tells who speaks or foretells.</summary>
    public bool Speaks(int verb) => (sourceWords.Of(_document.Word(verb)) & (SourceWordClasses.Verb | SourceWordClasses.Forecast)) != 0;
}
