namespace BriExtract.Benchmarks.Planted;

/// <summary>A planted article: sentences with the statements they make.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Source">Outlet.</param>
/// <param name="Published">Day.</param>
/// <param name="CopyOf">Number of the article that it copies; null for an article of its own.</param>
/// <param name="Title">Headline.</param>
/// <param name="Sentences">In order, each with its statements.</param>
public sealed record PlantedArticle(int Number, string Source, DateOnly Published, int? CopyOf, string Title, IReadOnlyList<PlantedSentence> Sentences)
{
    public string Url => $"https://news.example/{Number}";

    public string Text => string.Join("\n", Sentences.Select(s => s.Text));
}

/// <summary>A sentence and what it states.</summary>
public sealed record PlantedSentence(string Text, IReadOnlyList<PlantedStatement> Statements);
