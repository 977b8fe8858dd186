using System.IO.Compression;

namespace BriExtract.Training.Lexicon;

/// <summary>The texts of MASC, in the order of their names: word_TAG between white space, a sentence or less a line.</summary>
internal static class MascTexts
{
    /// <summary>Each text as its lines, each line as its pieces "word_TAG".</summary>
    public static IEnumerable<IEnumerable<string[]>> Read(string data)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(data, "masc-tagged", "masc_tagged.zip"));
        var texts = archive.Entries.Where(entry => entry.FullName.EndsWith(".txt", StringComparison.Ordinal) && entry.Name != "categories.txt");
        foreach (var entry in texts.OrderBy(entry => entry.FullName, StringComparer.Ordinal)) yield return Lines(entry);
    }

    private static IEnumerable<string[]> Lines(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        while (reader.ReadLine() is { } line)
            yield return [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(piece => piece.LastIndexOf('_') > 0)];
    }
}
