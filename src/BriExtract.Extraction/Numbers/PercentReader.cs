namespace BriExtract.Extraction.Numbers;

/// <summary>Reads percentages, the number before or after the word: "twenty percent", "per cent of 210"; and the word alone: "a small percent".</summary>
public sealed class PercentReader(NumberReader numbers)
{
    private static readonly string[] Words = ["percentages", "percentage", "per cents", "per cent", "percents", "percent", "pct", "％", "%"];

    /// <summary>The percentages of a text in order of position.</summary>
    public IReadOnlyList<(int Start, int End, decimal? Value)> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(int Start, int End, decimal? Value)>();
        var at = 0;
        var number = default(NumberReading);
        while (TryWord(text, at, out var start, out var end))
        {
            var before = Before(text, at, start, ref number);
            if (before.End > 0) found.Add((before.Start, end, before.Value));
            else if (TryOf(text, end, out var after)) found.Add((start, end = after.End, after.Value));
            else found.Add((start, end, null));
            at = end;
        }

        return found;
    }

    // The number that ends right before the word, one space or hyphen aside.
    private NumberReading Before(ReadOnlySpan<char> text, int from, int word, ref NumberReading number)
    {
        var at = from;
        while (numbers.TryFind(text, at, out number) && number.Start < word)
        {
            var gap = text[number.End..Math.Max(number.End, word)];
            if (gap is "" or " " or "-") return number;
            at = number.End;
        }

        return default;
    }

    private bool TryOf(ReadOnlySpan<char> text, int end, out NumberReading number)
    {
        const string Of = " of ";
        number = default;
        return text[end..].StartsWith(Of, StringComparison.OrdinalIgnoreCase) && numbers.TryFind(text, end + Of.Length, out number) && number.Start == end + Of.Length;
    }

    private static bool TryWord(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        start = text.Length;
        end = from;
        foreach (var word in Words)
        {
            var at = text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || from + at >= start) continue;
            start = from + at;
            end = start + word.Length;
        }

        return start < text.Length;
    }
}
