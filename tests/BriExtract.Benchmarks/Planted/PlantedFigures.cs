using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;

namespace BriExtract.Benchmarks.Planted;

/// <summary>Planted statements as figures, as extraction without a mistake would give them.</summary>
public static class PlantedFigures
{
    private const int Places = 64;

    /// <summary>The figures of an article, each with its statement.</summary>
    public static IEnumerable<(SourcedFigure Figure, PlantedStatement Statement)> Of(PlantedArticle article)
    {
        var id = StableId.Of("art", article.Url);
        var stamp = new ArticleStamp(id, StableId.ContentHash(article.Url), article.Source, article.Published, Fingerprint(article.CopyOf ?? article.Number));
        var offset = 0;
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            foreach (var statement in sentence.Statements)
                yield return (new SourcedFigure(Figure(statement, id, i, offset + Start(sentence, statement)), stamp), statement);
            offset += sentence.Text.Length + 1;
        }
    }

    /// <summary>Where a statement's number stands in its sentence.</summary>
    public static int Start(PlantedSentence sentence, PlantedStatement statement) => sentence.Text.IndexOf(statement.Quote, StringComparison.Ordinal);

    private static Figure Figure(PlantedStatement statement, string article, int sentence, int start) => new()
    {
        FigureId = StableId.Of("fig", article, start.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ArticleId = article,
        Sentence = sentence,
        Start = start,
        End = start + statement.Quote.Length,
        Quote = statement.Quote,
        Context = "",
        Value = Math.Abs(statement.Value),
        Allowed = Rounding.Allowed(Math.Abs(statement.Value), null, statement.Step, statement.Bound),
        Unit = statement.Unit,
        Counted = statement.Role == Role.Level ? statement.Measure.Counted : null,
        Bound = statement.Bound,
        Role = statement.Role,
        Direction = statement.Role == Role.Growth ? statement.Value < 0 ? Direction.Down : Direction.Up : null,
        Period = Period.Year(statement.Year),
        Base = statement.Role == Role.Growth ? Period.Year(statement.Year - 1) : null,
        Indicator = statement.Indicator,
        Entity = statement.Entity,
        Counterpart = statement.Counterpart,
        Confidence = 0.9m,
    };

    // Articles of one origin have one signature; others share no place of it but by chance.
    private static uint[] Fingerprint(int origin)
    {
        var random = SplitMix.For(0, 7, (ulong)origin);
        var places = new uint[Places];
        for (var i = 0; i < places.Length; i++) places[i] = (uint)random.Next();
        return places;
    }
}
