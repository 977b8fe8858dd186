using System.Globalization;
using BriExtract.Extraction.Dates;

namespace BriExtract.Evaluation.Recognizers;

/// <summary>A date mention in the recognisers' terms: their type names, their spans (with "since", without "in"), values as text.</summary>
internal sealed record SpecReading(int Start, int End, string Type, IReadOnlyList<string> Values, string Timex)
{
    public static SpecReading? Of(DateMention mention, string text)
    {
        var (start, end) = (mention.Span.Start, mention.Span.End);
        if (mention.Kind is DateKind.Date or DateKind.Time or DateKind.Range)
        {
            var bounded = mention.Relation is DateRelation.Before or DateRelation.After or DateRelation.Since or DateRelation.Until or DateRelation.By
                && (mention.RelationStart < start || Behind(text[start..end]));
            if (bounded) return Bounded(mention, Inclusive(text[mention.RelationStart..end]));
            // they take "around" into a time of day
            if (mention.Shape is DateShape.Time && WordBefore(text, start) is { } around) start = around;
        }

        if (mention.Kind == DateKind.Date && text[start..end].StartsWith("the ", StringComparison.OrdinalIgnoreCase) && mention.HasYear && IsRelative(text[(start + 4)..end])) start += 4;
        return new SpecReading(start, end, TypeOf(mention.Shape), [.. mention.Values.Select(value => Text(value, mention.Shape)).Distinct()], mention.Timex);
    }

    public override string ToString() => $"[{Start}-{End}] {Type} {string.Join(",", Values)}";

    private static bool IsRelative(string words) =>
        words.Split(' ')[0].ToLowerInvariant() is "next" or "last" or "past" or "previous" or "coming" or "current" or "this" or "upcoming" or "following" or "same";

    private static bool Behind(string words) => words.Contains(" or ", StringComparison.OrdinalIgnoreCase) || words.Contains(" and ", StringComparison.OrdinalIgnoreCase)
        || words.Contains(" after ", StringComparison.OrdinalIgnoreCase) || words.Contains(" before ", StringComparison.OrdinalIgnoreCase) || words.Contains(" than ", StringComparison.OrdinalIgnoreCase);

    // "before or in 2016" holds its end
    private static bool Inclusive(string words) => words.Contains(" or ", StringComparison.OrdinalIgnoreCase);

    private static int? WordBefore(string text, int start)
    {
        foreach (var word in (string[])["around ", "about ", "circa "])
        {
            if (start >= word.Length && text.AsSpan(start - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)) return start - word.Length;
        }

        return null;
    }

    private static SpecReading Bounded(DateMention mention, bool inclusive)
    {
        var type = mention.Shape switch { DateShape.Date => "daterange", DateShape.Time => "timerange", DateShape.DateTime => "datetimerange", _ => TypeOf(mention.Shape) };
        var forward = mention.Relation is DateRelation.After or DateRelation.Since;
        var values = mention.Values.Select(value =>
        {
            var at = (forward && mention.Relation == DateRelation.After) || (!forward && inclusive) || (mention.Relation == DateRelation.By && mention.Grain == DateGrain.Day) ? value.End ?? value.Start : value.Start;
            return (forward ? "start " : "end ") + Format(at, mention.Shape);
        });
        return new SpecReading(mention.RelationStart, mention.Span.End, type, [.. values.Distinct()], mention.Timex);
    }

    private static string TypeOf(DateShape shape) => shape switch
    {
        DateShape.Date => "date",
        DateShape.DateRange => "daterange",
        DateShape.Time => "time",
        DateShape.TimeRange => "timerange",
        DateShape.DateTime => "datetime",
        DateShape.DateTimeRange => "datetimerange",
        DateShape.Duration => "duration",
        _ => "set",
    };

    private static string Text(DateValue value, DateShape shape) => shape switch
    {
        DateShape.Duration => ((decimal)(value.End!.Value - value.Start).TotalSeconds).ToString(CultureInfo.InvariantCulture),
        DateShape.Date or DateShape.Time or DateShape.DateTime => Format(value.Start, shape),
        _ => $"{Format(value.Start, shape)}/{(value.End is { } end ? Format(end, shape) : "")}",
    };

    private static string Format(DateTime moment, DateShape shape) => shape switch
    {
        DateShape.Date or DateShape.DateRange => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateShape.Time or DateShape.TimeRange => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        _ => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
    };
}
