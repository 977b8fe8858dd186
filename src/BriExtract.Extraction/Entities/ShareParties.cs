using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>The parties of a share: the part is whose, the whole is the counterpart; a share of one's own whole has no counterpart.</summary>
internal sealed class ShareParties(ArticleReading reading, MentionMap mentions, PartyFinder finder, ActorFinder actors, CommonNames common)
{
    private readonly Document _document = reading.Document;

    /// <summary>The parties of a share.</summary>
    public Parties Of(FigureDraft draft, FigureDraft? before)
    {
        if (draft.Measured is not { } phrase) return default;
        return phrase.Construction == Construction.Behind ? OfWhole(draft, phrase, before) : OfShareNoun(phrase, before);
    }

    // "A accounts for 50 percent of B's trade", "50 percent of B's imports came from A"
    private Parties OfWhole(FigureDraft draft, MeasuredPhrase phrase, FigureDraft? before)
    {
        // "three quarters of older farmers chose": those of whom a part does something have the share.
        var acts = phrase.SubjectFirst < 0 || phrase.Verb >= phrase.End;
        if (acts && common.At(phrase.First, phrase.End, PartyNounClasses.Crowd) is { } crowd) return new Parties(crowd, null);
        string? part = null;
        var whole = mentions.In(phrase.First, phrase.End).FirstOrDefault(mention => !mention.Office)?.Name ?? finder.Standing(phrase.Head);

        var end = _document.Sentences[_document.SentenceOf(phrase.Head)].EndToken;
        for (var i = phrase.End; i < end && i < phrase.End + 6; i++)
        {
            if (_document.Is(i, "from")) part = mentions.In(i, Math.Min(end, i + 6)).FirstOrDefault()?.Name;
        }

        // "over 80% of the seats went to moderate candidates"
        if (acts && _document.Is(phrase.Verb, "went", "go", "goes", "belong", "belongs", "belonged") && _document.Is(phrase.Verb + 1, "to"))
            part ??= mentions.At(phrase.Verb + 2) is { } winner ? winner.Name : common.Any(phrase.Verb + 2, Math.Min(end, phrase.Verb + 8));
        // "84% of the users of Alba did not": what the share is of acts, no subject before it.
        part ??= phrase.Verb >= phrase.End ? null : PartOf(phrase, whole);
        // "... members to 110, covering 81% of the world's population": what the sentence has spoken of.
        if ((part is null || part == whole) && before is not null && before.Quantity.Sentence == draft.Quantity.Sentence && before.Entity != whole) part = before.Entity;
        if (part is null) return new Parties(whole, null);
        return new Parties(part, whole == part ? null : whole);
    }

    private string? PartOf(MeasuredPhrase phrase, string? whole)
    {
        if (phrase.SubjectFirst < 0) return null;
        var subject = finder.OfPhrase(phrase.SubjectFirst, phrase.SubjectEnd, NounPhrase.Head(_document, phrase.SubjectFirst, phrase.SubjectEnd));
        // "China's trade with its partners accounts for half of China's trade": the partners are the part.
        if (subject.Entity is not null && (subject.Entity == whole || whole is null) && Region(phrase) is { } region) return region;
        return subject.Entity is not null && subject.Entity != whole
            ? subject.Entity
            : subject.Counterpart ?? actors.Named(phrase.SubjectFirst, phrase.SubjectEnd);
    }

    // "the trade volume of the country's central and western regions accounted for": a part of the country, named by its nouns.
    private string? Region(MeasuredPhrase phrase)
    {
        var last = phrase.SubjectEnd - 1;
        while (last > phrase.SubjectFirst && !_document.IsNoun(last)) last--;
        if (Lemmas.Of(_document, last) is not ("region" or "province" or "area" or "city" or "county" or "state" or "sector" or "industry")) return null;
        var first = last;
        while (first > phrase.SubjectFirst && mentions.At(first - 1) is null && !_document.Is(first - 1, "'s", "’s") && !_document.IsPreposition(first - 1) && !_document.IsDeterminer(first - 1)) first--;
        return first < last ? _document.SpanOf(first, last).In(_document.Text).ToString() : null;
    }

    // "the proportion of A in B's total trade", "its share of overall trade"
    private Parties OfShareNoun(MeasuredPhrase phrase, FigureDraft? before)
    {
        string? of = null, whole = null;
        foreach (var mention in mentions.In(phrase.First, phrase.End))
        {
            if (mention.Office) continue;
            var inside = false;
            for (var i = phrase.First; i < mention.FirstToken; i++) inside |= _document.Is(i, "in");
            if (inside) whole ??= mention.Name;
            else of ??= mention.Name;
        }

        if (of is not null && whole is not null) return new Parties(of, whole);
        var total = false;
        for (var i = phrase.First; i < phrase.End; i++) total |= _document.Is(i, "total", "overall", "entire");
        if (total && before is { Entity: not null, Counterpart: not null }) return new Parties(before.Counterpart, before.Entity);
        var own = finder.OfPhrase(phrase.First, phrase.End, phrase.Head);
        // "its stake in Alba": the whole is named, the holder owns the share or acts.
        var holder = own.Entity is { } owner && owner != whole ? owner : actors.Named(phrase.SubjectFirst, phrase.SubjectEnd);
        return holder is null || holder == whole ? new Parties(own.Entity, null) : new Parties(holder, whole);
    }
}
