using BriExtract.Core.Text;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// Built things that an article describes instead of naming, by their place and kind: "Ghana's dry dock", "a dry dock in
/// Ghana", "the Talca port". All wordings of one stand under one name: "Ghana dry dock".
/// </summary>
internal sealed class DescribedThings(NameWords nameWords)
{
    private const int MostModifiers = 3;

    /// <summary>Adds what the words of one sentence describe to its names.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="mentions">All names so far; those of the sentence begin at <paramref name="from"/>, in order.</param>
    /// <param name="from">Index of the first name of the sentence.</param>
    /// <param name="known">Names given so far, by their letters.</param>
    public void Add(Document document, int sentence, List<Word> words, List<EntityMention> mentions, int from, Dictionary<string, string> known)
    {
        var text = document.Text;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Capital || nameWords.Of(words[i].In(text)) != NameWordClass.Built || i + 1 < words.Count && words[i + 1].Before == Joint.Hyphen) continue;
            Describe(document, sentence, words, i, mentions, from, known);
        }
    }

    // The thing whose kind is the word at a place, where the words around it tell which it is.
    private void Describe(Document document, int sentence, List<Word> words, int i, List<EntityMention> mentions, int from, Dictionary<string, string> known)
    {
        var text = document.Text;
        // "the Java Railway is Asia's first high-speed railway": what is said of a named thing names no other.
        if (NamesThing(mentions, from, words[i].In(text))) return;
        var first = i;
        while (first > 0 && i - first < MostModifiers && words[first].Before is Joint.Space or Joint.Hyphen && IsModifier(text, words, first - 1)) first--;
        var (start, end) = (words[first].Start, words[i].End);
        var owner = mentions.FindIndex(from, m => IsOwner(text, m, start));
        if (owner < 0 && (first == i || mentions.Exists(m => m.Sentence == sentence && m.Span.Start < end && start < m.Span.End))) return;
        var kind = text[start..end];
        if (owner >= 0)
        {
            var place = mentions[owner];
            if (first == i && place is { Kind: not EntityKind.Name, Possessive: false }) return;
            var thing = Thing(document, sentence, words[first].Token, words[i].Token, new TextSpan(start, end), Name(place.Name, kind, known));
            if (place.Possessive) mentions.Insert(owner + 1, thing);
            else mentions[owner] = thing with { FirstToken = place.FirstToken, Span = new TextSpan(place.Span.Start, end) };
            return;
        }

        // "a dry dock in Ghana", "Ghana opened a dry dock", "the dry dock" once its place is told.
        var behind = i + 2 < words.Count && words[i + 1].Is(text, "in") ? mentions.Find(m => m.Span.Start == words[i + 2].Start && IsPlace(m)) : null;
        var named = behind is not null ? Name(behind.Name, kind, known)
            : known.TryGetValue(Letters(kind), out var told) ? told
            : IsNew(text, words, first, mentions, from) && mentions.FindLast(m => m.Sentence == sentence && m.Span.End <= start && m is { Kind: EntityKind.Country, Adjectival: false }) is { } builder ? Name(builder.Name, kind, known)
            : null;
        if (named is null) return;
        var at = mentions.FindIndex(from, m => m.Span.Start > start);
        mentions.Insert(at < 0 ? mentions.Count : at, Thing(document, sentence, words[first].Token, words[i].Token, new TextSpan(start, end), named));
    }

    private static bool NamesThing(List<EntityMention> mentions, int from, ReadOnlySpan<char> kind)
    {
        for (var i = from; i < mentions.Count; i++)
        {
            if (mentions[i].Kind == EntityKind.Thing && mentions[i].Name.AsSpan().EndsWith(kind, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "built the newest dry dock": brought in by an article, in a sentence that names no other thing that it could describe.
    private bool IsNew(string text, List<Word> words, int first, List<EntityMention> mentions, int from)
    {
        var at = first - 1;
        while (at > 0 && nameWords.Of(words[at].In(text)) == NameWordClass.Degree) at--;
        return at >= 0 && (words[at].Is(text, "a") || words[at].Is(text, "an") || words[at].Is(text, "the")) && !mentions.Skip(from).Any(m => m.Kind == EntityKind.Thing);
    }

    // The first wording of a name serves for all that differ in hyphens and capitals; the kind alone stands for it from then on.
    private static string Name(string place, string kind, Dictionary<string, string> known)
    {
        var name = $"{place} {kind}";
        if (!known.TryAdd(Letters(name), name)) name = known[Letters(name)];
        known[Letters(kind)] = name;
        return name;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static EntityMention Thing(Document document, int sentence, int first, int last, TextSpan span, string name) => new()
    {
        Sentence = sentence,
        FirstToken = first,
        EndToken = last + 1,
        Span = span,
        Name = name,
        Kind = EntityKind.Thing,
        Possessive = span.End < document.Text.Length && document.Text[span.End] is '\'' or '\u2019',
    };

    private static bool IsPlace(EntityMention mention) => mention is { Kind: EntityKind.Country or EntityKind.Name, Adjectival: false };

    // Straight before, or with 's; a part of the world has many of a kind.
    private static bool IsOwner(string text, EntityMention mention, int start) =>
        mention.Kind is EntityKind.Country or EntityKind.Name && !mention.Adjectival && mention.Span.End < start && start - mention.Span.End <= 3
        && (mention.Possessive || start == mention.Span.End + 1 && text[mention.Span.End] == ' ');

    // "free-trade", "deep-water", "industrial": plain words in small letters.
    private bool IsModifier(string text, List<Word> words, int at) =>
        !words[at].Capital && char.IsLower(text[words[at].Start]) && words[at].End - words[at].Start > 2 && !nameWords.IsPlain(words[at].In(text)) && nameWords.Of(words[at].In(text)) is NameWordClass.None;
}
