namespace BriExtract.Training.Treebanks;

/// <summary>The treebanks that the shipped models rest on: train parts to train, dev parts to watch. Test parts are not opened here.</summary>
internal sealed class TrainingTreebanks(string folder)
{
    private static readonly (string Name, string Folder, string Prefix)[] Sets =
    [
        ("EWT", "ud-english-ewt", "en_ewt"),
        ("GUM", "ud-english-gum", "en_gum"),
    ];

    /// <summary>The train sentences of all treebanks.</summary>
    public IReadOnlyList<TreebankSentence> Train { get; } = [.. Sets.SelectMany(set => ConlluReader.Read(Path.Combine(folder, set.Folder, set.Prefix + "-ud-train.conllu.gz")))];

    /// <summary>The dev parts.</summary>
    public IReadOnlyList<(string Name, TreebankText Text)> Dev { get; } =
        [.. Sets.Select(set => (set.Name, TreebankText.Of(ConlluReader.Read(Path.Combine(folder, set.Folder, set.Prefix + "-ud-dev.conllu.gz")))))];
}
