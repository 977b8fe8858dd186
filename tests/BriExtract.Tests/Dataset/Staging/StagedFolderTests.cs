using BriExtract.Dataset.Staging;

namespace BriExtract.Tests.Dataset.Staging;

public sealed class StagedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sealed_stage_is_finished_by_whoever_opens_the_folder_next()
    {
        File.WriteAllText(_folder.File("a.csv"), "old a");
        File.WriteAllText(_folder.File("decisions.jsonl"), "kept");
        // As a kill between two moves leaves it: b is in place already, a is not.
        Directory.CreateDirectory(_folder.File(".next"));
        File.WriteAllText(_folder.File(".next/a.csv"), "new a");
        File.WriteAllText(_folder.File("b.csv"), "new b");
        File.WriteAllLines(_folder.File(".next/SEALED"), ["a.csv", "b.csv"]);

        StagedFolder.Recover(_folder.Path);

        Assert.Equal("new a", File.ReadAllText(_folder.File("a.csv")));
        Assert.Equal("new b", File.ReadAllText(_folder.File("b.csv")));
        Assert.Equal("kept", File.ReadAllText(_folder.File("decisions.jsonl")));
        Assert.False(Directory.Exists(_folder.File(".next")));
    }

    [Fact]
    public void An_unsealed_stage_is_dropped()
    {
        File.WriteAllText(_folder.File("a.csv"), "old a");
        Directory.CreateDirectory(_folder.File(".next"));
        File.WriteAllText(_folder.File(".next/a.csv"), "half");

        using (StagedFolder.Take(_folder.Path))
        {
            Assert.Empty(Directory.GetFiles(_folder.File(".next")));
        }

        Assert.Equal("old a", File.ReadAllText(_folder.File("a.csv")));
        Assert.False(Directory.Exists(_folder.File(".next")));
    }
}
