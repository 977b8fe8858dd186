using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using BriExtract.Ingestion;

namespace BriExtract.Cli.Incremental;

/// <summary>Hashes of what a dataset depends on: equal hashes, equal dataset.</summary>
internal static class RunDigest
{
    // What reads articles and figures: comparing and reviewing may change without any of it being read anew.
    private static readonly Assembly[] Readers =
    [
        typeof(ArticleSource).Assembly,
        typeof(Extraction.FigureExtractor).Assembly,
        typeof(Dataset.Interchange.ArticleRecord).Assembly,
    ];

    /// <summary>Over all that the figures of an article depend on besides its content: the code that reads them with its models and lexicons, rows added to those, and settings.</summary>
    /// <param name="lexicons">Folder with further lexicon rows; null for none.</param>
    /// <param name="settings">What bounds and directs ingestion.</param>
    public static string Figures(string? lexicons, IngestionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var readers = WithAllBelow(Readers);
        // A build's module id changes with its code and with the tables and models embedded in it.
        foreach (var module in readers.Append(typeof(RunDigest).Assembly).Select(Module).Order(StringComparer.Ordinal)) Add(hash, module);
        var tables = readers.SelectMany(reader => reader.GetManifestResourceNames()).ToHashSet(StringComparer.Ordinal);
        foreach (var added in (lexicons is null ? [] : Directory.GetFiles(lexicons)).Order(StringComparer.Ordinal))
        {
            if (tables.Contains(Path.GetFileName(added))) Add(hash, $"{Path.GetFileName(added)} {Bytes(added)}");
        }

        Add(hash, string.Join(' ', settings.Languages));
        Add(hash, settings.Map is { } map ? string.Join(',', map.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")) : "");
        Add(hash, $"{settings.MaxArticleBytes} {settings.MaxXmlCharacters} {settings.MaxNesting} {settings.MaxCompressionRatio} {settings.MaxDepth}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Over all that a dataset depends on besides inputs and decisions: what its figures depend on, the rest of the program, and every lexicon.</summary>
    /// <param name="figures">As <see cref="Figures"/> gives it.</param>
    /// <param name="lexiconHash">Hash over all lexicons.</param>
    public static string Dataset(string figures, string lexiconHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, figures);
        foreach (var module in WithAllBelow([typeof(RunDigest).Assembly]).Select(Module).Order(StringComparer.Ordinal)) Add(hash, module);
        Add(hash, lexiconHash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Over the inputs' paths and bytes, in any order; null where standard input or a pipe is among them, which come only once.</summary>
    public static string? Inputs(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Contains("-", StringComparer.Ordinal)) return null;
        var lines = new List<string>();
        foreach (var (path, file, stated) in ArticleSource.Files(inputs))
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsPipe(file)) return null;
            lines.Add($"{path}\u001f{Bytes(file)}\u001f{stated}");
        }

        lines.Sort(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) Add(hash, line);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // What is read of a pipe here would be lost to the run. One with a name has no length, and is not even opened: whoever
    // writes to it would take that for the reader; one of the shell's (/dev/fd/63) shows as a link, and may be.
    private static bool IsPipe(string? file)
    {
        if (file is null || new FileInfo(file) is not { Exists: true } found) return false;
        if (found.Length == 0) return true;
        if (found.LinkTarget is null) return false;
        try
        {
            using var opened = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return !opened.CanSeek;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Bytes(string? file)
    {
        if (file is null) return "";
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return cause.GetType().Name;
        }
    }

    private static HashSet<Assembly> WithAllBelow(ReadOnlySpan<Assembly> assemblies)
    {
        var seen = new HashSet<Assembly>();
        var pending = new Stack<Assembly>(assemblies.ToArray());
        while (pending.TryPop(out var assembly))
        {
            if (!seen.Add(assembly)) continue;
            foreach (var name in assembly.GetReferencedAssemblies())
            {
                if (name.Name!.StartsWith("BriExtract.", StringComparison.Ordinal)) pending.Push(Assembly.Load(name));
            }
        }

        return seen;
    }

    private static string Module(Assembly assembly) => $"{assembly.GetName().Name} {assembly.ManifestModule.ModuleVersionId}";

    private static void Add(IncrementalHash hash, string part)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(part));
        hash.AppendData([0]);
    }
}
