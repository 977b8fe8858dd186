using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Checks.Articles;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>The claims of one article, ready to be dealt: all that can be told from the article alone, by any thread.</summary>
/// <param name="Checks">The checks within the article.</param>
/// <param name="Claims">Its claims in the order of <see cref="Claim.InOrder"/>.</param>
/// <param name="Joins">Which of them state one fact, by their places.</param>
internal sealed record PreparedArticle(IReadOnlyList<Check> Checks, IReadOnlyList<PreparedClaim> Claims, IReadOnlyList<(int First, int Member)> Joins)
{
    [ThreadStatic] private static RecordWriter? t_writer;
    [ThreadStatic] private static List<ulong>? t_keys;

    /// <summary>Reads the claims of an article.</summary>
    /// <param name="article">Its figures.</param>
    /// <param name="parts">Reads figures as claims and joins them.</param>
    public static PreparedArticle Of(IReadOnlyList<SourcedFigure> article, ReconciliationParts parts)
    {
        var claims = new List<Claim>(article.Count);
        foreach (var figure in article) claims.Add(parts.Reader.Read(figure));
        claims.Sort(Claim.InOrder);
        return new PreparedArticle([.. ArticleChecks.Find(claims)], claims.ConvertAll(Prepared), parts.ArticleJoiner.Join(claims));
    }

    private static PreparedClaim Prepared(Claim claim)
    {
        var writer = t_writer ??= new RecordWriter();
        var keys = t_keys ??= new List<ulong>(16);
        writer.Clear();
        var compared = ClaimCodec.Write(writer, claim);
        BlockKeys.Of(claim, keys);
        ulong[] blocks = [.. keys];
        SeriesKeys.Of(claim, keys);
        ulong[] totals = [.. keys.Where(key => SeriesKeys.KindOf(key) == SeriesKind.Total)];
        ulong[] asking = [.. keys.Where(key => SeriesKeys.KindOf(key) != SeriesKind.Total && SeriesKeys.Asks(claim, key))];
        return new PreparedClaim(claim.Id, writer.Written.ToArray(), compared, blocks, totals, asking);
    }
}

/// <summary>A claim ready to be dealt.</summary>
/// <param name="Id">Id of its figure.</param>
/// <param name="Record">The claim as <see cref="ClaimCodec"/> writes it.</param>
/// <param name="Compared">How much of the record comparison needs.</param>
/// <param name="Blocks">Its block keys.</param>
/// <param name="Totals">Its series keys for totals: the second of a key asks for the block to be looked through.</param>
/// <param name="Asking">Its series keys that ask by themselves.</param>
internal sealed record PreparedClaim(string Id, byte[] Record, int Compared, ulong[] Blocks, ulong[] Totals, ulong[] Asking);
