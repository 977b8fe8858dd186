using BriExtract.Core.Articles;

namespace BriExtract.Evaluation.Gold;

/// <summary>An annotated set with its articles as ingestion reads them.</summary>
internal sealed class GoldSet
{
    /// <summary>Reads the annotations of <paramref name="goldFolder"/> against the articles.</summary>
    /// <exception cref="InvalidDataException">An annotation does not fit its article.</exception>
    public GoldSet(string goldFolder, IReadOnlyList<Article> articles)
    {
        Articles = articles;
        Texts = articles.ToDictionary(article => Path.GetFileNameWithoutExtension(article.Path), article => article.Text, StringComparer.Ordinal);
        Figures = GoldFigure.Read(Path.Combine(goldFolder, "figures.jsonl"), Texts);
        Negatives = GoldFigure.Read(Path.Combine(goldFolder, "negatives.jsonl"), Texts);
        Groups = GoldGroup.Read(Path.Combine(goldFolder, "groups.jsonl"), Figures);
    }

    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Stored text by file name without extension.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    public IReadOnlyList<GoldFigure> Figures { get; }

    public IReadOnlyList<GoldFigure> Negatives { get; }

    public IReadOnlyList<GoldGroup> Groups { get; }
}
