using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Text;
using BriExtract.Dataset.Database;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Schema;
using BriExtract.Dataset.Staging;
using BriExtract.Dataset.Tables;
using Microsoft.Data.Sqlite;

namespace BriExtract.Dataset;

/// <summary>Reads a dataset from its database. Rows come as asked for, one at a time; a reader serves one thread.</summary>
public sealed class DatasetReader : IDisposable
{
    private DatasetReader(string folder, SqliteConnection connection)
    {
        Folder = folder;
        Connection = connection;
    }

    /// <summary>The dataset's folder.</summary>
    public string Folder { get; }

    /// <summary>The open database, read only: for queries of one's own.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Opens the dataset in <paramref name="folder"/>; a swap that was interrupted is finished first.</summary>
    /// <exception cref="DatasetException">There is none, it is damaged, or its tables are of another version.</exception>
    public static DatasetReader Open(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        StagedFolder.Recover(folder);
        var path = Path.Combine(folder, DatasetFiles.Database);
        if (!File.Exists(path)) throw DatasetErrors.None(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version";
            var version = (long)command.ExecuteScalar()!;
            if (version != DatasetSchema.Version) throw DatasetErrors.OtherVersion(folder, version.ToString(CultureInfo.InvariantCulture));
            return new DatasetReader(folder, connection);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw DatasetErrors.Damaged(folder, error.Message);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What it was made with, by part.</summary>
    public IReadOnlyDictionary<string, string> MadeWith() =>
        Query(MetaTable.Schema, "", row => (Key: row.Text("key"), Value: row.Text("value"))).ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);

    /// <summary>All articles in order.</summary>
    public IEnumerable<ArticleRow> Articles() => Query(ArticlesTable.Schema, "", ReadArticle);

    /// <summary>An article; null when there is none of that id.</summary>
    public ArticleRow? Article(string articleId) =>
        Query(ArticlesTable.Schema, "WHERE article_id = $p0", ReadArticle, articleId).FirstOrDefault();

    /// <summary>All figures in order.</summary>
    public IEnumerable<FigureRow> Figures() => Query(FiguresTable.Schema, "", ReadFigure);

    /// <summary>A figure; null when there is none of that id.</summary>
    public FigureRow? Figure(string figureId) =>
        Query(FiguresTable.Schema, "WHERE figure_id = $p0", ReadFigure, figureId).FirstOrDefault();

    /// <summary>The figures of an article in the order of position.</summary>
    public IEnumerable<FigureRow> FiguresInArticle(string articleId) =>
        Query(FiguresTable.Schema, "WHERE article_id = $p0", ReadFigure, articleId);

    /// <summary>The figures that state a fact, in the order of article id and position.</summary>
    public IEnumerable<FigureRow> FiguresOfFact(string factId) =>
        Query(FiguresTable.Schema, "WHERE fact_id = $p0", ReadFigure, factId);

    /// <summary>All facts in order.</summary>
    public IEnumerable<Fact> Facts() => Query(FactsTable.Schema, "", FactsTable.Read);

    /// <summary>A fact; null when there is none of that id.</summary>
    public Fact? Fact(string factId) => Query(FactsTable.Schema, "WHERE fact_id = $p0", FactsTable.Read, factId).FirstOrDefault();

    /// <summary>The facts of an indicator in order.</summary>
    public IEnumerable<Fact> FactsOfIndicator(string indicator) =>
        Query(FactsTable.Schema, "WHERE indicator = $p0", FactsTable.Read, indicator);

    /// <summary>All conflicts, those that matter most first.</summary>
    public IEnumerable<Conflict> Conflicts() => Query(ConflictsTable.Schema, "", ConflictsTable.Read);

    /// <summary>A conflict; null when there is none of that id.</summary>
    public Conflict? Conflict(string conflictId) =>
        Query(ConflictsTable.Schema, "WHERE conflict_id = $p0", ConflictsTable.Read, conflictId).FirstOrDefault();

    /// <summary>The conflicts inside a fact, those that matter most first.</summary>
    public IEnumerable<Conflict> ConflictsOfFact(string factId) =>
        Query(ConflictsTable.Schema, "WHERE fact_id = $p0", ConflictsTable.Read, factId);

    /// <summary>All checks: those that fail first, then by weight.</summary>
    public IEnumerable<Check> Checks() => Query(ChecksTable.Schema, "", ChecksTable.Read);

    /// <summary>A check; null when there is none of that id.</summary>
    public Check? Check(string checkId) => Query(ChecksTable.Schema, "WHERE check_id = $p0", ChecksTable.Read, checkId).FirstOrDefault();

    /// <summary>The checks that rest on a figure.</summary>
    public IEnumerable<Check> ChecksOfFigure(string figureId) =>
        Query(ChecksTable.Schema, "WHERE check_id IN (SELECT check_id FROM check_figures WHERE figure_id = $p0)", ChecksTable.Read, figureId);

    /// <summary>All implied values.</summary>
    public IEnumerable<ImpliedValue> ImpliedValues() => Query(ImpliedValuesTable.Schema, "", ImpliedValuesTable.Read);

    /// <summary>How many rows a table has.</summary>
    public long Count(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var command = Connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {Ddl.Quoted(table.Name)}";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Closes the database.</summary>
    public void Dispose() => Connection.Dispose();

    private ArticleRow ReadArticle(Row row)
    {
        var text = row.Text("text");
        var offsets = new Lazy<CodePointOffsets>(() => new CodePointOffsets(text));
        Furniture[] furniture = [.. Query(FurnitureTable.Schema, "WHERE article_id = $p0", piece => FurnitureTable.Read(piece, offsets.Value), row.Text("article_id"))];
        return ArticlesTable.Read(row, furniture);
    }

    private FigureRow ReadFigure(Row row)
    {
        FigureLink[] links = [.. Query(LinksTable.Schema, "WHERE figure_id = $p0", LinksTable.Read, row.Text("figure_id"))];
        return FiguresTable.Read(row, links);
    }

    private IEnumerable<T> Query<T>(Table table, string where, Func<Row, T> read, params string[] parameters)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = $"SELECT {Ddl.Names(table.Columns.Select(column => column.Name))} FROM {Ddl.Quoted(table.Name)} {where} ORDER BY rowid";
        for (var i = 0; i < parameters.Length; i++) command.Parameters.AddWithValue($"$p{i}", parameters[i]);
        using var reader = command.ExecuteReader();
        var row = new DatabaseRow(reader);
        while (reader.Read()) yield return read(row);
    }
}
