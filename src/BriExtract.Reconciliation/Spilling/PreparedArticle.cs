using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Checks.Articles;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>The claims of one article, ready to be dealt: all that can be told from the article alone, by any thread.</summary>
/// <remarks>Claims stand as bytes and numbers in two arrays, not as objects: they wait for their turn beside those of a hundred other articles, and the collector need not look at them.</remarks>
internal sealed class PreparedArticle
{
    [ThreadStatic] private static RecordWriter? t_writer;
    [ThreadStatic] private static List<ulong>? t_keys, t_all;
    [ThreadStatic] private static List<BlockKey>? t_blocks;

    private readonly PreparedClaim[] _claims;
    private readonly byte[] _records;
    private readonly ulong[] _keys;

    private PreparedArticle(IReadOnlyList<Check> checks, IReadOnlyList<(int First, int Member)> joins, PreparedClaim[] claims, byte[] records, ulong[] keys)
    {
        (Checks, Joins) = (checks, joins);
        (_claims, _records, _keys) = (claims, records, keys);
    }

    /// <summary>The checks within the article.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>Its claims in the order of <see cref="Claim.InOrder"/>.</summary>
    public ReadOnlySpan<PreparedClaim> Claims => _claims;

    /// <summary>Which of them state one fact, by their places.</summary>
    public IReadOnlyList<(int First, int Member)> Joins { get; }

    /// <summary>A claim with its block keys, as <see cref="KeyedRecord"/> reads it.</summary>
    public ReadOnlySpan<byte> Record(in PreparedClaim claim) => _records.AsSpan(claim.Start..claim.End);

    /// <summary>Its series keys for totals: the second of a key asks for the block to be looked through.</summary>
    public ReadOnlySpan<ulong> Totals(in PreparedClaim claim) => _keys.AsSpan(claim.Totals..claim.Asking);

    /// <summary>Its series keys that ask by themselves.</summary>
    public ReadOnlySpan<ulong> Asking(in PreparedClaim claim) => _keys.AsSpan(claim.Asking..claim.KeysEnd);

    /// <summary>Reads the claims of an article.</summary>
    /// <param name="article">Its figures.</param>
    /// <param name="parts">Reads figures as claims and joins them.</param>
    public static PreparedArticle Of(IReadOnlyList<SourcedFigure> article, ReconciliationParts parts)
    {
        var claims = new Claim[article.Count];
        for (var i = 0; i < claims.Length; i++) claims[i] = parts.Reader.Read(article[i]);
        Array.Sort(claims, Claim.InOrder);
        var writer = t_writer ??= new RecordWriter();
        var keys = t_keys ??= new List<ulong>(16);
        var all = t_all ??= new List<ulong>(256);
        writer.Clear();
        all.Clear();
        var prepared = new PreparedClaim[claims.Length];
        for (var i = 0; i < prepared.Length; i++) prepared[i] = Prepared(claims[i], writer, keys, all);
        return new PreparedArticle([.. ArticleChecks.Find(claims)], parts.ArticleJoiner.Join(claims), prepared, writer.Written.ToArray(), [.. all]);
    }

    private static PreparedClaim Prepared(Claim claim, RecordWriter writer, List<ulong> keys, List<ulong> all)
    {
        var start = writer.Length;
        var blocks = t_blocks ??= new List<BlockKey>(16);
        BlockKeys.Of(claim, blocks);
        KeyedRecord.Write(writer, claim, blocks);
        var totals = all.Count;
        SeriesKeys.Of(claim, keys);
        foreach (var key in keys)
        {
            if (SeriesKeys.KindOf(key) == SeriesKind.Total) all.Add(key);
        }

        var asking = all.Count;
        foreach (var key in keys)
        {
            if (SeriesKeys.KindOf(key) != SeriesKind.Total && SeriesKeys.Asks(claim, key)) all.Add(key);
        }

        return new PreparedClaim(claim.Id, start, writer.Length, totals, asking, all.Count);
    }
}

/// <summary>Where the bytes and keys of a claim stand in the arrays of its <see cref="PreparedArticle"/>.</summary>
/// <param name="Id">Id of its figure.</param>
/// <param name="Start">Where its record begins.</param>
/// <param name="End">Where its record ends.</param>
/// <param name="Totals">Its first series key for totals.</param>
/// <param name="Asking">Its first series key that asks by itself, behind those.</param>
/// <param name="KeysEnd">Behind its last key.</param>
internal readonly record struct PreparedClaim(string Id, int Start, int End, int Totals, int Asking, int KeysEnd);
