using AngleSharp.Dom;
using BriExtract.Core.Lexicons;

namespace BriExtract.Ingestion.Html;

[Flags]
internal enum PagePart
{
    Unknown = 0,
    Body = 1,
    Never = 2,
    Seldom = 4,
}

/// <summary>Knows the parts of a page by the names of their elements: <c>page-parts.tsv</c>.</summary>
internal sealed class PageParts
{
    private readonly Dictionary<string, List<(string[] Words, PagePart Part)>> _byFirst = new(StringComparer.Ordinal);

    public PageParts(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            var part = row["part"] switch
            {
                "body" => PagePart.Body,
                "never" => PagePart.Never,
                "seldom" => PagePart.Seldom,
                _ => throw LexiconErrors.UnknownCode(row, "part", ["body", "never", "seldom"]),
            };
            var words = row["words"].Split(' ');
            if (!_byFirst.TryGetValue(words[0], out var list)) _byFirst[words[0]] = list = [];
            list.Add((words, part));
        }
    }

    public static PageParts Load(string? extendFrom) =>
        new(LexiconTable.Load(typeof(PageParts).Assembly, "page-parts.tsv", extendFrom));

    /// <summary>All that an element's names say.</summary>
    public PagePart Of(IElement element)
    {
        var found = PagePart.Unknown;
        foreach (var name in Names(element)) found |= OfName(name);
        return found;
    }

    /// <summary>All that one name says.</summary>
    public PagePart OfName(string name)
    {
        var words = Words(name);
        var found = PagePart.Unknown;
        for (var i = 0; i < words.Count; i++)
        {
            if (!_byFirst.TryGetValue(words[i], out var list)) continue;
            foreach (var (wanted, part) in list)
            {
                if (StandsAt(words, i, wanted)) found |= part;
            }
        }

        return found;
    }

    private static IEnumerable<string> Names(IElement element)
    {
        if (element.ClassName is { Length: > 0 and < 1000 } classes)
        {
            foreach (var name in classes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return name;
        }

        if (element.Id is { Length: > 0 and < 200 } id) yield return id;
    }

    private static bool StandsAt(List<string> words, int at, string[] wanted)
    {
        if (at + wanted.Length > words.Count) return false;
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!words[at + i].Equals(wanted[i], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    // "relatedArticles-2" is related, articles, 2.
    private static List<string> Words(string name)
    {
        var words = new List<string>(4);
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var breaks = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var capital = !breaks && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!breaks && !capital) continue;
            if (i > start) words.Add(name[start..i].ToLowerInvariant());
            start = capital ? i : i + 1;
        }

        return words;
    }
}
