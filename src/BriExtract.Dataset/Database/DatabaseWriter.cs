using BriExtract.Core.Facts;
using BriExtract.Dataset.Interchange;
using BriExtract.Dataset.Schema;
using BriExtract.Dataset.Tables;
using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset.Database;

/// <summary>Makes a new database in one transaction, from whatever thread: one at a time adds, and holds the others up for as long as what it hands over takes.</summary>
/// <remarks>The file is staged and nobody reads it before it is whole, so it needs neither journal nor flushes while it grows.</remarks>
internal sealed class DatabaseWriter : IDisposable
{
    // Foreign keys point at rows that come later. Codes come from enums, and to check each again is two fifths of the work.
    // A test checks both once all rows are in.
    private const string Fast = "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32768; PRAGMA temp_store = FILE; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;";

    private const int MostSorters = 4;

    // Ranked tables are collected aside and go in by rank once all rows are known; SQLite sorts on disk where it must.
    private static readonly (Table Table, string Order)[] Ranked =
    [
        (ConflictsTable.Schema, "CAST(weight AS REAL) DESC, conflict_id"),
        (ChecksTable.Schema, "holds, CAST(weight AS REAL) DESC, check_id"),
        (ImpliedValuesTable.Schema, "implied_id"),
        (CheckFiguresTable.Schema, "check_id, position"),
    ];

    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly TableInserter<ArticleRow> _articles;
    private readonly TableInserter<FurnitureRow> _furniture;
    private readonly TableInserter<FigureRow> _figures;
    private readonly TableInserter<LinkRow> _links;
    private readonly TableInserter<Fact> _facts;
    private readonly TableInserter<Conflict> _conflicts;
    private readonly TableInserter<Check> _checks;
    private readonly TableInserter<CheckFigureRow> _checkFigures;
    private readonly TableInserter<ImpliedValue> _implied;

    public DatabaseWriter(string path, IEnumerable<KeyValuePair<string, string>> madeWith)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Execute(Fast);
        // Rows are sorted for indexes and ranks at the end, when nothing else is done; the order does not depend on it.
        Execute($"PRAGMA threads = {Math.Min(Environment.ProcessorCount, MostSorters)}");
        Execute("BEGIN");
        foreach (var table in DatasetSchema.Tables) Execute(Ddl.CreateTable(table));
        foreach (var (table, _) in Ranked) Execute($"CREATE TEMP TABLE {Aside(table)} AS SELECT * FROM {Ddl.Quoted(table.Name)}");
        _articles = Inserter(ArticlesTable.Schema);
        _furniture = Inserter(FurnitureTable.Schema);
        _figures = Inserter(FiguresTable.Schema);
        _links = Inserter(LinksTable.Schema);
        _facts = Inserter(FactsTable.Schema);
        _conflicts = Inserter(ConflictsTable.Schema, Aside(ConflictsTable.Schema));
        _checks = Inserter(ChecksTable.Schema, Aside(ChecksTable.Schema));
        _checkFigures = Inserter(CheckFiguresTable.Schema, Aside(CheckFiguresTable.Schema));
        _implied = Inserter(ImpliedValuesTable.Schema, Aside(ImpliedValuesTable.Schema));
        AddMeta(madeWith);
    }

    public void Add(ArticleRow row)
    {
        lock (_lock)
        {
            _articles.Add(row);
            foreach (var piece in FurnitureRow.Of(row.Article)) _furniture.Add(piece);
        }
    }

    public void Add(FigureRow row)
    {
        lock (_lock)
        {
            _figures.Add(row);
            foreach (var link in LinkRow.Of(row.Figure)) _links.Add(link);
        }
    }

    public void Add(Fact fact)
    {
        lock (_lock) _facts.Add(fact);
    }

    public void Add(ArticleCells article, string? copyOf, string? versionOf)
    {
        lock (_lock)
        {
            _articles.Add(article.Article, (article.Article.Ordinal("copy_of"), copyOf), (article.Article.Ordinal("version_of"), versionOf));
            while (article.NextFurniture()) _furniture.Add(article.Furniture);
        }
    }

    public void Add(ArticleCells article, int figure, string? factId)
    {
        lock (_lock)
        {
            article.ReadFigure(figure);
            _figures.Add(article.Figure, (article.Figure.Ordinal("fact_id"), factId));
            while (article.NextLink()) _links.Add(article.Link);
        }
    }

    public void Add(FactCells fact)
    {
        lock (_lock) _facts.Add(fact.Fact);
    }

    public void Add(IReadOnlyList<Conflict> conflicts)
    {
        lock (_lock)
        {
            foreach (var conflict in conflicts) _conflicts.Add(conflict);
        }
    }

    public void Add(IReadOnlyList<Check> checks)
    {
        lock (_lock)
        {
            foreach (var check in checks)
            {
                _checks.Add(check);
                foreach (var figure in CheckFigureRow.Of(check)) _checkFigures.Add(figure);
            }
        }
    }

    public void Add(IReadOnlyList<ImpliedValue> implied)
    {
        lock (_lock)
        {
            foreach (var value in implied) _implied.Add(value);
        }
    }

    public void Complete()
    {
        foreach (var (table, order) in Ranked)
        {
            Execute($"INSERT INTO {Ddl.Quoted(table.Name)} SELECT * FROM temp.{Aside(table)} ORDER BY {order}");
        }

        foreach (var index in DatasetSchema.Tables.SelectMany(Ddl.CreateIndexes)) Execute(index);
        Execute($"PRAGMA user_version = {DatasetSchema.Version}");
        Execute("COMMIT");
    }

    public void Dispose()
    {
        _articles.Dispose();
        _furniture.Dispose();
        _figures.Dispose();
        _links.Dispose();
        _facts.Dispose();
        _conflicts.Dispose();
        _checks.Dispose();
        _checkFigures.Dispose();
        _implied.Dispose();
        _connection.Dispose();
    }

    private static string Aside(Table table) => table.Name + "_unranked";

    private TableInserter<TRow> Inserter<TRow>(Table<TRow> table, string? into = null) => new(_connection.Handle!, table, into);

    private void AddMeta(IEnumerable<KeyValuePair<string, string>> madeWith)
    {
        using var meta = Inserter(MetaTable.Schema);
        foreach (var part in madeWith.OrderBy(part => part.Key, StringComparer.Ordinal)) meta.Add(part);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException fault)
        {
            // A full disk is met here too, when indexes are made.
            throw DatasetErrors.Database(fault.Message);
        }
    }
}
