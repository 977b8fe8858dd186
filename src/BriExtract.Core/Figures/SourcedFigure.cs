using BriExtract.Core.Articles;

namespace BriExtract.Core.Figures;

/// <summary>A figure with the stamp of its article: what passes from extraction to reconciliation.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Article">Its article's stamp, shared by all figures of that article.</param>
public sealed record SourcedFigure(Figure Figure, ArticleStamp Article);
