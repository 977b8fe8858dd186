using BriExtract.Dataset;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Pipeline;

/// <summary>Brings articles, figures and facts together again, bucket by bucket, in the order of the dataset.</summary>
public static class DatasetAssembly
{
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
        BucketFacts? known = null;
        var (article, fact) = (new ArticleCells(), new FactCells());
        foreach (var record in articles.Records(threads, cancellation))
        {
            article.Take(record);
            if (Buckets.Of(article.ArticleId) is var next && next != bucket) known = facts.Read(bucket = next);
            var (copyOf, versionOf) = kinship.Of(article.ArticleId);
            writer.Add(article, copyOf, versionOf);
            for (var i = 0; i < article.FigureCount; i++)
            {
                var figure = article.FigureNumber(i);
                writer.Add(article, i, known!.IdOf(figure));
                if (!known.ByFirst.TryGetValue(figure, out var first)) continue;
                fact.Take(first);
                writer.Add(fact);
                written++;
            }
        }

        if (written != facts.Count) throw new InvalidOperationException($"{facts.Count - written} facts name a first figure that no article has.");
    }
}
