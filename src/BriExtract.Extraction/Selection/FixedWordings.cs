using BriExtract.Core.Lexicons;
using BriExtract.Core.Text;

namespace BriExtract.Extraction.Selection;

/// <summary>Fixed wordings that hold a number and measure nothing: <c>not-figures.tsv</c>.</summary>
public sealed class FixedWordings
{
    private const string File = "not-figures.tsv";
    private readonly Wording[] _wordings;

    private FixedWordings(Wording[] wordings) => _wordings = wordings;

    /// <summary>The embedded table, extended by the file of its name in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static FixedWordings Load(string? folder = null) =>
        new([.. LexiconTable.Load(typeof(FixedWordings).Assembly, File, folder).Rows.Select(Wording.Of)]);

    /// <summary>Why the number in <paramref name="number"/> is part of a fixed wording; null when it is not.</summary>
    public string? Why(string text, TextSpan number)
    {
        foreach (var wording in _wordings)
        {
            if (wording.StandsAt(text, number)) return wording.Why;
        }

        return null;
    }

    // Before and after are what stands around the number; a wording with its number written out has it in Number.
    private sealed record Wording(string Before, string? Number, string After, string Why)
    {
        public static Wording Of(LexiconRow row)
        {
            var pattern = row["pattern"];
            var at = Array.FindIndex(pattern.Split(' ', '-', '/'), IsNumber);
            if (at < 0) throw LexiconErrors.UnknownCode(row, "pattern", ["a pattern with N or a number in it"]);
            var start = 0;
            for (var i = 0; i < at; i++) start = pattern.IndexOfAny([' ', '-', '/'], start) + 1;
            var end = pattern.IndexOfAny([' ', '-', '/'], start) is >= 0 and var stop ? stop : pattern.Length;
            var number = pattern[start..end];
            return new Wording(pattern[..start], number == "N" ? null : number, pattern[end..], row["why"]);
        }

        public bool StandsAt(string text, TextSpan number)
        {
            // Most wordings are told off by one letter.
            if (Number is { Length: > 0 } ? Differ(Number[0], text[number.Start]) : After.Length > 0 && (number.End == text.Length || Differ(After[0], text[number.End]))) return false;
            if (Before.Length > 0 && (number.Start == 0 || Differ(Before[^1], text[number.Start - 1]))) return false;
            var after = text.AsSpan(number.End);
            // A wording may lie wholly inside what was read as the number: "24/7", "50-50".
            if (Number is not null)
            {
                var from = text.AsSpan(number.Start);
                if (!from.StartsWith(Number, StringComparison.OrdinalIgnoreCase)) return false;
                after = from[Number.Length..];
            }

            return after.StartsWith(After, StringComparison.OrdinalIgnoreCase)
                && (after.Length == After.Length || !char.IsLetterOrDigit(after[After.Length]))
                && text.AsSpan(0, number.Start).EndsWith(Before, StringComparison.OrdinalIgnoreCase);
        }

        // Letter case aside; of letters beyond ASCII only the full comparison knows.
        private static bool Differ(char pattern, char found) => pattern < '\u0080' && found < '\u0080' && (pattern | 0x20) != (found | 0x20);

        private static bool IsNumber(string word) =>
            word is "N" or "one" or "two" or "seven" or "fifty" or "half" || (word.Length > 0 && char.IsAsciiDigit(word[0]));
    }
}
