using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>The cues that the words of a sentence give to all its figures: those of <c>period-cues.tsv</c>, and how many words it shares with the article's opening.</summary>
internal static class CueWords
{
    private const int LongestWord = 24;

    // Who came is of the day of the event, as who was harmed is, and is not harmed.
    private const string Came = "Came";

    private static readonly WordTable<(PeriodCue Cue, bool Harms)> Words = new(
        LexiconTable.Load(typeof(CueWords).Assembly, "period-cues.tsv").Rows.ToDictionary(row => row["word"], row => (CueOf(row["cue"]), row["cue"] is nameof(PeriodCue.Harm)), StringComparer.OrdinalIgnoreCase),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The cue that a row of the table gives by its name there.</summary>
    internal static PeriodCue CueOf(string name) => name == Came ? PeriodCue.Harm : Enum.Parse<PeriodCue>(name);

    /// <summary>The cues of an analysed sentence.</summary>
    public static CueSet Of(Document document, int sentence, Opening opening)
    {
        var cues = default(CueSet);
        var where = document.Sentences[sentence];
        var shared = 0;
        var last = 0u;
        for (var i = where.FirstToken; i < where.EndToken; i++)
        {
            var word = document.Word(i);
            if (word.Length <= LongestWord && Words.TryFind(word, out var found)) cues = cues.With(found.Cue);
            if (DatedEvents.NamesEarlier(document, i)) cues = cues.With(PeriodCue.LiesBefore);
            if (shared > 1 || document.Tokens[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Verb)) continue;
            if (Opening.KeyOf(document, i) is { } key && key != last && opening.Holds(key))
            {
                shared++;
                last = key;
            }
        }

        if (document.Is(where.FirstToken, "meanwhile", "elsewhere", "separately")) cues = cues.With(PeriodCue.TurnsAway);
        return cues.With(shared switch { 0 => PeriodCue.SharesNone, 1 => PeriodCue.SharesOne, _ => PeriodCue.SharesSome });
    }

    /// <summary>Whether a word tells of deaths, injuries, arrests or rescues.</summary>
    public static bool TellsHarm(Document document, int token) =>
        token >= 0 && document.Word(token) is { Length: <= LongestWord } word && Words.TryFind(word, out var found) && found.Harms;

    private static readonly WordSet Deaths = new("dies", "died", "dead", "death", "killed", "dying", "obituary");

    /// <summary>Whether a word tells of deaths: for ages in an article that does.</summary>
    public static bool IsDeath(Document document, int token) => document.Is(token, Deaths);
}
