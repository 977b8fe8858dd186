using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Dataset;
using BriExtract.Review.Charts;
using BriExtract.Review.Decisions;
using BriExtract.Review.Queries;

namespace BriExtract.Review.Views;

/// <summary>Puts together what the page of a conflict or a check shows.</summary>
public sealed class ItemViews(ReviewSettings settings, QueueQuery queue, DecisionStore decisions)
{
    private const int MostPoints = 60;

    /// <summary>The view; null when the dataset has no conflict or check of that id.</summary>
    public ItemView? Find(string id)
    {
        using var reader = DatasetReader.Open(settings.Dataset);
        if (reader.Conflict(id) is { } conflict) return OfConflict(reader, conflict);
        return reader.Check(id) is { } check ? OfCheck(reader, check) : null;
    }

    /// <summary>The figures by id, as statements, in the order asked for; unknown ids are left out.</summary>
    public static IReadOnlyList<Statement> Statements(DatasetReader reader, IEnumerable<string> figures)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return [.. figures.Select(reader.Figure).OfType<Dataset.Tables.FigureRow>()
            .Select(row => Statement.Of(row.Figure, reader.Article(row.Figure.ArticleId)!.Article))];
    }

    private ItemView OfConflict(DatasetReader reader, Conflict conflict)
    {
        var statements = Statements(reader, [conflict.FigureA, conflict.FigureB]);
        var fact = reader.Fact(conflict.FactId);
        var unit = fact?.Unit ?? statements[0].Figure.Unit;
        return Finish(reader, conflict.ConflictId, statements, fact, new ItemView
        {
            Item = queue.Find(conflict.ConflictId) ?? new QueueItem { Kind = "conflict", Id = conflict.ConflictId, Explanation = conflict.Explanation },
            Statements = statements,
            Unit = unit,
            Bars = Bars(statements, unit),
        });
    }

    private ItemView OfCheck(DatasetReader reader, Check check)
    {
        var statements = Statements(reader, check.Figures);
        var fact = statements.Count > 0 && reader.Figure(statements[0].Figure.FigureId)?.FactId is { } factId ? reader.Fact(factId) : null;
        return Finish(reader, check.CheckId, statements, fact, new ItemView
        {
            Item = queue.Find(check.CheckId) ?? new QueueItem { Kind = "check", Id = check.CheckId, Explanation = check.Explanation, Verdict = check.Holds ? "holds" : "fails" },
            Statements = statements,
            Check = check,
            Unit = statements.Count > 0 ? statements[0].Figure.Unit : UnitCode.Count,
            Bars = statements.Count == 0 ? [] :
            [
                new IntervalBar("said", check.Stated, statements[0].Figure.Allowed),
                new IntervalBar("implied", Middle(check.Implied, check.Stated), check.Implied),
            ],
        });
    }

    private ItemView Finish(DatasetReader reader, string id, IReadOnlyList<Statement> statements, Fact? fact, ItemView view)
    {
        var figures = statements.Select(statement => statement.Figure.FigureId).ToList();
        var state = decisions.Current();
        return view with
        {
            Item = view.Item with { Id = id },
            Fact = fact,
            Series = fact is null ? [] : IndicatorViews.SeriesOf(reader, fact).Take(MostPoints).ToList(),
            History = state.Touching(figures),
            Settled = state.Settling(figures),
        };
    }

    // Money in another currency has no exact place on the axis; the explanation says what the rate makes of it.
    private static List<IntervalBar> Bars(IReadOnlyList<Statement> statements, string unit)
    {
        var bars = new List<IntervalBar>();
        for (var i = 0; i < statements.Count; i++)
        {
            var figure = statements[i].Figure;
            if (Convert(figure.Value, figure.Unit, unit) is not { } value) return [];
            bars.Add(new IntervalBar(((char)('A' + i)).ToString(), value, new Interval(
                figure.Allowed.Lower is { } lower ? Convert(lower, figure.Unit, unit) : null,
                figure.Allowed.Upper is { } upper ? Convert(upper, figure.Unit, unit) : null)));
        }

        return bars;
    }

    private static decimal? Convert(decimal value, string from, string to) =>
        from == to ? value : UnitCatalog.Default.Convert(value, from, to);

    private static decimal Middle(Interval implied, decimal otherwise) => implied switch
    {
        { Lower: { } lower, Upper: { } upper } => (lower + upper) / 2,
        _ => implied.Lower ?? implied.Upper ?? otherwise,
    };
}
