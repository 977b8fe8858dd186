using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Units;

namespace BriExtract.Extraction.Quantities;

/// <summary>Decides whether the letter in "12m" is the metre or the million, where no money sign says.</summary>
/// <remarks>Million before a noun it counts ("35m users", "2.7m tonnes", "12m of its homes"); the metre else ("37m long", "a 100m race").</remarks>
internal static class MetreLetter
{
    private const int MostWords = 5;

    private static readonly string[] NotCounted =
        ["was", "is", "has", "its", "his", "as", "this", "across", "plus", "versus", "less", "yes", "thus", "perhaps", "times", "steps", "freestyles", "hurdles", "sprints"];

    public static bool IsMetre(ReadOnlySpan<char> text, in RawQuantity quantity, UnitReader units)
    {
        if ((quantity.Form & NumberForm.LetterM) == 0 || text[quantity.NumberEnd - 1] != 'm') return false;
        if (units.TryAfter(text, quantity.NumberEnd, out _)) return false;
        return !CountFollows(text, quantity.NumberEnd);
    }

    public static void Undo(ref RawQuantity quantity)
    {
        quantity.Value /= 1_000_000m;
        quantity.Step /= 1_000_000m;
        quantity.Scale = 1m;
        quantity.Form &= ~(NumberForm.Scaled | NumberForm.LetterM);
        quantity.NumberEnd--;
        quantity.UnitEnd--;
        quantity.End--;
    }

    // A plural within five words, or "of": "35m of its devices", "2.7m combined digital sales".
    private static bool CountFollows(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        for (var words = 0; words < MostWords && at + 1 < text.Length && text[at] == ' ' && char.IsAsciiLetter(text[at + 1]); words++)
        {
            var start = at + 1;
            at = start;
            while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
            var word = text[start..at];
            if (words > 0 && word is "and") continue;
            if (words == 0 && (word is "of" or "people" or "Americans")) return true;
            if (word.Length <= 3 || word is "long" or "wide" or "high" or "deep" or "tall" or "away" or "from" or "above" or "below" or "north" or "south" or "east" or "west") return false;
            if (word[^1] == 's' && word[^2] != 's' && !IsNotCounted(word)) return true;
        }

        return false;
    }

    private static bool IsNotCounted(ReadOnlySpan<char> word)
    {
        foreach (var other in NotCounted)
        {
            if (word.SequenceEqual(other)) return true;
        }

        return false;
    }
}
