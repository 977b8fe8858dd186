using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Dates.Calendar;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Dates.Words;

/// <summary>Days with names, from <c>holidays.tsv</c>.</summary>
internal sealed class HolidayLexicon
{
    /// <summary>The longest name, in words.</summary>
    public const int MaxWords = 4;

    private const int MaxLength = 40;

    private readonly WordTable<Holiday> _names;
    private readonly WordSet _firsts;
    private readonly bool[] _starts = new bool[26 * 26];

    private HolidayLexicon(Dictionary<string, Holiday> names)
    {
        _names = new WordTable<Holiday>(names, StringComparer.Ordinal);
        var firsts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Keys)
        {
            _starts[Start(name[0], name[1])] = true;
            var first = name.Split(' ')[0];
            firsts.Add(first);
            // "mothers day" is written "Mother's Day"
            firsts.Add(first.TrimEnd('s'));
        }

        _firsts = new WordSet(firsts);
    }

    /// <summary>Reads the table.</summary>
    public static HolidayLexicon Load(string? extendFrom = null)
    {
        var names = new Dictionary<string, Holiday>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(HolidayLexicon).Assembly, "holidays.tsv", extendFrom).Rows)
        {
            var easter = row.Number("easter");
            names[row["name"]] = easter is { } days
                ? new Holiday(row["name"], 0, (int)days, 0, 0)
                : new Holiday(row["name"], (int)(row.Number("month") ?? 1), (int)(row.Number("day") ?? 0), (int)(row.Number("weekday") ?? 0), (int)(row.Number("nth") ?? 0));
        }

        return new HolidayLexicon(names);
    }

    /// <summary>Whether a name may begin with a word, its case aside: a look before the full one.</summary>
    public bool MayBegin(ReadOnlySpan<char> word) =>
        word.Length >= 2 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(word[1]) && _starts[Start((char)(word[0] | 0x20), (char)(word[1] | 0x20))] && _firsts.Contains(word);

    /// <summary>The day of a name in lower case with its apostrophes taken out; null where it is none.</summary>
    public Holiday? Find(ReadOnlySpan<char> name) => name.Length <= MaxLength && _names.TryFind(name, out var day) ? day : null;

    private static int Start(char first, char second) => ((first - 'a') * 26) + (second - 'a');
}
