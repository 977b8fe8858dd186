using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction;

/// <summary>
/// One part of figure reading: it fills the fields it is responsible for in every draft of an article and leaves the
/// rest alone. Readers run in the order of <c>FigureReaders.English</c>; each may rely on those above it. A reader
/// holds tables and settings only, no state between articles, so one set serves every thread.
/// </summary>
public interface IFigureReader
{
    /// <summary>Reads on; may fill, drop (<see cref="FigureDraft.Rejected"/>) or link drafts.</summary>
    void Read(ArticleReading reading);
}
