using System.IO.Compression;
using BriExtract.Language.Names;
using BriExtract.Language.Tagging;

namespace BriExtract.Training.Names;

/// <summary>Draws <see cref="NameHints"/> from lists: given names (Kantrowitz 1991), cities of more than 15,000 people with their provinces (GeoNames), large companies (S&amp;P 500).</summary>
internal static class NameLists
{
    private const int ShortestWord = 3;

    public static NameHints Read(string data)
    {
        var hints = new Dictionary<uint, NameHint>();
        foreach (var name in GivenNames(data)) Add(hints, name, NameHint.GivenName);
        foreach (var line in Cities(data))
        {
            var cells = Cells(line);
            AddPlace(hints, cells[0]);
            foreach (var word in cells[2].Split(' ')) Add(hints, word, NameHint.Province);
        }

        foreach (var line in File.ReadLines(Path.Combine(data, "reference", "companies", "sp500-constituents.csv")).Skip(1))
        {
            foreach (var word in Cells(line)[1].Split(' ')) Add(hints, word, NameHint.Company);
        }

        return NameHints.Of(hints);
    }

    private static IEnumerable<string> GivenNames(string data)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(data, "names-kantrowitz", "names.zip"));
        foreach (var file in new[] { "names/female.txt", "names/male.txt" })
        {
            using var reader = new StreamReader(archive.GetEntry(file)!.Open());
            while (reader.ReadLine() is { } line) yield return line.Trim();
        }
    }

    private static IEnumerable<string> Cities(string data)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(data, "reference", "world-cities", "world-cities.csv.gz")), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static void AddPlace(Dictionary<uint, NameHint> hints, string name)
    {
        var words = name.Split([' ', '-']);
        if (words.Length == 1)
        {
            Add(hints, name, NameHint.City);
            return;
        }

        Add(hints, words[0], NameHint.CityBegins);
        foreach (var word in words[1..]) Add(hints, word, NameHint.CityGoesOn);
    }

    /// <summary>Capitalised words only: the "de" and "of" in names tell nothing.</summary>
    private static void Add(Dictionary<uint, NameHint> hints, string word, NameHint hint)
    {
        if (word.Length < ShortestWord || !char.IsUpper(word[0])) return;
        var hash = WordForms.Hash(word);
        hints[hash] = hints.GetValueOrDefault(hash) | hint;
    }

    /// <summary>Cells of a line of comma-separated values; quoted cells hold no line ends here.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var from = 0;
        while (from <= line.Length)
        {
            var quoted = from < line.Length && line[from] == '"';
            var end = quoted ? line.IndexOf("\",", from + 1, StringComparison.Ordinal) + 1 : line.IndexOf(',', from);
            if (end <= 0) end = line.Length;
            cells.Add(line[from..end].Trim('"'));
            from = end + 1;
        }

        return cells;
    }
}
