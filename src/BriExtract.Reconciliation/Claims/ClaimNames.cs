using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Claims;

/// <summary>The names of a figure with the words they are compared by: the same for every claim that is named alike, and shared among them.</summary>
internal sealed class ClaimNames
{
    private ClaimNames(string? indicator, string? counted, string? entity, string? counterpart) =>
        (IndicatorName, CountedName, EntityName, CounterpartName) = (indicator, counted, entity, counterpart);

    /// <summary>What is measured, in words.</summary>
    public string? IndicatorName { get; }

    /// <summary>What is counted, in words.</summary>
    public string? CountedName { get; }

    /// <summary>Whose, in words.</summary>
    public string? EntityName { get; }

    /// <summary>With or in whom, in words.</summary>
    public string? CounterpartName { get; }

    /// <inheritdoc cref="Claim.Indicator"/>
    public required WordWeight[] Indicator { get; init; }

    /// <inheritdoc cref="Claim.Counted"/>
    public required WordWeight[] Counted { get; init; }

    /// <inheritdoc cref="Claim.CountedThing"/>
    public required WordWeight[] CountedThing { get; init; }

    /// <inheritdoc cref="Claim.Entity"/>
    public required WordWeight[] Entity { get; init; }

    /// <inheritdoc cref="Claim.Counterpart"/>
    public required WordWeight[] Counterpart { get; init; }

    /// <inheritdoc cref="Claim.SaysOnlyCount"/>
    public required bool SaysOnlyCount { get; init; }

    /// <summary>Whether the indicator says no more than the unit does: a time, a value.</summary>
    public required bool SaysOnlyMeasure { get; init; }

    /// <summary>Whether the entity is no more than a kind of thing: "crash", "man".</summary>
    public required bool IsBare { get; init; }

    /// <summary>A hash of what is measured but for words that name people or a measure of any kind.</summary>
    public required ulong Gist { get; init; }

    /// <summary>The kind of event that what is measured is of, as its word's hash: that of an earthquake for "earthquake deaths"; 0 for none.</summary>
    public required uint Event { get; init; }

    /// <summary>Whether the names speak of what befell persons: "three miners injured".</summary>
    public required bool TellsHarmToPersons { get; init; }

    /// <summary>Whether the names speak of the time from one run to the next; null where they say nothing of what is measured.</summary>
    public required bool? SpeaksOfInterval { get; init; }

    /// <summary>A bit for each word of <see cref="Indicator"/>: names whose bits do not meet share no word.</summary>
    public required ulong IndicatorSketch { get; init; }

    /// <summary>The same for <see cref="Entity"/>.</summary>
    public required ulong EntitySketch { get; init; }

    /// <summary>The same for <see cref="Counterpart"/>.</summary>
    public required ulong CounterpartSketch { get; init; }

    /// <summary>Whether the entity is named by capitals alone, as initials are.</summary>
    public required bool MayBeInitials { get; init; }

    /// <summary>Reads names through a reader of words, given a name and perhaps a second.</summary>
    public static ClaimNames Of(string? indicator, string? counted, string? entity, string? counterpart, Func<string?, string?, WordWeight[]> words)
    {
        var (countedWords, entityWords, counterpartWords, all) = (words(counted, null), words(entity, null), words(counterpart, null), words(indicator, counted));
        if (entity is not null && Array.Exists(entityWords, w => w.Sense == WordSense.Event) && Array.Exists(entityWords, w => w.Sense == WordSense.Part)) entityWords = WithoutPart(entity, entityWords, words);
        var measured = WithoutNames(all, entityWords, counterpartWords);
        return new ClaimNames(indicator, counted, entity, counterpart)
        {
            Indicator = measured,
            IndicatorSketch = Sketch(measured),
            EntitySketch = Sketch(entityWords),
            CounterpartSketch = Sketch(counterpartWords),
            MayBeInitials = entity is not null && NameComparer.MayBeInitials(entity),
            Counted = countedWords,
            CountedThing = Array.Exists(countedWords, w => w.Kind == WordKind.Generic) ? [.. countedWords.Where(w => w.Kind != WordKind.Generic)] : countedWords,
            Entity = entityWords,
            Counterpart = counterpartWords,
            SaysOnlyCount = countedWords.Length > 0 && all.Length == countedWords.Length,
            SaysOnlyMeasure = all is [{ Kind: WordKind.Generic }],
            IsBare = entityWords.Length > 0 && (!entity!.Any(char.IsUpper) || Array.TrueForAll(entityWords, w => w.Sense == WordSense.Event)),
            Gist = BlockKeys.HashOf(Array.FindAll(measured, w => w.Kind != WordKind.Generic && w.Sense is not (WordSense.Person or WordSense.Event))),
            Event = Array.Find(all, w => w.Sense == WordSense.Event).Hash,
            TellsHarmToPersons = Array.Exists(all, w => w.Sense == WordSense.Harm) && (countedWords.Length == 0 || Array.Exists(countedWords, w => w.Sense == WordSense.Person)),
            SpeaksOfInterval = all.Length == 0 ? null : Array.Exists(all, w => w.Sense == WordSense.Interval),
        };
    }

    private static ulong Sketch(WordWeight[] words)
    {
        ulong sketch = 0;
        foreach (var word in words) sketch |= 1UL << (int)(word.Hash & 63);
        return sketch;
    }

    // "Southern Chile earthquake", "south Chile quake": outlets differ in how narrowly they say where; "North Macedonia fire" names a country.
    private static WordWeight[] WithoutPart(string entity, WordWeight[] entityWords, Func<string?, string?, WordWeight[]> words)
    {
        foreach (var word in entity.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsLower(word[0]) && words(word, null) is [{ Sense: WordSense.Part } part]) entityWords = Array.FindAll(entityWords, w => w.Hash != part.Hash);
        }

        return entityWords;
    }

    // "Goods trade with BRI partners" of China with its BRI partners: the partners are compared as such, once.
    private static WordWeight[] WithoutNames(WordWeight[] indicator, WordWeight[] entity, WordWeight[] counterpart)
    {
        if (!Array.Exists(indicator, IsNamed)) return indicator;
        var rest = Array.FindAll(indicator, w => !IsNamed(w));
        return rest.Length == 0 ? indicator : rest;

        bool IsNamed(WordWeight word) => NameComparer.Holds(entity, word.Hash) || NameComparer.Holds(counterpart, word.Hash);
    }
}
