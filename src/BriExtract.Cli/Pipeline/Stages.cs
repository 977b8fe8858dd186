using BriExtract.Extraction;
using BriExtract.Ingestion;
using BriExtract.Reconciliation;

namespace BriExtract.Cli.Pipeline;

/// <summary>The stages as this run uses them: composed once, shared by all threads.</summary>
/// <param name="Source">Dumps to articles.</param>
/// <param name="Extractor">Articles to figures; its tables and models load when first asked.</param>
/// <param name="Reconciler">Figures to facts; the same.</param>
public sealed record Stages(ArticleSource Source, Lazy<FigureExtractor> Extractor, Lazy<Reconciler> Reconciler)
{
    /// <summary>The stages with the built-in lexicons, extended by those in a folder.</summary>
    /// <param name="ingestion">How dumps are read, and the folder with further rows, if any.</param>
    /// <param name="threads">Threads that comparing may use.</param>
    /// <param name="reliability">Whether the reliability of sources is estimated; null where there are enough of them.</param>
    /// <exception cref="InvalidDataException">A row is malformed; the message names file, line and remedy.</exception>
    public static Stages Load(IngestionSettings ingestion, int threads = 1, bool? reliability = null)
    {
        ArgumentNullException.ThrowIfNull(ingestion);
        var lexicons = ingestion.LexiconFolder;
        return new Stages(
            new ArticleSource(ingestion),
            new Lazy<FigureExtractor>(() => FigureExtractor.English(lexicons)),
            new Lazy<Reconciler>(() => new Reconciler(ReconciliationLexicons.Load(lexicons), new ReconciliationSettings { Threads = threads, Reliability = reliability })));
    }
}
