using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation;

namespace BriExtract.Tests.Reconciliation;

/// <summary>Writes figures down in one line each: <c>Stated.In("a1").Level("1.1 trillion", "CNY", "turnover", "China", "2025")</c>.</summary>
internal sealed class Stated
{
    private static readonly Lazy<ReconciliationLexicons> Lexicons = new(() => ReconciliationLexicons.Load());
    private readonly ArticleStamp _article;
    private int _sentence;

    private Stated(ArticleStamp article) => _article = article;

    public static Stated In(string article, string? published = null, string? outlet = null, params uint[] fingerprint) => new(new ArticleStamp(
        article,
        StableId.ContentHash(article),
        outlet,
        published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        fingerprint));

    // The id of an article's figure by its number, from 1: a figure may be tied to a later one.
    public static string IdOf(string article, int figure) => StableId.Of("fig", article, figure.ToString(CultureInfo.InvariantCulture));

    // A figure in a sentence of its own; numbers are written "23.6 trillion", "128", "over 700", "nearly 54", "less than 0.5".
    public SourcedFigure Figure(Role role, string number, string unit, string indicator, string? entity, string? period,
        string? counterpart = null, string? counted = null, string? from = null, string? attribution = null, bool down = false, params FigureLink[] links)
    {
        var (value, step, bound) = Read(number);
        _sentence++;
        return new SourcedFigure(new Figure
        {
            FigureId = IdOf(_article.ArticleId, _sentence),
            ArticleId = _article.ArticleId,
            Sentence = _sentence,
            Start = _sentence * 100,
            End = _sentence * 100 + number.Length,
            Quote = number,
            Context = $"{entity} {indicator} {number}.",
            Value = value,
            Allowed = Rounding.Allowed(value, null, step, bound),
            Unit = unit,
            Counted = counted,
            Bound = bound,
            Role = role,
            Direction = role is Role.Growth or Role.Change ? down ? Direction.Down : Direction.Up : null,
            Period = Days(period),
            Base = Days(from),
            Indicator = indicator,
            Entity = entity,
            Counterpart = counterpart,
            Attribution = attribution,
            Confidence = 0.9m,
            Links = links,
        }, _article);
    }

    public SourcedFigure Level(string number, string unit, string indicator, string? entity, string? period, string? counterpart = null, string? counted = null, string? attribution = null) =>
        Figure(Role.Level, number, unit, indicator, entity, period, counterpart, counted, attribution: attribution);

    public static ReconciledSet Reconcile(params IEnumerable<SourcedFigure> figures) => new Reconciler(Lexicons.Value).Reconcile(figures);

    private static Period? Days(string? text) => text is null ? null
        : text.Length == 4 ? Period.Year(int.Parse(text, CultureInfo.InvariantCulture))
        : Period.Parse(text);

    private static (decimal Value, decimal? Step, Bound Bound) Read(string text)
    {
        var words = text.Split(' ');
        var bound = text.StartsWith("over ", StringComparison.Ordinal) ? Bound.MoreThan
            : text.StartsWith("nearly ", StringComparison.Ordinal) ? Bound.About
            : text.StartsWith("less than ", StringComparison.Ordinal) ? Bound.LessThan
            : Bound.Exact;
        var number = words.First(w => char.IsAsciiDigit(w[0]));
        var scale = words[^1] switch { "thousand" => 1e3m, "million" => 1e6m, "billion" => 1e9m, "trillion" => 1e12m, _ => 1m };
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var step = scale;
        for (var i = point; point >= 0 && i < number.Length - 1; i++) step /= 10;
        return (value * scale, step, bound);
    }
}
