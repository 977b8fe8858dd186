using System.Collections.Concurrent;
using System.Globalization;
using BriExtract.Core.Identity;
using Microsoft.Data.Sqlite;

namespace BriExtract.Review.Queries;

/// <summary>
/// What the page needs to be quick and the dataset does not hold: the queue in order of weight, and full-text search
/// (SQLite FTS5). Derived from the dataset into a file of its own, and made again when the dataset has changed.
/// </summary>
public sealed class ReviewIndex : IDisposable
{
    private readonly string _database;
    private readonly string _folder;
    private readonly Lock _making = new();
    private readonly CancellationTokenSource _closing = new();
    private Built? _built;

    /// <summary>An index for the dataset in <paramref name="dataset"/>; nothing is read yet.</summary>
    /// <param name="dataset">Folder that holds <c>briextract.db</c>.</param>
    public ReviewIndex(string dataset)
    {
        _database = Path.GetFullPath(Path.Combine(dataset, "briextract.db"));
        _folder = Directory.CreateTempSubdirectory("briextract-review-").FullName;
    }

    /// <summary>The dataset's database file.</summary>
    public string DatabasePath => _database;

    /// <summary>Whether the full-text part is ready; until then searching finds nothing and the page says so.</summary>
    public bool IsSearchable => _built?.Searchable.IsCompletedSuccessfully == true;

    /// <summary>The making of the full-text part, for tests and for a start that waits.</summary>
    public Task Searchable => _built?.Searchable ?? Task.CompletedTask;

    /// <summary>A connection to the queue, with the dataset attached as <c>data</c> and, once it is made, the full-text index as <c>words</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no dataset; the message names the file and the remedy.</exception>
    public SqliteConnection Open()
    {
        var built = Current();
        var connection = Connect(built.QueuePath, SqliteOpenMode.ReadOnly);
        Attach(connection, _database, "data");
        if (built.Searchable.IsCompletedSuccessfully) Attach(connection, built.SearchPath, "words");
        return connection;
    }

    /// <summary>What is read once for a dataset and shown on every page: counts and lists that no decision changes.</summary>
    /// <param name="name">Name of what is read.</param>
    /// <param name="read">Reads it.</param>
    internal T Remembered<T>(string name, Func<SqliteConnection, T> read)
        where T : notnull =>
        (T)Current().Remembered.GetOrAdd(name, _ =>
        {
            using var connection = Open();
            return read(connection);
        });

    /// <inheritdoc />
    public void Dispose()
    {
        _closing.Cancel();
        try
        {
            Searchable.Wait(TimeSpan.FromSeconds(5));
        }
        catch (AggregateException)
        {
            // Ended on purpose: the index goes with its folder.
        }

        _closing.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    internal static void Attach(SqliteConnection connection, string path, string name)
    {
        using var attach = connection.CreateCommand();
        attach.CommandText = $"ATTACH $path AS {name}";
        attach.Parameters.AddWithValue("$path", path);
        attach.ExecuteNonQuery();
    }

    private Built Current()
    {
        lock (_making)
        {
            var file = new FileInfo(_database);
            if (!file.Exists)
                throw new FileNotFoundException($"{_database}: there is no dataset here; make one with: bri-extract run INPUT --output {Path.GetDirectoryName(_database)}", _database);
            var stamp = StableId.Of("rx", file.Length.ToString(CultureInfo.InvariantCulture), file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture));
            if (_built?.Stamp == stamp) return _built;
            var (queue, search) = (Path.Combine(_folder, stamp + ".db"), Path.Combine(_folder, stamp + "-words.db"));
            ReviewIndexBuilder.BuildQueue(queue, _database);
            _built = new Built(stamp, queue, search, Task.Run(() => ReviewIndexBuilder.BuildSearch(search, queue, _database, _closing.Token), _closing.Token));
            return _built;
        }
    }

    private sealed record Built(string Stamp, string QueuePath, string SearchPath, Task Searchable)
    {
        public ConcurrentDictionary<string, object> Remembered { get; } = new(StringComparer.Ordinal);
    }
}
