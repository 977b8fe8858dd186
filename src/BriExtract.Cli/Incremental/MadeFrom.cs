using System.Security.Cryptography;
using System.Text;
using BriExtract.Cli.Run;
using BriExtract.Dataset;
using BriExtract.Dataset.Staging;

namespace BriExtract.Cli.Incremental;

/// <summary>What a dataset was made from, as one hash that is swapped in with it: a run from the same need not be done again.</summary>
internal sealed class MadeFrom
{
    /// <summary>Its file in the dataset's folder.</summary>
    public const string FileName = ".made-from";

    private readonly string _hash;

    private MadeFrom(string hash) => _hash = hash;

    /// <summary>Over program, lexicons and settings (the <paramref name="maker"/>), the inputs' bytes, and the decisions; null where standard input is read.</summary>
    public static MadeFrom? Of(string maker, RunSettings settings, CancellationToken cancellation)
    {
        if (RunDigest.Inputs(settings.Inputs, cancellation) is not { } inputs) return null;
        var decisions = Path.Combine(settings.Output, DatasetFiles.Decisions);
        var ruled = File.Exists(decisions) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(decisions))) : "";
        return new MadeFrom(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{maker}\n{inputs}\n{ruled}"))));
    }

    /// <summary>Whether the dataset in a folder is whole and was made from the same.</summary>
    public bool IsWhatStands(string folder)
    {
        // A run killed while it swapped its files in may have moved this one and not yet the others.
        StagedFolder.Recover(folder);
        var file = Path.Combine(folder, FileName);
        return File.Exists(file)
            && File.ReadAllText(file).TrimEnd() == _hash
            && DatasetFiles.Exported.Append(DatasetFiles.Database).All(name => File.Exists(Path.Combine(folder, name)));
    }

    /// <summary>Writes it down.</summary>
    public void Write(string file) => File.WriteAllText(file, _hash + "\n");
}
