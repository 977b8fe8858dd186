using System.Text.RegularExpressions;

namespace BriExtract.Cli.Slurm;

/// <summary>The job scripts that stand beside this file, filled in.</summary>
internal static partial class SlurmTemplates
{
    /// <summary>A script with the <c>{{names}}</c> replaced.</summary>
    /// <param name="name">File name of the template.</param>
    /// <param name="values">Values, already quoted for the shell where they are words.</param>
    /// <exception cref="KeyNotFoundException">The template asks for a name that is not given.</exception>
    public static string Fill(string name, IReadOnlyDictionary<string, string> values)
    {
        using var stream = typeof(SlurmTemplates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return Placeholder().Replace(reader.ReadToEnd(), match => values[match.Groups[1].Value]);
    }

    /// <summary>A word as the shell takes it, whatever characters it holds.</summary>
    public static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Several words.</summary>
    public static string Quote(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    [GeneratedRegex(@"\{\{([a-z]+)\}\}")]
    private static partial Regex Placeholder();
}
