using BriExtract.Core.Articles;
using BriExtract.Ingestion.Containers;
using BriExtract.Ingestion.Inputs;
using BriExtract.Ingestion.Records;

namespace BriExtract.Ingestion;

/// <summary>Start here: reads dumps of news articles.</summary>
/// <remarks>
/// Two steps, so that a caller can spread the second over threads: <see cref="Records"/> walks the inputs in order and
/// hands out each article as it lies there; <see cref="Build"/> decodes and describes one, and holds no state between
/// articles. Whatever goes wrong with an article is an article with <see cref="ArticleStatus.Failed"/> and the reason.
/// </remarks>
/// <example><c>foreach (var article in new ArticleSource(IngestionSettings.Default).Read(["corpus"]))</c></example>
public sealed class ArticleSource
{
    private readonly IngestionSettings _settings;
    private readonly ArticleBuilder _builder;
    private readonly DumpReader _dumps;

    /// <summary>Loads the lexicons.</summary>
    /// <exception cref="InvalidDataException">A lexicon row is malformed.</exception>
    public ArticleSource(IngestionSettings settings)
    {
        _settings = settings ?? throw new ArgumentNullException(nameof(settings));
        _builder = new ArticleBuilder(settings);
        _dumps = new DumpReader(settings, FieldNames.Load(settings.LexiconFolder, settings.Map));
    }

    /// <summary>Every article of the inputs, in the order of <see cref="Records"/>; the very same text found again comes again, with the same id.</summary>
    /// <param name="inputs">Folders and files.</param>
    public IEnumerable<Article> Read(IEnumerable<string> inputs) => Records(inputs).Select(Build);

    /// <summary>Every article of the inputs as it lies there: one input after the other, folders in ordinal order of their files.</summary>
    /// <param name="inputs">Folders, files, patterns (<c>dumps/*.gz</c>), lists of files (<c>@list.txt</c>) and <c>-</c> for standard input.</param>
    public IEnumerable<RawArticle> Records(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return InputFiles.Of(inputs).SelectMany(Open);
    }

    /// <summary>The files that <see cref="Records"/> would open: path as rows show it, where it lies (null for a failure), and what is stated of it or why it fails. For telling whether inputs have changed.</summary>
    /// <param name="inputs">As for <see cref="Records"/>.</param>
    public static IEnumerable<(string Path, string? File, string Stated)> Files(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return InputFiles.Of(inputs).Select(file => (file.Path, file.Failure is null ? file.FullPath : null, file.Failure ?? file.Given.ToString()));
    }

    /// <summary>Decodes and describes one article. Safe on any thread.</summary>
    public Article Build(RawArticle record) => _builder.Build(record);

    private IEnumerable<RawArticle> Open(InputFile file)
    {
        FileSnapshot? snapshot = null;
        var failure = file.Failure ?? TryOpen(file, out snapshot);
        if (failure is not null)
        {
            yield return Handed(RawArticle.Failed(file.Path, failure) with { Given = file.Given });
            yield break;
        }

        using var stream = new PeekStream(new MeasuredStream(snapshot!, read => _settings.Progress?.Done(read)));
        foreach (var article in _dumps.Read(new DumpEntry(file.Path, Path.GetFileName(file.Path), stream, file.Given, Nesting: 0))) yield return Handed(article);
        if (snapshot!.Change is { } change) yield return Handed(RawArticle.Failed(file.Path, change));
    }

    private RawArticle Handed(RawArticle article)
    {
        _settings.Progress?.Handed();
        return article;
    }

    private static string? TryOpen(InputFile file, out FileSnapshot? snapshot)
    {
        try
        {
            snapshot = new FileSnapshot(file.FullPath == InputFiles.StandardInput
                ? Console.OpenStandardInput()
                : new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan));
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            snapshot = null;
            return IngestionReasons.Unreadable(cause);
        }
    }
}
