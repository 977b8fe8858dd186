using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>
/// A run of letters and digits: the least piece that names are compared by, however the tokens are cut. "China-Laos"
/// holds two, "Belt and Road" in quotes three.
/// </summary>
/// <param name="Start">First code unit (UTF-16) in the text.</param>
/// <param name="End">After the last code unit.</param>
/// <param name="Token">Index of the token it stands in.</param>
/// <param name="Before">What stands between the word before and this one.</param>
/// <param name="Capital">Whether its first letter is a capital.</param>
internal readonly record struct Word(int Start, int End, int Token, Joint Before, bool Capital)
{
    /// <summary>The letters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether it is this word, in any letter case.</summary>
    public bool Is(string text, string word) => SameWord.Is(In(text), word);

    /// <summary>Cuts a sentence into words.</summary>
    public static void Read(Document document, int sentence, List<Word> into)
    {
        into.Clear();
        ReadOnlySpan<char> text = document.Text;
        var where = document.Sentences[sentence];
        var tokens = document.Tokens[where.FirstToken..where.EndToken];
        into.EnsureCapacity(tokens.Length);
        var last = -1;
        for (var t = 0; t < tokens.Length; t++)
        {
            var end = tokens[t].End;
            for (var i = tokens[t].Start; i < end; i++)
            {
                if (!IsLetter(text[i])) continue;
                var start = i;
                while (i < end && (IsLetter(text[i]) || IsPointInside(text, start, i, end))) i++;
                into.Add(new Word(start, i, where.FirstToken + t, last < 0 ? Joint.Mark : Between(text, last, start), char.IsUpper(text[start])));
                last = i;
            }
        }
    }

    // "PM2.5": a number that belongs to letters.
    private static bool IsPointInside(ReadOnlySpan<char> text, int start, int at, int end) =>
        text[at] == '.' && at + 1 < end && char.IsLetter(text[start]) && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    private static bool IsLetter(char c) => c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static Joint Between(ReadOnlySpan<char> text, int from, int to)
    {
        // Nearly all words are parted by one space.
        if (to - from == 1 && text[from] == ' ') return Joint.Space;
        var joint = from == to ? Joint.Hyphen : Joint.Space;
        for (var i = from; i < to; i++)
        {
            var found = text[i] switch
            {
                ' ' or '\u00A0' or '.' or '&' => Joint.Space,
                '-' or '\u2010' or '\u2011' or '\u2013' => to - from == 1 ? Joint.Hyphen : Joint.Mark,
                '\'' or '\u2019' => to - from == 1 ? Joint.Apostrophe : Joint.Quote,
                '"' or '\u201C' or '\u201D' or '\u2018' => Joint.Quote,
                '(' or ')' => Joint.Bracket,
                _ => Joint.Mark,
            };
            if (found > joint || joint == Joint.Hyphen) joint = found;
        }

        return joint;
    }
}

/// <summary>What stands between two words; the later ones part more.</summary>
internal enum Joint : byte
{
    /// <summary>White space, a full stop of an abbreviation, an ampersand.</summary>
    Space,

    /// <summary>A hyphen without space, or nothing: "China-Laos".</summary>
    Hyphen,

    /// <summary>"China's", "O'Brien".</summary>
    Apostrophe,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>A bracket.</summary>
    Bracket,

    /// <summary>A comma, dash, colon, line end, or the head of the sentence.</summary>
    Mark,
}
