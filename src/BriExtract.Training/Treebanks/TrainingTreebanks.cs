namespace BriExtract.Training.Treebanks;

/// <summary>The treebanks that the shipped models rest on: train parts to train, dev parts to watch. Test parts are not opened here.</summary>
internal sealed class TrainingTreebanks(string folder)
{
    /// <summary>Name, folder and file name of each treebank.</summary>
    public static readonly (string Name, string Folder, string Prefix)[] Sets =
    [
        ("EWT", "ud-english-ewt", "en_ewt"),
        ("GUM", "ud-english-gum", "en_gum"),
    ];

    /// <summary>The train sentences of all treebanks.</summary>
    public IReadOnlyList<TreebankSentence> Train { get; } = [.. Sets.SelectMany(set => ConlluReader.Read(File(folder, set, "train")))];

    /// <summary>The dev parts.</summary>
    public IReadOnlyList<(string Name, TreebankText Text)> Dev { get; } = [.. Sets.Select(set => (set.Name, TreebankText.Of(ConlluReader.Read(File(folder, set, "dev")))))];

    /// <summary>File of a part of a treebank.</summary>
    public static string File(string folder, (string Name, string Folder, string Prefix) set, string part) =>
        Path.Combine(folder, set.Folder, $"{set.Prefix}-ud-{part}.conllu.gz");
}
