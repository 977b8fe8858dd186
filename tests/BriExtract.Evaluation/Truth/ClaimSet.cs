using System.Globalization;
using System.IO.Compression;
using BriExtract.Reconciliation.Reliability;
using CsvHelper;

namespace BriExtract.Evaluation.Truth;

/// <summary>A published set of claims of many sources with the truth about some of them.</summary>
internal sealed class ClaimSet
{
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _questions = [];
    private readonly List<List<SourceClaim>> _claims = [];

    /// <summary>Reads <c>claims.csv.gz</c> and <c>truth.csv.gz</c>; of two claims of one source on one question the later counts, in the place of the first.</summary>
    public static ClaimSet Read(string folder)
    {
        var set = new ClaimSet();
        foreach (var row in Rows(Path.Combine(folder, "claims.csv.gz"))) set.Add(row[0], row[1], row[2], row[3]);
        foreach (var row in Rows(Path.Combine(folder, "truth.csv.gz")))
        {
            if (set._questions.TryGetValue((row[0], row[1]), out var question)) set.Truth.Add((question, set.ValueOf(row[2])));
        }

        return set;
    }

    public IReadOnlyList<IReadOnlyList<SourceClaim>> Questions => _claims;

    public int Sources => _sources.Count;

    public List<(int Question, int Value)> Truth { get; } = [];

    /// <summary>The values as numbers, by their number here; NaN where a value is none.</summary>
    public double[] Numbers()
    {
        var numbers = new double[_values.Count];
        foreach (var (text, number) in _values)
            numbers[number] = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
        return numbers;
    }

    private void Add(string thing, string property, string value, string source)
    {
        if (!_questions.TryGetValue((thing, property), out var question))
        {
            _questions.Add((thing, property), question = _claims.Count);
            _claims.Add([]);
        }

        if (!_sources.TryGetValue(source, out var number)) _sources.Add(source, number = _sources.Count);
        var claim = new SourceClaim(number, ValueOf(value));
        var earlier = _claims[question].FindIndex(c => c.Source == number);
        if (earlier < 0) _claims[question].Add(claim);
        else _claims[question][earlier] = claim;
    }

    // 46 and 46.0 are one value.
    private int ValueOf(string text)
    {
        var plain = text.Trim().Replace(",", "", StringComparison.Ordinal);
        if (double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) plain = number.ToString("R", CultureInfo.InvariantCulture);
        if (!_values.TryGetValue(plain, out var value)) _values.Add(plain, value = _values.Count);
        return value;
    }

    private static IEnumerable<string[]> Rows(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions());
        while (csv.Read()) yield return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }
}
