using System.Reflection;
using System.Security.Cryptography;
using BriExtract.Dataset.Schema;

namespace BriExtract.Cli.Pipeline;

/// <summary>What a dataset is made with: the rows of its table <c>meta</c>. The same program and tables give the same rows on every machine.</summary>
public static class Provenance
{
    private static readonly Assembly[] WithLexicons =
    [
        typeof(Core.Lexicons.LexiconTable).Assembly,
        typeof(Ingestion.ArticleSource).Assembly,
        typeof(Language.IAnalyzer).Assembly,
        typeof(Extraction.FigureExtractor).Assembly,
        typeof(Reconciliation.Reconciler).Assembly,
    ];

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Version of the program and tables, and one hash over all lexicons.</summary>
    public static IReadOnlyDictionary<string, string> Of(string? lexicons) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["program"] = Version,
        ["tables"] = DatasetSchema.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["lexicons"] = LexiconHash(lexicons),
    };

    /// <summary>SHA-256 over names and bytes of all built-in lexicons and those of a folder, in ordinal order of names.</summary>
    public static string LexiconHash(string? folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in WithLexicons)
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(IsLexicon).Order(StringComparer.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                Add(hash, name, stream);
            }
        }

        if (folder is not null)
        {
            foreach (var path in Directory.GetFiles(folder).Where(IsLexicon).Order(StringComparer.Ordinal))
            {
                using var stream = File.OpenRead(path);
                Add(hash, Path.GetFileName(path), stream);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsLexicon(string name) => name.EndsWith(".tsv", StringComparison.Ordinal);

    private static void Add(IncrementalHash hash, string name, Stream stream)
    {
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
        hash.AppendData([0]);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0) hash.AppendData(buffer.AsSpan(0, read));
        hash.AppendData([0]);
    }
}
