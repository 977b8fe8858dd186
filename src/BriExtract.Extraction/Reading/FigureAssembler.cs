using System.Globalization;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Quantities;

namespace BriExtract.Extraction.Reading;

/// <summary>Turns the drafts that were not rejected into figures: ids, code point offsets, quotes, allowed intervals, links.</summary>
internal static class FigureAssembler
{
    /// <summary>The figures of an article, in order of position.</summary>
    public static IReadOnlyList<Figure> Assemble(ArticleReading reading)
    {
        var kept = reading.Drafts.Where(draft => draft.Rejected is null).ToList();
        var ids = new Dictionary<FigureDraft, string>(kept.Count);
        foreach (var draft in kept) ids[draft] = IdOf(reading, draft);
        return [.. kept.Select(draft => Assemble(reading, draft, ids))];
    }

    /// <summary>From the article's content and the place: the same on every run and machine.</summary>
    private static string IdOf(ArticleReading reading, FigureDraft draft) => StableId.Of(
        "fig",
        reading.Article.ContentHash,
        Offset(reading, draft.Span.Start),
        Offset(reading, draft.Span.End));

    private static string Offset(ArticleReading reading, int index) =>
        reading.CodePoints.FromUtf16(index).ToString(CultureInfo.InvariantCulture);

    private static Figure Assemble(ArticleReading reading, FigureDraft draft, Dictionary<FigureDraft, string> ids)
    {
        var quantity = draft.Quantity;
        // "a third" stands as 33.33 in the dataset: more digits would claim more than the words say.
        var value = quantity.Kind == QuantityKind.Fraction ? decimal.Round(quantity.Value, 2) : quantity.Value;
        return new Figure
        {
            FigureId = ids[draft],
            ArticleId = reading.Article.ArticleId,
            Sentence = quantity.Sentence,
            Start = reading.CodePoints.FromUtf16(draft.Span.Start),
            End = reading.CodePoints.FromUtf16(draft.Span.End),
            Quote = draft.Span.In(reading.Document.Text).ToString(),
            Context = reading.Document.Sentences[quantity.Sentence].Span.In(reading.Document.Text).ToString(),
            Value = value,
            High = quantity.High,
            Allowed = Rounding.Allowed(value, quantity.High, quantity.Step, draft.Bound),
            Unit = quantity.Unit,
            Counted = draft.Counted,
            Bound = draft.Bound,
            Role = draft.Role,
            Direction = draft.Direction,
            Period = draft.Period,
            Base = draft.Base,
            Indicator = draft.Indicator,
            IndicatorText = draft.IndicatorText,
            Entity = draft.Entity,
            Counterpart = draft.Counterpart,
            Attribution = draft.Attribution,
            Status = draft.Status,
            Tier = draft.Tier,
            Confidence = draft.Confidence,
            Links = [.. draft.Links.Where(link => ids.ContainsKey(link.Other)).Select(link => new FigureLink(link.Relation, ids[link.Other]))],
        };
    }
}
