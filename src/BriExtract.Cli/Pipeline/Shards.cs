using BriExtract.Core.Figures;
using BriExtract.Dataset.Interchange;

namespace BriExtract.Cli.Pipeline;

/// <summary>The files that tasks of one run exchange; their first line keeps files of another program or other lexicons out.</summary>
public static class Shards
{
    /// <summary>First line of a file of articles with their figures.</summary>
    public static string Header(string? lexicons) => $"articles {Provenance.Version} {Provenance.LexiconHash(lexicons)}";

    /// <summary>First line of a file of joins.</summary>
    public static string JoinHeader(string? lexicons) => $"joins {Provenance.Version} {Provenance.LexiconHash(lexicons)}";

    /// <summary>The figures of all files, each once, those of one article together.</summary>
    /// <remarks>
    /// Of a text that lies in several places only the copy of the least path counts, as in <see cref="SameArticle"/>; so
    /// the files are read twice, and some 100 bytes an article are held.
    /// </remarks>
    public static IEnumerable<SourcedFigure> Figures(IReadOnlyList<string> files, string? lexicons)
    {
        ArgumentNullException.ThrowIfNull(files);
        var header = Header(lexicons);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in files.SelectMany(file => RecordFile.Read(file, header)))
        {
            var (id, path) = ArticleRecord.IdAndPath(record.Span);
            if (!paths.TryGetValue(id, out var known) || string.CompareOrdinal(path, known) < 0) paths[id] = path;
        }

        var reader = new ArticleRecord();
        foreach (var record in files.SelectMany(file => RecordFile.Read(file, header)))
        {
            var (id, path) = ArticleRecord.IdAndPath(record.Span);
            // Taken out, so that a file given twice counts once.
            if (!paths.TryGetValue(id, out var kept) || kept != path) continue;
            paths.Remove(id);
            foreach (var figure in reader.Read(record).Sourced()) yield return figure;
        }
    }
}
