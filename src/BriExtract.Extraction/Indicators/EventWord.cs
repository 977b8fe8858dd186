using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Indicators;

/// <summary>A word of an article that names a disease, a disaster or what one does.</summary>
/// <param name="Token">Where it stands.</param>
/// <param name="Topic">What it names.</param>
/// <param name="Kind"><c>disease</c>, <c>disaster</c> or <c>effect</c>.</param>
internal readonly record struct EventWord(int Token, string Topic, string Kind)
{
    /// <summary>All of an article, in order of position; found once for those who read parties and those who name indicators.</summary>
    public static IReadOnlyList<EventWord> Of(ArticleReading reading, IndicatorLexicon lexicon) => reading.EventWords ??= Find(reading, lexicon);

    private static List<EventWord> Find(ArticleReading reading, IndicatorLexicon lexicon)
    {
        var found = new List<EventWord>();
        for (var i = 0; i < reading.Document.Tokens.Length; i++)
        {
            if (lexicon.EventAt(reading.Document, i) is { } named) found.Add(new EventWord(i, named.Topic, named.Kind));
        }

        return found;
    }
}
