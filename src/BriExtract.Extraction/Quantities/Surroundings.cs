using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Units;

namespace BriExtract.Extraction.Quantities;

/// <summary>Tells labels from quantities for numbers without a unit: "Section 427", "Stoxx 600", "3G", "123 Random Street", "007".</summary>
internal static class Surroundings
{
    private const int BracketReach = 100;

    private static readonly string[] Streets = ["street", "road", "avenue", "ave", "st", "rd", "blvd", "boulevard", "drive", "lane", "court", "square", "terrace", "highway"];

    // Words that begin a sentence or title in capitals and yet name nothing.
    private static readonly string[] Plain =
        ["About", "Some", "Over", "Nearly", "Almost", "Around", "The", "In", "At", "More", "Of", "And", "With", "For", "From", "These", "Those", "All", "Only", "Just", "But", "Last", "Another", "Up", "Than", "To", "By", "Its", "Their", "Our", "His", "Her", "Then", "Now", "Another", "Roughly", "Approximately", "Least", "Between", "Under", "A", "An", "That", "Is", "Are", "Were", "Was", "Had", "Has", "Have", "Yes", "No", "After", "Before", "Among", "As", "On", "When", "While", "If", "Nor", "Or", "So", "Yet", "Both", "Every", "First", "Next", "Most", "Other", "There", "Which"];

    // Verbs that a headline writes with a capital before how many: "Storm Kills 10", "Talca Mill Cuts 40 Jobs".
    private static readonly string[] HeadlineVerbs =
        ["Kills", "Killed", "Injures", "Injured", "Wounds", "Wounded", "Hurts", "Leaves", "Hits", "Reaches", "Tops", "Nears", "Exceeds", "Arrests", "Arrested", "Rescues", "Evacuates", "Destroys", "Damages", "Signs", "Adds", "Loses", "Sells", "Buys", "Builds", "Cuts", "Creates"];

    /// <summary>Whether a word is a verb that stands before a number in a headline, whose capital makes no name of the two.</summary>
    public static bool IsHeadlineVerb(ReadOnlySpan<char> word) => IsOneOf(HeadlineVerbs, word);

    public static bool AreLabel(ReadOnlySpan<char> text, in RawQuantity quantity, LabelLexicon labels)
    {
        var start = quantity.NumberStart;
        var end = quantity.NumberEnd;
        if ((quantity.Form & NumberForm.Digits) == 0) return labels.Labels(WordBefore(text, start)) && WordBefore(text, start).Length > 2;
        if (quantity.Per is not null) return false;
        // "COVID -19": a code with its hyphen torn off is no negative number.
        if ((quantity.Form & NumberForm.Signed) != 0 && labels.Labels(WordBefore(text, start))) return true;
        if (IsGluedAfter(text, end) || IsChained(text, start, end)) return true;
        if (text[start] == '0' && end - start > 1 && char.IsAsciiDigit(text[start + 1])) return true;
        if ((quantity.Form & (NumberForm.Grouped | NumberForm.Scaled | NumberForm.Signed | NumberForm.Fraction)) != 0) return false;
        // "section 3.2", "Windows 8.1", "Web 2.0": the parts of a document and the releases of a program.
        if ((quantity.Form & NumberForm.Decimal) != 0)
            return labels.Labels(WordBefore(text, start)) || (text[..end].EndsWith(".0", StringComparison.Ordinal) && IsName(text, WordBefore(text, start), start));
        if (start > 0 && text[start - 1] is '\'' or '’' or '‘') return true;
        var before = WordBefore(text, start);
        return labels.Labels(before) || IsName(text, before, start) || StreetFollows(text, end) || IsListMark(text, start, end);
    }

    /// <summary>"7.4 fires per 10,000 homes", "litres per 100 km": a round number behind "per" is what a rate is given for, no quantity of its own.</summary>
    public static bool AreDenominator(ReadOnlySpan<char> text, in RawQuantity quantity) =>
        quantity.Value >= 100m && quantity.Value % 100m == 0m && quantity.UnitKind != UnitKind.Money && WordBefore(text, quantity.NumberStart) is "per";

    /// <summary>"PA 23456 F Block": a letter after a number that belongs to a name is no unit.</summary>
    public static bool AreNameWithLetter(ReadOnlySpan<char> text, in RawQuantity quantity) =>
        quantity.UnitEnd - quantity.NumberEnd == 2 && char.IsAsciiLetterUpper(text[quantity.UnitEnd - 1]) && (quantity.Form & (NumberForm.Decimal | NumberForm.Signed)) == 0
        && IsName(text, WordBefore(text, quantity.NumberStart), quantity.NumberStart);

    // "1) ... 2) ...", "(3) ...": a closing bracket that either opened right before the number or was never opened.
    private static bool IsListMark(ReadOnlySpan<char> text, int start, int end)
    {
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (at >= text.Length || text[at] != ')' || end - start > 2) return false;
        var open = text[Math.Max(0, start - BracketReach)..start].LastIndexOfAny('(', ')');
        return open < 0 || text[Math.Max(0, start - BracketReach) + open] == ')' || text[start - 1] == '(';
    }

    /// <summary>"Model 3s", "Channel 5s", "787s": an "s" right after plain digits is a plural where a name stands before, not the second.</summary>
    public static bool ArePluralLabel(ReadOnlySpan<char> text, in RawQuantity quantity, LabelLexicon labels)
    {
        if (text[quantity.NumberEnd] != 's' || (quantity.Form & (NumberForm.Decimal | NumberForm.Grouped | NumberForm.Scaled)) != 0) return false;
        var before = WordBefore(text, quantity.NumberStart);
        return labels.Labels(before) || IsName(text, before, quantity.NumberStart);
    }

    // "3G", "777F", "4x4", but "1970s" is the calendar's
    private static bool IsGluedAfter(ReadOnlySpan<char> text, int end) => end < text.Length && char.IsLetter(text[end]);

    // 555-2222-22, 01-02-03: three runs of digits joined by hyphens
    private static bool IsChained(ReadOnlySpan<char> text, int start, int end)
    {
        var joins = Joins(text, ref end) ? Joins(text, ref end) ? 2 : 1 : 0;
        return joins == 2 || (joins == 1 && start > 1 && text[start - 1] is '-' or '–' && char.IsAsciiDigit(text[start - 2]));
    }

    private static bool Joins(ReadOnlySpan<char> text, ref int end)
    {
        if (end + 1 >= text.Length || text[end] is not ('-' or '–') || !char.IsAsciiDigit(text[end + 1])) return false;
        end++;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return true;
    }

    // "Stoxx 600", "Apple Watch 5": a number right after a name, in digits and without separators.
    private static bool IsName(ReadOnlySpan<char> text, ReadOnlySpan<char> before, int start)
    {
        if (before.Length == 0 || !char.IsUpper(before[0]) || text[start - 1] is not (' ' or '-' or '\u00A0')) return false;
        // "on Wednesday. 76 villages": a full stop between ends a sentence.
        if (start > 1 && text[start - 2] == '.') return false;
        return !IsOneOf(Plain, before) && !IsHeadlineVerb(before);
    }

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool StreetFollows(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        for (var words = 0; words < 3 && at + 1 < text.Length && text[at] == ' ' && char.IsAsciiLetterUpper(text[at + 1]); words++)
        {
            var from = at + 1;
            at = from;
            while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
            foreach (var street in Streets)
            {
                if (text[from..at].Equals(street, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0' or '.' or '-' && end > start - 2) end--;
        var from = end;
        while (from > 0 && char.IsAsciiLetter(text[from - 1])) from--;
        return text[from..end];
    }
}
