using System.Text.Json;
using Dapper;

namespace BriExtract.Review.Queries;

/// <summary>Reads the queue a page at a time, by rank: the cost of a page does not grow with its number.</summary>
public sealed class QueueQuery(ReviewIndex index)
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    private const string Columns =
        "rank AS Rank, kind AS Kind, id AS Id, fact_id AS FactId, indicator AS Indicator, entity AS Entity, period AS Period, "
        + "cause AS Cause, verdict AS Verdict, decision AS Decision, explanation AS Explanation";

    /// <summary>One page of what <paramref name="filter"/> lets through.</summary>
    /// <param name="filter">The filters.</param>
    /// <param name="decided">Ids of conflicts and checks that decisions in force settle.</param>
    /// <param name="size">Rows at most.</param>
    public IReadOnlyList<QueueItem> Page(QueueFilter filter, IReadOnlyCollection<string> decided, int size = PageSize)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = index.Open();
        return [.. connection.Query<QueueItem>(
            $"SELECT {Columns} FROM item WHERE {Where(filter)} AND rank > @After ORDER BY rank LIMIT @Size",
            Parameters(filter, decided, size))];
    }

    /// <summary>How many items the filter lets through.</summary>
    public long Count(QueueFilter filter, IReadOnlyCollection<string> decided)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var connection = index.Open();
        return connection.ExecuteScalar<long>($"SELECT count(*) FROM item WHERE {Where(filter)}", Parameters(filter, decided, 0));
    }

    /// <summary>One item by its id; null when it is not in the queue.</summary>
    public QueueItem? Find(string id)
    {
        using var connection = index.Open();
        return connection.QuerySingleOrDefault<QueueItem>($"SELECT {Columns} FROM item WHERE id = @id", new { id });
    }

    /// <summary>The items that rest on any of the figures, each with all the figures it rests on.</summary>
    public ILookup<string, string> FiguresOfItemsWith(IEnumerable<string> figures)
    {
        using var connection = index.Open();
        return connection.Query<(string Item, string Figure)>(
            """
            SELECT i.id, f.figure_id FROM item_figure f JOIN item i ON i.rank = f.rank
            WHERE f.rank IN (SELECT rank FROM item_figure WHERE figure_id IN (SELECT value FROM json_each(@figures)))
            ORDER BY i.rank, f.figure
            """,
            new { figures = JsonSerializer.Serialize(figures) }).ToLookup(row => row.Item, row => row.Figure, StringComparer.Ordinal);
    }

    /// <summary>The commonest values of a filter with their counts, for the select boxes.</summary>
    /// <param name="column">One of <c>indicator entity cause verdict source</c>.</param>
    public IReadOnlyList<FacetValue> Facet(string column) => index.Remembered<IReadOnlyList<FacetValue>>("facet " + column, connection =>
    {
        // The column's name comes from the list here, never from an address.
        var counted = column switch
        {
            "source" => "SELECT source AS Value, count(DISTINCT rank) AS Items FROM item_figure GROUP BY 1",
            "indicator" or "entity" or "cause" or "verdict" => $"SELECT {column} AS Value, count(*) AS Items FROM item GROUP BY 1",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "not a filter with a list of values"),
        };
        return [.. connection.Query<FacetValue>($"SELECT * FROM ({counted}) WHERE Value IS NOT NULL ORDER BY Items DESC, Value LIMIT 100")];
    });

    /// <summary>How many items there are in all.</summary>
    public long CountAll() => index.Remembered("items", connection => connection.ExecuteScalar<long>("SELECT count(*) FROM item"));

    private string Where(QueueFilter filter)
    {
        var parts = new List<string> { "1 = 1" };
        if (filter.Kind is not null) parts.Add("kind = @Kind");
        if (filter.Indicator is not null) parts.Add("indicator = @Indicator");
        if (filter.Entity is not null) parts.Add("entity = @Entity");
        if (filter.Period is not null) parts.Add("substr(period, 1, length(@Period)) = @Period");
        if (filter.Cause is not null) parts.Add("cause = @Cause");
        if (filter.Verdict is not null) parts.Add("verdict = @Verdict");
        if (filter.Source is not null) parts.Add("rank IN (SELECT rank FROM item_figure WHERE source = @Source)");
        if (FullText.Query(filter.Words) is not null)
            parts.Add(index.IsSearchable ? "rank IN (SELECT rowid FROM words.item_words WHERE item_words MATCH @Match)" : "0");
        const string Settled = "(id IN (SELECT value FROM json_each(@Decided)))";
        if (filter.State == "undecided") parts.Add("NOT " + Settled);
        if (filter.State == "decided") parts.Add(Settled);
        return string.Join(" AND ", parts);
    }

    private static object Parameters(QueueFilter filter, IReadOnlyCollection<string> decided, int size) => new
    {
        filter.Kind,
        filter.Indicator,
        filter.Entity,
        filter.Period,
        filter.Cause,
        filter.Verdict,
        filter.Source,
        filter.After,
        Match = FullText.Query(filter.Words),
        Decided = JsonSerializer.Serialize(decided),
        Size = size,
    };
}
