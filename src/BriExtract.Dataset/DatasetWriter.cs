using BriExtract.Core.Facts;
using BriExtract.Dataset.Database;
using BriExtract.Dataset.Export;
using BriExtract.Dataset.Interchange;
using BriExtract.Dataset.Staging;
using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset;

/// <summary>
/// Makes a dataset: rows in, then <see cref="Complete"/> exports them and swaps the new files in for the old ones.
/// Without it the old dataset stays as it was. Memory does not grow with the rows.
/// </summary>
/// <remarks>
/// Articles come in the order of their ids, figures in the order of article id, start, end and id, facts in the order
/// of their first figures, all by ordinal comparison, so that the dataset is the same however it was computed: from one
/// thread. The rest comes in any order, and from one other thread at a time if need be.
/// </remarks>
public sealed class DatasetWriter : IDisposable
{
    private readonly StagedFolder _folder;
    private DatabaseWriter? _database;
    // Conflicts, checks and implied values come from beside the articles: together they ask for the database, and seldom.
    private const int Together = 512;

    private readonly List<Conflict> _conflicts = [];
    private readonly List<Check> _checks = [];
    private readonly List<ImpliedValue> _implied = [];
    private string _lastArticle = "";
    private (string Article, int Start, int End, string Figure) _lastFigure = ("", -1, -1, "");

    private DatasetWriter(StagedFolder folder, IEnumerable<KeyValuePair<string, string>> madeWith)
    {
        _folder = folder;
        _database = new DatabaseWriter(folder.Path(DatasetFiles.Database), madeWith);
    }

    /// <summary>Begins a dataset.</summary>
    /// <param name="folder">Where it goes; made where missing.</param>
    /// <param name="madeWith">Versions of program, lexicons and models: the table <c>meta</c>.</param>
    /// <exception cref="DatasetException">Another run is writing there.</exception>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    public static DatasetWriter Begin(string folder, IEnumerable<KeyValuePair<string, string>> madeWith)
    {
        var staged = StagedFolder.Take(folder);
        try
        {
            return new DatasetWriter(staged, madeWith);
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    private DatabaseWriter Database => _database ?? throw new ObjectDisposedException(nameof(DatasetWriter));

    /// <summary>A place for intermediate files beside the new dataset, gone with it: on the disk that must hold the dataset anyway.</summary>
    public string Aside(string name) => _folder.Path(name);

    /// <summary>Adds an article.</summary>
    /// <exception cref="DatasetException">Out of order.</exception>
    public void Add(ArticleRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var id = row.Article.ArticleId;
        if (string.CompareOrdinal(_lastArticle, id) >= 0) throw DatasetErrors.OutOfOrder("articles", _lastArticle, id);
        _lastArticle = id;
        Database.Add(row);
    }

    /// <summary>Adds a figure with its links.</summary>
    /// <exception cref="DatasetException">Out of order.</exception>
    public void Add(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var figure = row.Figure;
        var place = (figure.ArticleId, figure.Start, figure.End, figure.FigureId);
        if (FigureOrder.Compare(_lastFigure, place) >= 0) throw DatasetErrors.OutOfOrder("figures", _lastFigure.Figure, figure.FigureId);
        _lastFigure = place;
        Database.Add(row);
    }

    /// <summary>Adds an article as it lies in a record; its figures follow by <see cref="Add(ArticleCells, int, string?)"/>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="copyOf">Id of the article it is a near copy of.</param>
    /// <param name="versionOf">Id of the first version of its story.</param>
    /// <exception cref="DatasetException">Out of order.</exception>
    public void Add(ArticleCells article, string? copyOf, string? versionOf)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (string.CompareOrdinal(_lastArticle, article.ArticleId) >= 0) throw DatasetErrors.OutOfOrder("articles", _lastArticle, article.ArticleId);
        _lastArticle = article.ArticleId;
        Database.Add(article, copyOf, versionOf);
    }

    /// <summary>Adds a figure with its links as it lies in a record.</summary>
    /// <param name="article">Its article, which was added last.</param>
    /// <param name="figure">Its place among the figures of the article; they come in this order.</param>
    /// <param name="factId">The fact it states.</param>
    public void Add(ArticleCells article, int figure, string? factId)
    {
        ArgumentNullException.ThrowIfNull(article);
        Database.Add(article, figure, factId);
    }

    /// <summary>Adds a fact.</summary>
    public void Add(Fact fact) => Database.Add(fact);

    /// <summary>Adds a fact as it lies in a record.</summary>
    public void Add(FactCells fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Database.Add(fact);
    }

    /// <summary>Adds a conflict.</summary>
    public void Add(Conflict conflict)
    {
        _conflicts.Add(conflict);
        if (_conflicts.Count == Together) HandOver(_conflicts, Database.Add);
    }

    /// <summary>Adds a check.</summary>
    public void Add(Check check)
    {
        _checks.Add(check);
        if (_checks.Count == Together) HandOver(_checks, Database.Add);
    }

    /// <summary>Adds an implied value.</summary>
    public void Add(ImpliedValue implied)
    {
        _implied.Add(implied);
        if (_implied.Count == Together) HandOver(_implied, Database.Add);
    }

    /// <summary>Ranks, indexes, exports, and swaps the dataset in.</summary>
    /// <param name="threads">How many files are exported at once.</param>
    public void Complete(int threads = 1)
    {
        HandOver(_conflicts, Database.Add);
        HandOver(_checks, Database.Add);
        HandOver(_implied, Database.Add);
        Database.Complete();
        Database.Dispose();
        _database = null;
        DatasetExport.Write(_folder.Path(DatasetFiles.Database), _folder.Stage, threads);
        _folder.Commit();
    }

    private static void HandOver<T>(List<T> rows, Action<IReadOnlyList<T>> add)
    {
        add(rows);
        rows.Clear();
    }

    /// <summary>Lets the folder go; a dataset that was not completed is dropped.</summary>
    public void Dispose()
    {
        _database?.Dispose();
        _folder.Dispose();
    }
}
