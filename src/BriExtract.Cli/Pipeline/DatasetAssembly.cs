using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Dataset;
using BriExtract.Dataset.Tables;

namespace BriExtract.Cli.Pipeline;

/// <summary>Brings articles, figures and facts together again, bucket by bucket, in the order of the dataset.</summary>
public static class DatasetAssembly
{
    private static readonly Comparer<Figure> InOrder = Comparer<Figure>.Create(FigureOrder.Compare);

    /// <summary>Writes the three tables. A fact is written where its first figure stands.</summary>
    /// <param name="writer">The dataset.</param>
    /// <param name="articles">Articles with their figures.</param>
    /// <param name="facts">All facts.</param>
    /// <param name="kinship">Has noted every article.</param>
    /// <param name="threads">Threads that read ahead.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidOperationException">A fact names a figure that no article has.</exception>
    public static void Write(DatasetWriter writer, ArticleSpool articles, FactSpool facts, ArticleKinship kinship, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(kinship);
        var written = 0L;
        var bucket = -1;
        Dictionary<string, string> factOf = [];
        Dictionary<string, Fact> byFirst = [];
        foreach (var article in articles.Articles(threads, cancellation))
        {
            if (Buckets.Of(article.Article.Article.ArticleId) is var next && next != bucket) (factOf, byFirst) = Index(facts.Read(bucket = next));
            writer.Add(kinship.Applied(article.Article));
            foreach (var figure in article.Figures.Order(InOrder))
            {
                writer.Add(new FigureRow(figure, factOf.GetValueOrDefault(figure.FigureId)));
                if (!byFirst.TryGetValue(figure.FigureId, out var fact)) continue;
                writer.Add(fact);
                written++;
            }
        }

        if (written != facts.Count) throw new InvalidOperationException($"{facts.Count - written} facts name a first figure that no article has.");
    }

    private static (Dictionary<string, string> FactOf, Dictionary<string, Fact> ByFirst) Index(IEnumerable<Fact> facts)
    {
        var factOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var byFirst = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            byFirst.Add(fact.Figures[0], fact);
            foreach (var figure in fact.Figures) factOf.Add(figure, fact.FactId);
        }

        return (factOf, byFirst);
    }
}
