using Dapper;

namespace BriExtract.Review.Queries;

/// <summary>Full-text search over figures and articles.</summary>
public sealed class SearchQuery(ReviewIndex index)
{
    /// <summary>Hits a page.</summary>
    public const int PageSize = 30;

    /// <summary>Figures whose words, names or sentence hold all the words, in the dataset's order.</summary>
    public IReadOnlyList<FigureHit> Figures(string words, long after = 0) => Run<FigureHit>(words, after,
        """
        SELECT g.rowid AS Row, g.figure_id AS FigureId, g.fact_id AS FactId, g.article_id AS ArticleId, g.quote AS Quote, g.context AS Context,
               g.indicator AS Indicator, g.entity AS Entity, g.period AS Period
        FROM words.figure_words w JOIN data.figures g ON g.rowid = w.rowid
        WHERE figure_words MATCH @Match AND w.rowid > @After ORDER BY w.rowid LIMIT @PageSize
        """);

    /// <summary>Articles whose title or text hold all the words, in the dataset's order.</summary>
    public IReadOnlyList<ArticleHit> Articles(string words, long after = 0) => Run<ArticleHit>(words, after,
        """
        SELECT a.rowid AS Row, a.article_id AS ArticleId, a.title AS Title, a.path AS Path, a.source AS Source, a.published AS Published
        FROM words.article_words w JOIN data.articles a ON a.rowid = w.rowid
        WHERE article_words MATCH @Match AND w.rowid > @After ORDER BY w.rowid LIMIT @PageSize
        """);

    private List<T> Run<T>(string words, long after, string sql)
    {
        if (FullText.Query(words) is not { } match || !index.IsSearchable) return [];
        using var connection = index.Open();
        return [.. connection.Query<T>(sql, new { Match = match, After = after, PageSize })];
    }
}

/// <summary>A figure found.</summary>
public sealed record FigureHit
{
    /// <summary>Place to go on after.</summary>
    public long Row { get; init; }

    /// <summary>Its id.</summary>
    public string FigureId { get; init; } = "";

    /// <summary>The fact it states.</summary>
    public string? FactId { get; init; }

    /// <summary>Its article.</summary>
    public string ArticleId { get; init; } = "";

    /// <summary>The quantity verbatim.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Its sentence.</summary>
    public string Context { get; init; } = "";

    /// <summary>What is measured.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whose.</summary>
    public string? Entity { get; init; }

    /// <summary>Days covered.</summary>
    public string? Period { get; init; }
}

/// <summary>An article found.</summary>
public sealed record ArticleHit
{
    /// <summary>Place to go on after.</summary>
    public long Row { get; init; }

    /// <summary>Its id.</summary>
    public string ArticleId { get; init; } = "";

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was found.</summary>
    public string Path { get; init; } = "";

    /// <summary>Outlet.</summary>
    public string? Source { get; init; }

    /// <summary>Day of publication.</summary>
    public string? Published { get; init; }
}
