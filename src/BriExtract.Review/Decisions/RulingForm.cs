using BriExtract.Core.Facts;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;

namespace BriExtract.Review.Decisions;

/// <summary>Checks what a person (or a program, over the JSON API) asks for, before it becomes a line.</summary>
public static class RulingForm
{
    private const int LongestComment = 4000;

    /// <summary>Fields that a ruling may correct or name as the difference, as the dataset calls them.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["value", "high", "unit", "counted", "bound", "role", "direction", "period", "base", "indicator", "entity", "counterpart", "attribution", "status"];

    /// <summary>What is wrong with a ruling, said so that it can be mended; null when nothing is.</summary>
    public static string? Fault(Ruling ruling, IReadOnlyList<string> figures, string? field, string? value, string? comment)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count == 0) return "Name at least one figure.";
        if (comment?.Length > LongestComment) return $"The comment has {comment.Length} characters; {LongestComment} are kept: shorten it.";
        return ruling switch
        {
            Ruling.Keep or Ruling.Separate or Ruling.Merge when figures.Count < 2 => "Name two figures.",
            Ruling.Separate when field is not null && !Fields.Contains(field) => UnknownField(field),
            Ruling.Correct when figures.Count != 1 => "A correction names one figure.",
            Ruling.Correct when field is null || !Fields.Contains(field) => UnknownField(field),
            Ruling.Correct => ValueFault(field, value),
            Ruling.Comment when string.IsNullOrWhiteSpace(comment) => "Write the comment first.",
            _ => null,
        };
    }

    private static string UnknownField(string? field) => $"'{field}' is not a field; choose one of {string.Join(", ", Fields)}.";

    private static string? ValueFault(string field, string? value)
    {
        var given = value ?? "";
        return field switch
        {
            "value" when !IsNumber(given) => $"'{given}' is not a number; write it in base units, digits and a point: 23600000000000.",
            "high" when given.Length > 0 && !IsNumber(given) => $"'{given}' is not a number; write it in base units, or leave it empty.",
            "unit" when given.Length == 0 => "Write a unit: a currency (CNY), %, pp, 1, or a UCUM code (km).",
            "bound" when !IsBound(given) => $"'{given}' is not a bound; write one of = ~ > >= < <=.",
            "role" when given is not ("level" or "share" or "growth" or "change") => $"'{given}' is not a role; write level, share, growth or change.",
            "direction" when given is not ("" or "up" or "down") => $"'{given}' is not a direction; write up or down, or leave it empty.",
            "status" when given is not ("reported" or "target") => $"'{given}' is not a status; write reported or target.",
            "period" or "base" when given.Length > 0 && !Period.TryParse(given, out _) => $"'{given}' is not a period; write 2025-06-30 or 2025-01-01/2025-12-31, or leave it empty.",
            _ => null,
        };
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static bool IsBound(string text) => Enum.GetValues<Bound>().Any(bound => bound.Symbol() == text);
}
