using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>The disease or disaster an article is about, whose figures belong to a place or to the event itself.</summary>
internal sealed class EventTopic
{
    private const int MostModifiers = 5;
    private const int MostPlain = 2;

    private EventTopic(string kind, string? name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary><c>disease</c> or <c>disaster</c>.</summary>
    public string Kind { get; }

    /// <summary>For a disaster, the event: "Hurricane Dorian", "southern Philippines earthquake"; else null.</summary>
    public string? Name { get; }

    /// <summary>The topic of an article that names one in its first sentences and again; null for other articles.</summary>
    public static EventTopic? Of(ArticleReading reading, MentionMap mentions, IndicatorLexicon lexicon, PartyNouns nouns)
    {
        if (VehicleTopic.Of(reading, nouns) is { } vehicle) return new EventTopic("disaster", vehicle);
        var document = reading.Document;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? kind = null;
        var first = -1;
        foreach (var found in EventWord.Of(reading, lexicon))
        {
            if (found.Kind is not ("disease" or "disaster")) continue;
            counts[found.Kind] = counts.GetValueOrDefault(found.Kind) + 1;
            if (document.SentenceOf(found.Token) > 2 || (kind is not null && counts[found.Kind] <= counts[kind])) continue;
            if (kind != found.Kind) first = found.Token;
            kind = found.Kind;
        }

        // What the title tells of is the topic once the text takes it up.
        if (kind is null || counts[kind] < (document.SentenceOf(first) == 0 ? 2 : 3)) return null;
        return new EventTopic(kind, kind == "disaster" ? NameOf(reading, mentions, first) : null);
    }

    private static string? NameOf(ArticleReading reading, MentionMap mentions, int topic)
    {
        var document = reading.Document;
        var noun = Lemmas.Singular(document.Word(topic).ToString().ToLowerInvariant());
        var before = topic;
        // Titles are not analysed: a word or two in small letters may stand between a name and what happened there.
        var plain = 0;
        var opening = document.Sentences[document.SentenceOf(topic)].FirstToken;
        while (before > opening && topic - before < MostModifiers && (mentions.At(before - 1) is { Possessive: false } || document.Is(before - 1, "-") || IsPlainNoun(document, before - 1) && ++plain <= MostPlain)) before--;
        // "Talca boat fire": a name that stands before belongs to it.
        if (before < topic && mentions.In(before, topic).Any()) return $"{document.SpanOf(before, topic - 1).In(document.Text)} {noun}";
        if (EntityTopics.Main(mentions.All, m => m.Kind == EntityKind.Event && m.Name.Contains(' ', StringComparison.Ordinal)) is { } named && mentions.All.Any(m => m.Name == named && m.Sentence <= 2)) return named;
        var end = document.Sentences[document.SentenceOf(topic)].EndToken;
        for (var i = topic + 1; i < end; i++)
        {
            if (mentions.At(i) is not { Adjectival: false, Kind: EntityKind.Country or EntityKind.Region or EntityKind.Name } place) continue;
            var part = document.Is(i - 1, "southern", "northern", "eastern", "western", "central", "southeastern", "southwestern", "northeastern", "northwestern")
                ? document.Word(i - 1).ToString().ToLowerInvariant() + " "
                : "";
            return $"{part}{place.Name} {noun}";
        }

        if (before == topic && (DemonymIn(mentions, opening, end) ?? PlaceBelow(document, mentions, topic)) is { } where) return $"{where} {noun}";
        // "a ferry fire", "the protests" that no place is told of; "fire danger" is no fire.
        if (before < topic) return $"{document.SpanOf(before, topic - 1).In(document.Text)} {noun}";
        return document.SentenceOf(topic) == 0 && !document.IsNoun(topic + 1) ? noun : null;
    }

    // "Earthquake levels villages on a Chilean island"
    private static string? DemonymIn(MentionMap mentions, int first, int end) =>
        mentions.In(first, end).FirstOrDefault(m => m is { Adjectival: true, Office: false, Kind: EntityKind.Country })?.Name;

    // "Powerful earthquake kills ten" over "An earthquake struck off Chile": the lead names the same kind of event with its place.
    private static string? PlaceBelow(Document document, MentionMap mentions, int topic)
    {
        var word = Lemmas.Singular(document.Word(topic).ToString().ToLowerInvariant());
        for (var s = document.SentenceOf(topic) + 1; s <= 2 && s < document.Sentences.Length; s++)
        {
            var (first, end) = (document.Sentences[s].FirstToken, document.Sentences[s].EndToken);
            var at = first;
            while (at < end && Lemmas.Singular(document.Word(at).ToString().ToLowerInvariant()) != word) at++;
            if (mentions.In(at, end).FirstOrDefault(m => m is { Adjectival: false, Kind: EntityKind.Country or EntityKind.Region }) is { } place) return place.Name;
        }

        return null;
    }

    private static bool IsPlainNoun(Document document, int token) =>
        char.IsLower(document.Word(token)[0]) && document.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.X
        && !document.IsPreposition(token) && !document.IsDeterminer(token) && !document.IsJoiner(token) && !document.IsAuxiliary(token) && !document.IsMark(token);
}
