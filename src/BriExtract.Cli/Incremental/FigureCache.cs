using System.IO.Compression;
using BriExtract.Dataset.Interchange;
using Microsoft.Data.Sqlite;

namespace BriExtract.Cli.Incremental;

/// <summary>
/// Keeps what was read from each article, so that the next run reads only what is new and a killed run goes on where it
/// was: one SQLite file beside the dataset, keyed by content, safe to delete.
/// </summary>
/// <remarks>
/// What a figure depends on besides the content (program, lexicons, models, settings) is the cache's <c>maker</c>; under
/// another maker it is emptied. Written in short transactions: a kill loses the last few articles, never the file. Any
/// failure to write (a full disk) ends the keeping, not the run.
/// </remarks>
internal sealed class FigureCache : IDisposable
{
    /// <summary>Its file in the dataset's folder.</summary>
    public const string FileName = ".read-articles.db";

    private const int ArticlesPerTransaction = 256;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _keep;
    private readonly Lock _lock = new();
    private SqliteTransaction? _transaction;
    private int _pending;

    private FigureCache(SqliteConnection connection)
    {
        _connection = connection;
        _find = Command("SELECT record FROM articles WHERE key = $key");
        _keep = Command("INSERT OR REPLACE INTO articles (key, record) VALUES ($key, $record)");
    }

    /// <summary>Articles taken from the cache.</summary>
    public long Found { get; private set; }

    /// <summary>Why nothing is kept any more; null while all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>Opens the cache of a dataset folder, empty where it was made by another maker or is damaged.</summary>
    /// <param name="folder">Folder of the dataset, which stands.</param>
    /// <param name="maker">Hash over all that figures depend on besides an article's content.</param>
    /// <param name="startEmpty">Forgets what earlier runs kept.</param>
    public static FigureCache Open(string folder, string maker, bool startEmpty = false)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            if (startEmpty) Remove(file);
            return OpenFor(file, maker);
        }
        catch (SqliteException)
        {
            // Damaged or no database: it holds nothing that cannot be read again.
            Remove(file);
            return OpenFor(file, maker);
        }
    }

    private static void Remove(string file)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(file + ending);
    }

    /// <summary>What was kept under a key, or null. Safe on any thread.</summary>
    public ArticleFigures? Find(byte[] key)
    {
        byte[]? packed;
        lock (_lock)
        {
            _find.Parameters["$key"].Value = key;
            packed = _find.ExecuteScalar() as byte[];
            if (packed is not null) Found++;
        }

        return packed is null ? null : new ArticleRecord().Read(Unpack(packed));
    }

    /// <summary>Keeps what was read. Safe on any thread.</summary>
    /// <param name="key">What to know it by.</param>
    /// <param name="record">The article with its figures as <see cref="ArticleRecord"/> writes them.</param>
    public void Keep(byte[] key, ReadOnlySpan<byte> record)
    {
        var packed = Pack(record);
        lock (_lock)
        {
            if (Fault is not null) return;
            try
            {
                _transaction ??= _connection.BeginTransaction(deferred: true);
                _keep.Transaction = _transaction;
                _find.Transaction = _transaction;
                _keep.Parameters["$key"].Value = key;
                _keep.Parameters["$record"].Value = packed;
                _keep.ExecuteNonQuery();
                if (++_pending >= ArticlesPerTransaction) Commit();
            }
            catch (SqliteException full)
            {
                Fault = $"what is read cannot be kept for the next run: {full.Message}";
                Abandon();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            try
            {
                Commit();
            }
            catch (SqliteException full)
            {
                Fault = full.Message;
                Abandon();
            }
        }

        _find.Dispose();
        _keep.Dispose();
        _connection.Dispose();
    }

    private void Commit()
    {
        _transaction?.Commit();
        Release();
    }

    private void Abandon()
    {
        try
        {
            _transaction?.Rollback();
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself when the disk is full.
        }

        Release();
    }

    private void Release()
    {
        _transaction?.Dispose();
        _transaction = null;
        _find.Transaction = null;
        _keep.Transaction = null;
        _pending = 0;
    }

    private static FigureCache OpenFor(string file, string maker)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            connection.Open();
            // A process that is killed loses nothing under NORMAL with a write-ahead log; a power cut may lose the last transactions.
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS maker (hash TEXT NOT NULL); CREATE TABLE IF NOT EXISTS articles (key BLOB PRIMARY KEY, record BLOB NOT NULL)");
            if (Made(connection) != maker)
            {
                Run(connection, "DELETE FROM articles; DELETE FROM maker");
                using var made = connection.CreateCommand();
                made.CommandText = "INSERT INTO maker (hash) VALUES ($hash)";
                made.Parameters.AddWithValue("$hash", maker);
                made.ExecuteNonQuery();
            }

            return new FigureCache(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string? Made(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT hash FROM maker";
        return command.ExecuteScalar() as string;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$key", SqliteType.Blob);
        if (sql.Contains("$record", StringComparison.Ordinal)) command.Parameters.Add("$record", SqliteType.Blob);
        return command;
    }

    private static byte[] Pack(ReadOnlySpan<byte> record)
    {
        using var packed = new MemoryStream(record.Length / 2);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(record);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        using var record = new MemoryStream();
        deflate.CopyTo(record);
        return record.ToArray();
    }
}
