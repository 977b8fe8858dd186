using BriExtract.Core.Periods;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>What an article opens with, its title and its first sentences: the day of what it tells, other days, its words, and whether it tells of a death.</summary>
internal sealed class Opening
{
    // The first sentence says what happened and when; where it does not, the second does.
    private const int MostSentences = 2;

    // A fair, a match or a storm of some days is an event as one of a day is.
    private const int LongestEvent = 10;

    private const int FewestLetters = 4;
    private const int Prefix = 5;

    private readonly HashSet<uint> _words = [];

    private Opening()
    {
    }

    /// <summary>The date of the event; null where the opening names none.</summary>
    public GoverningDate? Lead { get; private set; }

    /// <summary>Days or stretches of a few days that the opening names besides, nearest first.</summary>
    public List<GoverningDate> Others { get; } = [];

    /// <summary>Its last sentence.</summary>
    public int LastSentence { get; private set; }

    /// <summary>The paragraph of its last sentence.</summary>
    public int Paragraph { get; private set; }

    /// <summary>Whether someone's death is told.</summary>
    public bool TellsDeath { get; private set; }

    /// <summary>Reads it.</summary>
    public static Opening Of(ArticleReading reading, Dictionary<int, SentenceDates> dates)
    {
        var opening = new Opening();
        var document = reading.Document;
        var told = 0;
        var speech = default(GoverningDate?);
        for (var sentence = 0; sentence < document.Sentences.Length && told < MostSentences; sentence++)
        {
            var ends = document.Sentences[sentence].Span.In(document.Text) is [.., '.' or '"' or '\u201D'];
            if (told > 0 && document.Sentences[sentence].Paragraph != opening.Paragraph) break;
            if (ends)
            {
                told++;
                opening.Paragraph = document.Sentences[sentence].Paragraph;
            }

            opening.LastSentence = sentence;
            opening.ReadWords(document, sentence);
            if (!ends || !dates.TryGetValue(sentence, out var own)) continue;
            foreach (var date in own.Dates)
            {
                if (date.Mention.Relation is not DateRelation.In || date.Mention.Attributive || date.Mention.Period is not { } period || !IsEvent(period)) continue;
                if (date.Use == DateUse.Speech) speech ??= date;
                else if (date.Use != DateUse.Plain) continue;
                else if (opening.Lead is null) opening.Lead = date;
                else if (opening.Lead.Value.Mention.Period != period) opening.Others.Add(date);
            }
        }

        if (opening.Lead is null) opening.Lead = speech;
        else if (speech is { } said && said.Mention.Period != opening.Lead.Value.Mention.Period) opening.Others.Add(said);
        return opening;
    }

    /// <summary>Whether a word of the opening begins like this one.</summary>
    public bool Holds(uint key) => _words.Contains(key);

    /// <summary>What stands for a word's beginning; null for words too short to tell anything.</summary>
    public static uint? KeyOf(Document document, int token)
    {
        var word = document.Word(token);
        if (word.Length < FewestLetters || !char.IsLetter(word[0]) || SentenceDates.IsSpeech(document, token)) return null;
        var key = 2166136261u;
        for (var i = 0; i < Math.Min(word.Length, Prefix); i++) key = (key ^ char.ToLowerInvariant(word[i])) * 16777619u;
        return key;
    }

    private static bool IsEvent(Period period) => period.End.DayNumber - period.Start.DayNumber <= LongestEvent;

    private void ReadWords(Document document, int sentence)
    {
        var where = document.Sentences[sentence];
        for (var i = where.FirstToken; i < Math.Min(where.EndToken, where.FirstToken + SentenceDates.LongestLook); i++)
        {
            TellsDeath |= CueWords.IsDeath(document, i);
            if (KeyOf(document, i) is { } key) _words.Add(key);
        }
    }
}
