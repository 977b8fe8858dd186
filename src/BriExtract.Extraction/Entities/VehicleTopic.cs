using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>The vehicle whose accident an article tells of, named as its first sentences describe it: "bus carrying miners from Talca".</summary>
internal static class VehicleTopic
{
    // Title and lead.
    private const int LastSentence = 1;
    private const int LongestName = 10;
    private const int FewestMentions = 2;
    private const int MostModifiers = 6;

    /// <summary>The vehicle; null where no accident of one opens the article.</summary>
    public static string? Of(ArticleReading reading, PartyNouns nouns)
    {
        var document = reading.Document;
        for (var s = 0; s <= LastSentence && s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!Is(document, nouns, i, PartyNounClasses.Vehicle) || document.Is(i + 1, "'s", "\u2019s") || Restricts(document, nouns, i)) continue;
                var end = AccidentOf(document, nouns, i, sentence.EndToken);
                if (end < 0 || Mentions(document, i) < FewestMentions) continue;
                // A lead without figures is not analysed yet.
                reading.Analyze(s);
                return Name(reading, sentence.FirstToken, i, end);
            }
        }

        return null;
    }

    // "Truck sales crashed": sales did.
    private static bool Restricts(Document document, PartyNouns nouns, int vehicle) =>
        vehicle + 1 < document.Tokens.Length && document.Tokens[vehicle + 1].Upos == Upos.Noun && !nouns.Is(Root(document.Word(vehicle + 1)), PartyNounClasses.Accident);

    // The verb of what befell it, in its own clause; -1 for none.
    private static int AccidentOf(Document document, PartyNouns nouns, int vehicle, int end)
    {
        const int Reach = 24;
        for (var i = vehicle + 1; i < end && i < vehicle + Reach && !document.Is(i, ";", ":"); i++)
        {
            if (Is(document, nouns, i, PartyNounClasses.Vehicle)) return -1;
            if (nouns.Is(Root(document.Word(i)), PartyNounClasses.Accident)) return i;
        }

        return -1;
    }

    private static int Mentions(Document document, int vehicle)
    {
        var found = 0;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Word(i).Equals(document.Word(vehicle), StringComparison.OrdinalIgnoreCase)) found++;
        }

        return found;
    }

    // From the words that restrict it to what it carried or where it went, without day and accident.
    private static string Name(ArticleReading reading, int sentence, int vehicle, int verb)
    {
        var document = reading.Document;
        var first = vehicle;
        // "World War II-era plane"
        while (first > sentence && vehicle - first < MostModifiers && !document.IsDeterminer(first - 1) && !document.IsPreposition(first - 1) && (!document.IsMark(first - 1) || document.Is(first - 1, "-")) && !document.IsVerb(first - 1) && (document.Tokens[first - 1].Upos != Upos.Num || char.IsUpper(document.Word(first - 1)[0]))) first--;
        while (document.IsMark(first)) first++;
        var last = vehicle;
        // "bus carrying miners", "helicopter under contract"; what follows otherwise tells what it did.
        var described = document.Tokens[vehicle + 1].Xpos is Xpos.VBG or Xpos.VBN || document.IsPreposition(vehicle + 1);
        for (var i = vehicle + 1; described && i < verb && i < vehicle + LongestName; i++)
        {
            if (document.IsMark(i) || reading.InDate(i) || reading.InDate(i + 1) || document.Is(i, "that", "which", "has", "had", "was", "is") || document.Tokens[i].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP) break;
            last = i;
        }

        while (last > vehicle && (document.IsPreposition(last) || document.IsDeterminer(last))) last--;
        var name = document.SpanOf(first, last).In(document.Text).ToString();
        return name.Length > 1 && char.IsUpper(name[1]) || first < vehicle && char.IsUpper(name[0]) && document.Tokens[first].Upos == Upos.Propn ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static bool Is(Document document, PartyNouns nouns, int token, PartyNounClasses wanted)
    {
        const int Longest = 32;
        var word = document.Word(token);
        if (word.Length > Longest) return nouns.Is(word.ToString().ToLowerInvariant(), wanted);
        Span<char> lower = stackalloc char[Longest];
        word.ToLowerInvariant(lower);
        return nouns.Is(lower[..word.Length], wanted);
    }

    // "overturned", "crashes", "collided", "derailing": none of them doubles its last letter.
    private static string Root(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        if (lower.EndsWith("ing", StringComparison.Ordinal)) return lower[..^3];
        if (lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("es", StringComparison.Ordinal)) return lower[..^2];
        return lower.EndsWith('s') ? lower[..^1] : lower;
    }
}
