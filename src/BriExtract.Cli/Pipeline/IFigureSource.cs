using BriExtract.Dataset.Interchange;
using BriExtract.Ingestion.Records;

namespace BriExtract.Cli.Pipeline;

/// <summary>The figures of an article, computed or remembered. Safe on any thread.</summary>
public interface IFigureSource
{
    /// <summary>The article and its figures; an article that cannot be read has none and says why.</summary>
    ArticleFigures Of(RawArticle record);
}
