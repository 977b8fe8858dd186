using BriExtract.Core.Articles;

namespace BriExtract.Ingestion.Repair;

/// <summary>A text and what was mended in it.</summary>
internal readonly record struct RepairedText(string Text, IReadOnlyList<TextRepair> Repairs)
{
    /// <summary>The text as it was found.</summary>
    public string Original()
    {
        var text = Text;
        for (var i = Repairs.Count - 1; i >= 0; i--)
            text = string.Concat(text.AsSpan(0, Repairs[i].Span.Start), Repairs[i].Original, text.AsSpan(Repairs[i].Span.End));
        return text;
    }

    /// <summary>"repaired: 12 mojibake, 3 entity"; null when nothing was.</summary>
    public string? Note() => Repairs.Count == 0
        ? null
        : "repaired: " + string.Join(", ", Repairs.GroupBy(repair => repair.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count()} {kind.Key}"));
}
