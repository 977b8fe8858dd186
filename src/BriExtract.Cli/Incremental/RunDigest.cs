using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using BriExtract.Ingestion;

namespace BriExtract.Cli.Incremental;

/// <summary>Hashes of what a dataset depends on: equal hashes, equal dataset.</summary>
internal static class RunDigest
{
    /// <summary>Over program, lexicons, models and settings: what figures depend on besides an article's content.</summary>
    /// <param name="lexiconHash">Hash over all lexicons.</param>
    /// <param name="settings">What bounds and directs ingestion.</param>
    public static string Maker(string lexiconHash, IngestionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // A build's module ids change with its code and with the models embedded in it.
        foreach (var name in Modules()) Add(hash, name);
        Add(hash, lexiconHash);
        Add(hash, string.Join(' ', settings.Languages));
        Add(hash, settings.Map is { } map ? string.Join(',', map.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")) : "");
        Add(hash, $"{settings.MaxArticleBytes} {settings.MaxXmlCharacters} {settings.MaxNesting} {settings.MaxCompressionRatio} {settings.MaxDepth}");
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
            // A pipe has no length, and what is read of it here would be lost to the run.
            if (file is not null && new FileInfo(file) is { Exists: true, Length: 0 }) return null;
            lines.Add($"{path}\u001f{Bytes(file)}\u001f{stated}");
        }

        lines.Sort(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) Add(hash, line);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
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

    private static SortedSet<string> Modules()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var pending = new Stack<Assembly>([typeof(RunDigest).Assembly]);
        while (pending.TryPop(out var assembly))
        {
            if (!seen.Add($"{assembly.GetName().Name} {assembly.ManifestModule.ModuleVersionId}")) continue;
            foreach (var name in assembly.GetReferencedAssemblies())
            {
                if (name.Name!.StartsWith("BriExtract.", StringComparison.Ordinal)) pending.Push(Assembly.Load(name));
            }
        }

        return seen;
    }

    private static void Add(IncrementalHash hash, string part)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(part));
        hash.AppendData([0]);
    }
}
