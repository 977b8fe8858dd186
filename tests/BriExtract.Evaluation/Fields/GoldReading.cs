using System.Globalization;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Text;
using BriExtract.Extraction.Dates;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Language;

namespace BriExtract.Evaluation.Fields;

/// <summary>An article whose drafts are the gold figures, with what other readers would have filled.</summary>
internal static class GoldReading
{
    /// <summary>Makes the reading; <paramref name="ordered"/> are the gold figures in the order of the drafts.</summary>
    public static ArticleReading Of(IAnalyzer analyzer, string name, string raw, IReadOnlyList<GoldFigure> gold, out List<GoldFigure> ordered)
    {
        var text = raw.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return Of(analyzer, new Article { ArticleId = name, Path = name + ".txt", ContentHash = name, Status = ArticleStatus.Read, Text = text }, new DateReader(), gold, out ordered);
    }

    /// <summary>Makes the reading of an article as ingested, with its dates.</summary>
    public static ArticleReading Of(IAnalyzer analyzer, Article article, IDateReader? dates, IReadOnlyList<GoldFigure> gold, out List<GoldFigure> ordered)
    {
        var text = article.Text;
        var document = analyzer.Segment(text);
        var reading = new ArticleReading
        {
            Article = article,
            Document = document,
            CodePoints = new CodePointOffsets(text),
            Dates = dates?.Read(document, article.Published) ?? [],
            Drafts = [],
            Analyzer = analyzer,
        };
        ordered = [.. gold.OrderBy(figure => Start(text, figure))];
        foreach (var figure in ordered) reading.Drafts.Add(Draft(reading, figure, Start(text, figure)));
        return reading;
    }

    private static int Start(string text, GoldFigure figure) =>
        text.IndexOf(figure.Context, StringComparison.Ordinal) + figure.Context.IndexOf(figure.Quote, StringComparison.Ordinal);

    private static FigureDraft Draft(ArticleReading reading, GoldFigure figure, int start)
    {
        var document = reading.Document;
        var tokens = document.Tokens;
        var first = 0;
        while (tokens[first].End <= start) first++;
        var end = first + 1;
        while (end < tokens.Length && tokens[end].Start < start + figure.Quote.Length) end++;
        var sentence = document.SentenceOf(first);
        reading.Analyze(sentence);
        var (number, unitEnd, counted) = Parts(reading, figure, first, end);
        var draft = new FigureDraft(new QuantityMention
        {
            Sentence = sentence,
            Span = new TextSpan(start, start + figure.Quote.Length),
            NumberSpan = new TextSpan(tokens[number].Start, tokens[number].End),
            FirstToken = number,
            EndToken = unitEnd,
            Value = decimal.Parse(figure.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
            Unit = figure.Unit ?? "1",
            Kind = figure.Unit != "1" ? QuantityKind.Measure : counted >= 0 ? QuantityKind.Count : QuantityKind.Bare,
            CountedHead = counted,
            CountedFirst = counted < 0 ? -1 : Math.Min(unitEnd, counted),
        })
        {
            Role = Enum.Parse<Role>(figure.Role, ignoreCase: true),
            Counted = figure.Counted,
            Direction = figure.Direction is { } direction ? Enum.Parse<Direction>(direction, ignoreCase: true) : null,
            Tier = figure.Tier == "core" ? Tier.Core : Tier.Minor,
        };
        return draft;
    }

    // First token of the number, token after number and unit, token of the counted noun (-1 when it stands elsewhere).
    private static (int Number, int End, int Counted) Parts(ArticleReading reading, GoldFigure figure, int first, int end)
    {
        var document = reading.Document;
        var number = first;
        while (number < end - 1 && !char.IsDigit(document.Word(number)[0]) && document.Tokens[number].Upos != Language.Documents.Upos.Num) number++;
        if (number == end - 1 && !char.IsDigit(document.Word(number)[0])) number = first;
        if (figure.Unit != "1" || figure.Counted is null) return (number, end, -1);
        var noun = figure.Counted.Split(" or ")[0].Split(" of ")[0].Split(" in ")[0].Split(' ')[^1];
        var stem = noun[..Math.Min(noun.Length, Math.Max(3, noun.Length - 2))];
        for (var i = number + 1; i < Math.Min(document.Tokens.Length, Math.Max(end, number + 7)); i++)
        {
            if (document.SentenceOf(i) != document.SentenceOf(number)) break;
            if (document.Word(i).StartsWith(stem, StringComparison.OrdinalIgnoreCase)) return (number, i < end ? number + 1 : end, i);
            if (i >= end && document.Word(i)[0] is ',' or '.' or ';') break;
        }

        return (number, end, -1);
    }
}
