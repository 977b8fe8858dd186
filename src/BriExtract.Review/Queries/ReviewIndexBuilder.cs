using Microsoft.Data.Sqlite;

namespace BriExtract.Review.Queries;

/// <summary>Fills the file behind <see cref="ReviewIndex"/> from a dataset.</summary>
internal static class ReviewIndexBuilder
{
    // Conflicts and failed checks in one list, what matters most first. The dataset writes numbers as exact text.
    private const string Queue = """
        CREATE TABLE item (
            rank INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE, fact_id TEXT,
            indicator TEXT, entity TEXT, period TEXT, cause TEXT NOT NULL, verdict TEXT NOT NULL,
            decision TEXT, explanation TEXT NOT NULL);
        CREATE TABLE item_figure (rank INTEGER NOT NULL, figure_id TEXT NOT NULL, figure INTEGER NOT NULL, source TEXT);

        INSERT INTO item (kind, id, fact_id, indicator, entity, period, cause, verdict, decision, explanation)
        SELECT kind, id, fact_id, indicator, entity, period, cause, verdict, decision, explanation FROM (
            SELECT 'conflict' AS kind, c.conflict_id AS id, c.fact_id, f.indicator, f.entity, f.period, c.cause,
                   coalesce(f.verdict, 'conflicting') AS verdict, c.decision, c.explanation, CAST(c.weight AS REAL) AS weight
            FROM data.conflicts c LEFT JOIN data.facts f ON f.fact_id = c.fact_id
            UNION ALL
            SELECT 'check', k.check_id, g.fact_id, g.indicator, g.entity, g.period, k.kind, 'fails',
                   k.decision, k.explanation, CAST(k.weight AS REAL)
            FROM data.checks k
            LEFT JOIN data.check_figures t ON t.check_id = k.check_id AND t.position = 0
            LEFT JOIN data.figures g ON g.figure_id = t.figure_id
            WHERE k.holds = 0)
        ORDER BY weight DESC, kind, id;

        INSERT INTO item_figure (rank, figure_id, figure, source)
        SELECT i.rank, g.figure_id, g.rowid, coalesce(a.source, a.path)
        FROM item i JOIN data.conflicts c ON c.conflict_id = i.id
        JOIN data.figures g ON g.figure_id IN (c.figure_a, c.figure_b)
        JOIN data.articles a ON a.article_id = g.article_id
        UNION ALL
        SELECT i.rank, g.figure_id, g.rowid, coalesce(a.source, a.path)
        FROM item i JOIN data.check_figures k ON k.check_id = i.id
        JOIN data.figures g ON g.figure_id = k.figure_id
        JOIN data.articles a ON a.article_id = g.article_id;

        CREATE INDEX item_indicator ON item (indicator, rank);
        CREATE INDEX item_entity ON item (entity, rank);
        CREATE INDEX item_cause ON item (cause, rank);
        CREATE INDEX item_figure_rank ON item_figure (rank);
        CREATE INDEX item_figure_id ON item_figure (figure_id);
        CREATE INDEX item_figure_source ON item_figure (source, rank);
        """;

    // Contentless: the words are kept once, in the dataset; a hit leads there by row number.
    private const string Search = """
        BEGIN;
        CREATE VIRTUAL TABLE item_words USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO item_words (rowid, words)
        SELECT f.rank, group_concat(concat_ws(' ', g.quote, g.context, g.indicator, g.entity, g.counterpart), ' ')
        FROM queue.item_figure f JOIN data.figures g ON g.rowid = f.figure GROUP BY f.rank;
        CREATE VIRTUAL TABLE figure_words USING fts5(quote, context, indicator, entity, counterpart, content='', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO figure_words (rowid, quote, context, indicator, entity, counterpart)
        SELECT rowid, quote, context, indicator, entity, counterpart FROM data.figures;
        CREATE VIRTUAL TABLE article_words USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO article_words (rowid, title, text) SELECT rowid, title, text FROM data.articles;
        COMMIT;
        """;

    internal static void BuildQueue(string path, string database)
    {
        using var connection = Create(path);
        ReviewIndex.Attach(connection, database, "data");
        Run(connection, Queue);
    }

    // In a file of its own, so that the queue can be read all the while.
    internal static void BuildSearch(string path, string queue, string database, CancellationToken closing)
    {
        using var connection = Create(path);
        ReviewIndex.Attach(connection, database, "data");
        ReviewIndex.Attach(connection, queue, "queue");
        using var interrupt = closing.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
        Run(connection, Search);
    }

    // Made anew at every start: a journal would protect nothing.
    private static SqliteConnection Create(string path)
    {
        var connection = ReviewIndex.Connect(path, SqliteOpenMode.ReadWriteCreate);
        Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        return connection;
    }

    private static void Run(SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
