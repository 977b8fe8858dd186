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
        var figures = new Figure[kept.Count];
        for (var i = 0; i < figures.Length; i++)
        {
            // The figures of a sentence share its text.
            var context = i > 0 && kept[i].Quantity.Sentence == kept[i - 1].Quantity.Sentence ? figures[i - 1].Context : reading.Document.Sentences[kept[i].Quantity.Sentence].Span.In(reading.Document.Text).ToString();
            figures[i] = Assemble(reading, kept[i], context, ids);
        }

        return figures;
    }

    // "40 cents" is 0.40 USD in the dataset, as "$1.40" is 1.40: cents and pence are fractions of a currency, not currencies.
    private static (string Unit, decimal Size) Money(string unit) =>
        UnitCatalog.Default.TryFind(unit, out var known) && known.Dimension != unit && UnitCode.IsCurrency(known.Dimension) ? (known.Dimension, known.Factor) : (unit, 1m);

    /// <summary>From the article's content and the place: the same on every run and machine.</summary>
    private static string IdOf(ArticleReading reading, FigureDraft draft) => StableId.Beside(
        reading.Article.ArticleId,
        "fig",
        reading.Article.ContentHash,
        Offset(reading, draft.Span.Start),
        Offset(reading, draft.Span.End));

    private static string Offset(ArticleReading reading, int index) =>
        reading.CodePoints.FromUtf16(index).ToString(CultureInfo.InvariantCulture);

    private static Figure Assemble(ArticleReading reading, FigureDraft draft, string context, Dictionary<FigureDraft, string> ids)
    {
        var quantity = draft.Quantity;
        // "a third" stands as 33.33 in the dataset: more digits would claim more than the words say.
        var (unit, size) = Money(quantity.Unit);
        var value = quantity.Kind == QuantityKind.Fraction ? decimal.Round(quantity.Value, 2) : quantity.Value * size;
        var high = quantity.High * size;
        return new Figure
        {
            FigureId = ids[draft],
            ArticleId = reading.Article.ArticleId,
            Sentence = quantity.Sentence,
            Start = reading.CodePoints.FromUtf16(draft.Span.Start),
            End = reading.CodePoints.FromUtf16(draft.Span.End),
            Quote = draft.Span.In(reading.Document.Text).ToString(),
            Context = context,
            Value = value,
            High = high,
            Allowed = Rounding.Allowed(value, high, quantity.Step * size, draft.Bound),
            Unit = unit,
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
            Links = draft.Links.Count == 0 ? [] : [.. draft.Links.Where(link => ids.ContainsKey(link.Other)).Select(link => new FigureLink(link.Relation, ids[link.Other]))],
        };
    }
}
