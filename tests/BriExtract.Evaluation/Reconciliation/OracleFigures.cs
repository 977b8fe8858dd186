using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Ingestion.Fingerprints;
using BriExtract.Language;

namespace BriExtract.Evaluation.Reconciliation;

/// <summary>Turns gold annotations into figures, as if extraction made no mistake, so that reconciliation is measured alone.</summary>
internal static class OracleFigures
{
    /// <summary>A figure for each gold line, in order.</summary>
    public static List<SourcedFigure> Of(GoldSet gold, string articles)
    {
        var stamps = new Dictionary<string, (ArticleStamp Stamp, string Text, Language.Documents.Document Document)>(StringComparer.Ordinal);
        var figures = new List<SourcedFigure>();
        foreach (var line in gold.Figures)
        {
            if (!stamps.TryGetValue(line.Article, out var article)) stamps.Add(line.Article, article = Read(articles, line.Article));
            figures.Add(new SourcedFigure(Figure(gold, line, article.Text, article.Document), article.Stamp));
        }

        return figures;
    }

    private static (ArticleStamp, string, Language.Documents.Document) Read(string folder, string name)
    {
        var text = File.ReadAllText(Path.Combine(folder, name + ".txt")).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var stamp = new ArticleStamp(name, StableId.ContentHash(text), null, null, Fingerprinter.Signature(text, []));
        return (stamp, text, EnglishAnalyzer.Default.Segment(text));
    }

    private static Figure Figure(GoldSet gold, GoldStatement line, string text, Language.Documents.Document document)
    {
        var start = text.IndexOf(line.Context, StringComparison.Ordinal) + line.Context.IndexOf(line.Quote, StringComparison.Ordinal);
        var sentence = Sentence(document, start);
        var value = decimal.Parse(line.Value, CultureInfo.InvariantCulture);
        decimal? high = line.High is null ? null : decimal.Parse(line.High, CultureInfo.InvariantCulture);
        var bound = BoundSymbols.Parse(line.Bound ?? "=");
        return new Figure
        {
            FigureId = StableId.Of("fig", line.Article, line.Context),
            ArticleId = line.Article,
            Sentence = sentence,
            Start = start,
            End = start + line.Quote.Length,
            Quote = line.Quote,
            Context = line.Context,
            Value = value,
            High = high,
            Allowed = Rounding.Allowed(value, high, Step(line.Quote, value), bound),
            Unit = line.Unit,
            Counted = line.Counted,
            Bound = bound,
            Role = Enum.Parse<Role>(line.Role, ignoreCase: true),
            Direction = line.Direction is null ? null : Enum.Parse<Direction>(line.Direction, ignoreCase: true),
            Period = line.Period is null ? null : Period.Parse(line.Period),
            Base = line.Base is null ? null : Period.Parse(line.Base),
            Indicator = line.Indicator,
            Entity = gold.Canonical(line.Entity),
            Counterpart = gold.Canonical(line.Counterpart),
            Attribution = gold.Canonical(line.Attribution),
            Status = line.Status == "target" ? FigureStatus.Target : FigureStatus.Reported,
            Tier = line.Tier == "core" ? Tier.Core : Tier.Minor,
            Confidence = 1,
        };
    }

    private static int Sentence(Language.Documents.Document document, int start)
    {
        for (var i = document.Sentences.Length - 1; i > 0; i--)
        {
            if (document.Tokens[document.Sentences[i].FirstToken].Start <= start) return i;
        }

        return 0;
    }

    // The step of the last digit that was written: the digits after the point, times what a scale word makes of them.
    private static decimal? Step(string quote, decimal value)
    {
        var at = quote.AsSpan().IndexOfAnyInRange('0', '9');
        if (at < 0) return value == decimal.Truncate(value) ? 1 : null;
        var end = at;
        while (end < quote.Length && (char.IsAsciiDigit(quote[end]) || quote[end] == ',' || (quote[end] == '.' && end + 1 < quote.Length && char.IsAsciiDigit(quote[end + 1])))) end++;
        var written = quote[at..end].Replace(",", "", StringComparison.Ordinal);
        var fraction = at > 0 && quote[at - 1] == '.';
        if (!decimal.TryParse(fraction ? "0." + written : written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number == 0) return 1;
        var point = fraction ? 0 : written.IndexOf('.', StringComparison.Ordinal);
        decimal step = 1;
        if (fraction) for (var i = 0; i < written.Length; i++) step /= 10;
        else if (point >= 0) for (var i = point + 1; i < written.Length; i++) step /= 10;
        var scale = value / number;
        return scale >= 1000 ? step * scale : step;
    }
}
