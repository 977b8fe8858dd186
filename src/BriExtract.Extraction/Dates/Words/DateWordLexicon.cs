using System.Globalization;
using BriExtract.Core.Lexicons;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Dates.Words;

/// <summary>The words of <c>date-words.tsv</c>, found by their letters packed into a number: no string is made to look one up.</summary>
internal sealed class DateWordLexicon
{
    /// <summary>Longest word kept, in letters.</summary>
    public const int MaxLength = 16;

    private readonly UInt128[] _keys;
    private readonly Entry[] _entries;
    private readonly int _mask;
    private readonly WordFilter _filter;

    private DateWordLexicon(List<(string Word, Entry Entry)> words)
    {
        _filter = new WordFilter(words.Select(word => word.Word));
        var size = 64;
        while (size < words.Count * 4) size *= 2;
        _mask = size - 1;
        _keys = new UInt128[size];
        _entries = new Entry[size];
        foreach (var (word, entry) in words)
        {
            var key = Pack(word);
            var at = Slot(key);
            while (_keys[at] != default && _keys[at] != key) at = (at + 1) & _mask;
            _keys[at] = key;
            _entries[at] = entry;
        }
    }

    /// <summary>The embedded words.</summary>
    public static DateWordLexicon English { get; } = Load(null);

    /// <summary>The embedded words with those of a folder.</summary>
    /// <exception cref="InvalidDataException">A row names an unknown class or value.</exception>
    public static DateWordLexicon Load(string? extendFrom)
    {
        var table = LexiconTable.Load(typeof(DateWordLexicon).Assembly, "date-words.tsv", extendFrom);
        var words = table.Rows.Select(row => (row["word"], Read(row))).ToList();
        // a holiday of one word makes a stretch worth reading; those of more hold "day", "eve" or a weekday
        var known = table.Rows.Select(row => row["word"]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Load(typeof(DateWordLexicon).Assembly, "holidays.tsv", extendFrom).Rows)
        {
            if (!row["name"].Contains(' ', StringComparison.Ordinal) && known.Add(row["name"])) words.Add((row["name"], new Entry(WordClass.Holiday, 0, 0, false)));
        }

        return new DateWordLexicon(words);
    }

    /// <summary>Adds a lower-case letter to a packed word; position counts from 0.</summary>
    public static UInt128 Add(UInt128 key, char letter, int position) => key | ((UInt128)letter << (8 * position));

    /// <summary>Whether a word with these ends may be known; false for nearly every other word.</summary>
    public bool MayHold(char first, char last, int length) => _filter.MayHold(first, last, length);

    /// <summary>Finds a packed word.</summary>
    public bool TryFind(UInt128 key, out Entry entry)
    {
        var at = Slot(key);
        while (true)
        {
            if (_keys[at] == key)
            {
                entry = _entries[at];
                return true;
            }

            if (_keys[at] == default)
            {
                entry = default;
                return false;
            }

            at = (at + 1) & _mask;
        }
    }

    private static UInt128 Pack(string word)
    {
        UInt128 key = default;
        for (var i = 0; i < word.Length && i < MaxLength; i++) key = Add(key, word[i], i);
        return key;
    }

    private int Slot(UInt128 key)
    {
        var mixed = ((ulong)key ^ ((ulong)(key >> 64) * 31)) * 0x9E3779B97F4A7C15UL;
        return (int)(mixed >> 40) & _mask;
    }

    private static Entry Read(LexiconRow row)
    {
        if (!Enum.TryParse<WordClass>(row["class"], ignoreCase: true, out var kind))
            throw LexiconErrors.UnknownCode(row, "class", Enum.GetNames<WordClass>());
        var doubtful = row["doubt"].Length > 0;
        var cell = row["value"];
        return kind switch
        {
            WordClass.Unit or WordClass.Units => new Entry(kind, (int)Name<TimeUnit>(row), 0, doubtful),
            WordClass.Part => new Entry(kind, (int)Name<DatePart>(row), 0, doubtful),
            WordClass.Daypart => new Entry(kind, int.Parse(cell.AsSpan(0, 2), CultureInfo.InvariantCulture), byte.Parse(cell.AsSpan(3), CultureInfo.InvariantCulture), doubtful),
            WordClass.Set => new Entry(kind, 100 * (int)SetUnit(row) + int.Parse(cell.AsSpan(cell.StartsWith("PT", StringComparison.Ordinal) ? 2 : 1, 1), CultureInfo.InvariantCulture), 0, doubtful),
            _ => new Entry(kind, (int)(row.Number("value") ?? 0), 0, doubtful),
        };
    }

    private static TimeUnit SetUnit(LexiconRow row) => row["value"] switch
    {
        ['P', 'T', .., 'H'] => TimeUnit.Hour,
        [.., 'D'] => TimeUnit.Day,
        [.., 'W'] => TimeUnit.Week,
        [.., 'M'] => TimeUnit.Month,
        [.., 'Y'] => TimeUnit.Year,
        _ => throw LexiconErrors.UnknownCode(row, "value", ["P1D", "P1W", "P3M", "P1Y", "PT1H"]),
    };

    private static T Name<T>(LexiconRow row)
        where T : struct, Enum =>
        Enum.TryParse<T>(row["value"], ignoreCase: true, out var name) ? name : throw LexiconErrors.UnknownCode(row, "value", Enum.GetNames<T>());

    /// <summary>What a word is.</summary>
    /// <param name="Class">Its class.</param>
    /// <param name="Value">Its number there.</param>
    /// <param name="Extra">A second number.</param>
    /// <param name="Doubtful">Counts only with a capital letter or beside a number.</param>
    internal readonly record struct Entry(WordClass Class, int Value, byte Extra, bool Doubtful);
}
