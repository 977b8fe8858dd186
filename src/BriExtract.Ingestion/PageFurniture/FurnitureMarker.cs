using BriExtract.Core.Articles;
using BriExtract.Core.Text;

namespace BriExtract.Ingestion.PageFurniture;

/// <summary>Marks the page furniture of a text: by the lexicon's wordings, and what shows by its place (repeated titles, captions that open with day and place).</summary>
public sealed class FurnitureMarker(FurnitureLexicon lexicon)
{
    // A title is a line of a page; what is longer is a paragraph that happens to stand twice.
    private const int LongestTitle = 200;

    /// <summary>The stretches, ascending and disjoint.</summary>
    /// <param name="text">Stored text.</param>
    /// <param name="title">Headline, where it is known from elsewhere.</param>
    public IReadOnlyList<Furniture> Mark(string text, string? title)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Furniture>();
        var lines = TextLines.Of(text);
        var titleSeen = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var words = line.In(text);
            var isTitle = title is not null && words.Equals(title, StringComparison.OrdinalIgnoreCase);
            var repeats = (isTitle && titleSeen) || (i > 0 && IsLikeTitle(words) && lines[i - 1].In(text).SequenceEqual(words));
            titleSeen |= isTitle;
            if (lexicon.OfLine(words) is { } kind) found.Add(new Furniture(line, kind));
            else if (repeats) found.Add(new Furniture(line, "repeated-title"));
            else if (CaptionByPlace.Is(words)) found.Add(new Furniture(line, "caption"));
            else if (lexicon.MayHoldSentence(words)) MarkSentences(text, line, found);
        }

        return Joined(found);
    }

    // The first statement of a title stays; what says it again is furniture.
    private static bool IsLikeTitle(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && !(line.TrimEnd("\"”’') ") is [.., '.' or ';' or ',']);

    private void MarkSentences(string text, TextSpan line, List<Furniture> found)
    {
        foreach (var sentence in RoughSentences.Of(text, line))
        {
            // The words inside brackets are what the lexicon describes.
            var words = sentence.In(text).Trim("()[] ");
            if ((lexicon.OfSentence(words) ?? lexicon.OfSentence(sentence.In(text))) is { } kind) found.Add(new Furniture(sentence, kind));
        }
    }

    // Neighbours of one kind with nothing but space between are one stretch.
    private static List<Furniture> Joined(List<Furniture> found)
    {
        var joined = new List<Furniture>(found.Count);
        foreach (var next in found)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Kind == next.Kind && next.Span.Start - last.Span.End <= 1)
                joined[^1] = last with { Span = last.Span.Cover(next.Span) };
            else
                joined.Add(next);
        }

        return joined;
    }
}
