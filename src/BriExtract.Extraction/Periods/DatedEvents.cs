using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods;

/// <summary>Whether a year stands before what it dates: "in the 2016 mayoral election", "its 2016 net income". Events and amounts are in <c>dated-events.tsv</c>.</summary>
internal static class DatedEvents
{
    private const int Reach = 6;

    private static readonly WordSet Events = Of("event");

    private static readonly WordSet Amounts = Of("amount");

    private static readonly WordSet Earlier = new("last", "previous", "earlier", "prior");

    /// <summary>Whether the date names such an event, and a preposition puts what is told into it, or such an amount.</summary>
    public static bool Names(Document document, DateMention mention)
    {
        if (mention.Grain != DateGrain.Year) return false;
        var leads = Leads(document, mention.FirstToken - 1);
        var end = Math.Min(document.Sentences[mention.Sentence].EndToken, mention.EndToken + Reach);
        for (var i = mention.EndToken; i < end && !document.IsMark(i) && !document.IsPreposition(i); i++)
        {
            if ((leads && Holds(Events, document.Word(i))) || Holds(Amounts, document.Word(i))) return true;
            if (document.IsVerb(i)) return false;
        }

        return false;
    }

    private static bool Holds(WordSet words, ReadOnlySpan<char> word) =>
        words.Contains(word) || (Lemmas.MayBePlural(word) && words.Contains(Lemmas.Singular(word.ToString().ToLowerInvariant())));

    private static WordSet Of(string wanted) =>
        new(LexiconTable.Load(typeof(DatedEvents).Assembly, "dated-events.tsv", null).Rows.Where(row => row["class"] == wanted).Select(row => row["word"]));

    /// <summary>"at the last regional vote", "in the previous season": an event of another day than the one told, from its "last" on.</summary>
    public static bool NamesEarlier(Document document, int token)
    {
        if (!document.Is(token, Earlier)) return false;
        var end = Math.Min(document.Sentences[document.SentenceOf(token)].EndToken, token + 4);
        for (var i = token + 1; i < end && !document.IsMark(i) && !document.IsPreposition(i); i++)
        {
            if (Events.Contains(document.Word(i))) return true;
        }

        return false;
    }

    private static bool Leads(Document document, int at)
    {
        while (at > 0 && (document.IsDeterminer(at) || document.Is(at, "his", "her", "its", "their"))) at--;
        return document.Is(at, "in", "at", "during") || (document.Is(at, "to") && document.Is(at - 1, "according")) || (document.Is(at, "of") && document.Is(at - 1, "ahead"));
    }
}
