using BriExtract.Core.Figures;
using BriExtract.Dataset.Tables;

namespace BriExtract.Cli.Pipeline;

/// <summary>All that one article gives: what passes from extraction on.</summary>
/// <param name="Article">The article with its fingerprint.</param>
/// <param name="Figures">Its figures in the order of position.</param>
public sealed record ArticleFigures(ArticleRow Article, IReadOnlyList<Figure> Figures);
