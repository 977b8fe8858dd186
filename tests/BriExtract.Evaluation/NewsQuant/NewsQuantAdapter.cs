using BriExtract.Core.Quantities;
using BriExtract.Extraction.Quantities;
using BriExtract.Language.Documents;

namespace BriExtract.Evaluation.NewsQuant;

/// <summary>
/// Writes our mentions in NewsQuant's terms. It renames units and reshapes, and never looks at a sentence: a way from one
/// level to another is one range there, a third is 0.333 of "% houses", bounds and changes share one column.
/// </summary>
internal sealed class NewsQuantAdapter
{
    private readonly UnitNames _names = new();

    public IEnumerable<NewsQuantity> Adapt(Document document, IReadOnlyList<QuantityMention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (i + 1 < mentions.Count && mentions[i + 1].FromBefore == 1)
            {
                var to = mentions[++i];
                mention = to with { Value = mention.Value, High = to.Value };
            }

            yield return new NewsQuantity(
                Value(mention.Value, mention),
                mention.High is { } high ? Value(high, mention) : null,
                Unit(document, mention),
                Change(mention),
                Concept(document, mention));
        }
    }

    private static double Value(decimal value, QuantityMention mention) => (double)(mention.Kind == QuantityKind.Fraction ? value / 100m : value);

    private string Unit(Document document, QuantityMention mention) => mention.Kind switch
    {
        QuantityKind.Fraction => "% " + (mention.CountedHead < 0 ? "-" : Counted(document, mention)),
        QuantityKind.Multiple => "count",
        QuantityKind.Age => _names.Of(mention.Unit) + " of age",
        QuantityKind.Count => Counted(document, mention) + Per(mention),
        QuantityKind.Bare => "-",
        _ => _names.Of(mention.Unit) + Per(mention),
    };

    private string Per(QuantityMention mention) => mention.Per is { } per ? " per " + _names.Of(per) : "";

    private static string Counted(Document document, QuantityMention mention)
    {
        if (mention.CountedHead < 0) return "";
        var words = new List<string>();
        if (mention.CountedBefore >= 0) words.Add(document.Lemma(mention.CountedBefore));
        for (var i = mention.CountedFirst; i <= mention.CountedHead; i++)
        {
            if (document.Word(i) is "-" && words.Count > 0 && i < mention.CountedHead) words[^1] += "-" + document.Lemma(++i);
            else if (document.Tokens[i].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.X) words.Add(document.Lemma(i));
        }

        return string.Join(' ', words);
    }

    private static string Change(QuantityMention mention) => mention.Bound switch
    {
        Bound.MoreThan or Bound.AtLeast => ">",
        Bound.LessThan or Bound.AtMost => "<",
        _ => mention.Change switch
        {
            QuantityChange.Up => "up",
            QuantityChange.Down => "down",
            _ => mention.Bound == Bound.About ? "~" : "=",
        },
    };

    // NewsQuant's words are cut at white space: "TA-35", "single-family".
    private static string[] Concept(Document document, QuantityMention mention) =>
        [.. mention.Concept.Select(token => Spelled(document.Text, document.Tokens[token].Start)).Distinct(StringComparer.Ordinal)];

    private static string Spelled(string text, int at)
    {
        int start = at, end = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        var word = text[start..end].Trim('"', ',', ';', ':', '(', ')', '.', '?', '!', '“', '”');
        return word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
    }
}
