using BriExtract.Core.Figures;

namespace BriExtract.Tests.Reconciliation.Checks;

/// <summary>Writes down the figures of one article sentence by sentence: <c>new Told().Sentence("Police held three drivers.").Count("three drivers", "3", "driver", "driver held", "police")</c>.</summary>
internal sealed class Told
{
    private const string Article = "told";
    private const int SentenceLength = 1000;
    private readonly List<SourcedFigure> _figures = [];
    private readonly Stated _stated = Stated.In(Article);
    private string _text = "";
    private int _sentence = -1;
    private int _from;

    public IReadOnlyList<SourcedFigure> Figures => _figures;

    /// <summary>A tie to the figure that is written down as the so-manieth, from 1, whether before or after.</summary>
    public static FigureLink ShareOf(int figure) => new(LinkRelation.ShareOf, Stated.IdOf(Article, figure));

    public Told Sentence(string text)
    {
        (_text, _from) = (text, 0);
        _sentence++;
        return this;
    }

    public Told Count(string quote, string number, string counted, string indicator, string? entity, string? period = null, string? counterpart = null, params FigureLink[] links) =>
        Figure(quote, Role.Level, number, "1", indicator, entity, period, counterpart, counted, null, links);

    public Told Figure(string quote, Role role, string number, string unit, string indicator, string? entity, string? period = null, string? counterpart = null, string? counted = null, string? from = null, params FigureLink[] links)
    {
        var at = _text.IndexOf(quote, _from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{quote}' does not follow in '{_text}'");
        _from = at + quote.Length;
        var stated = _stated.Figure(role, number, unit, indicator, entity, period, counterpart, counted, from, links: links);
        var start = _sentence * SentenceLength + at;
        _figures.Add(stated with { Figure = stated.Figure with { Sentence = _sentence, Context = _text, Quote = quote, Start = start, End = start + quote.Length } });
        return this;
    }
}
