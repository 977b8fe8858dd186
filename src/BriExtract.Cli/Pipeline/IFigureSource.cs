using BriExtract.Dataset.Interchange;
using BriExtract.Ingestion.Records;

namespace BriExtract.Cli.Pipeline;

/// <summary>The figures of articles, computed or remembered. Safe on any thread.</summary>
public interface IFigureSource
{
    /// <summary>The articles and their figures, as each would have alone; an article that cannot be read has none and says why.</summary>
    IReadOnlyList<ArticleFigures> Of(IReadOnlyList<RawArticle> records);
}
