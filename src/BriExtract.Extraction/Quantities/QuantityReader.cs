using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Extraction.Bounds;
using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Units;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>
/// Reads the quantities of a sentence: what the characters say (<see cref="QuantityScanner"/>) tied to the tokens, with
/// what is counted and what happened to it from the parse.
/// </summary>
/// <param name="scanner">Numbers, units and bounds.</param>
public sealed class QuantityReader(QuantityScanner scanner) : IQuantityReader
{
    [ThreadStatic] private static List<RawQuantity>? t_raw;

    /// <summary>The reader with the embedded lexicons, extended from a folder where one is given.</summary>
    public static QuantityReader English(string? lexicons = null)
    {
        var words = new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv", lexicons));
        return new QuantityReader(new QuantityScanner(
            new NumberReader(words),
            new UnitReader(UnitLexicon.Load(lexicons)),
            new BoundReader(BoundLexicon.Load(lexicons)),
            LabelLexicon.Load(lexicons)));
    }

    /// <inheritdoc/>
    public bool MayHoldQuantity(Document document, int sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var raw in Scan(document, sentence))
        {
            if (raw.Kind == RawKind.Quantity) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public IReadOnlyList<QuantityMention> Read(Document document, int sentence) => Read(document, sentence, concepts: false);

    /// <summary>The mentions of one sentence, with what each is about where that is asked for.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">Number of the sentence, which is analysed.</param>
    /// <param name="concepts">Whether to fill <see cref="QuantityMention.Concept"/>.</param>
    public IReadOnlyList<QuantityMention> Read(Document document, int sentence, bool concepts)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<QuantityMention>();
        foreach (var raw in Scan(document, sentence))
        {
            if (raw.Kind != RawKind.Quantity) continue;
            if (raw.FromTo && LevelWay.Is(document, sentence, TokenAt(document, sentence, document.Sentences[sentence].Span.Start + raw.NumberStart)))
                AddWay(document, sentence, raw, mentions);
            else
                Add(document, sentence, raw, mentions);
        }

        return mentions;
    }

    private List<RawQuantity> Scan(Document document, int sentence)
    {
        var raws = t_raw ??= [];
        raws.Clear();
        scanner.Scan(document.Sentences[sentence].Span.In(document.Text), raws);
        return raws;
    }

    /// <summary>"rose from 240 to 273": two quantities, the second of which points at the first.</summary>
    private static void AddWay(Document document, int sentence, in RawQuantity raw, List<QuantityMention> mentions)
    {
        var (low, high) = LevelWay.Part(raw);
        var before = mentions.Count;
        Add(document, sentence, low, mentions);
        var added = mentions.Count;
        Add(document, sentence, high, mentions);
        if (added > before && mentions.Count > added) mentions[^1] = mentions[^1] with { FromBefore = 1 };
    }

    private static void Add(Document document, int sentence, in RawQuantity raw, List<QuantityMention> mentions)
    {
        var offset = document.Sentences[sentence].Span.Start;
        var first = TokenAt(document, sentence, offset + raw.NumberStart);
        var end = TokenAt(document, sentence, offset + Math.Max(raw.UnitEnd, raw.NumberEnd) - 1) + 1;
        var fraction = (raw.Form & NumberForm.Fraction) != 0 && raw.Unit is null;
        var mention = new QuantityMention
        {
            Sentence = sentence,
            Span = new TextSpan(offset + raw.Start, offset + raw.End),
            NumberSpan = new TextSpan(offset + raw.NumberStart, offset + raw.NumberEnd),
            FirstToken = first,
            EndToken = Math.Max(end, first + 1),
            Value = fraction ? raw.Value * 100m : raw.Value,
            High = raw.High,
            Step = raw.Step,
            Bound = raw.Bound,
            Unit = fraction ? UnitCode.Percent : raw.Unit is null || raw.UnitKind == UnitKind.Times ? UnitCode.Count : raw.Unit,
            Per = raw.Per,
            UnitAssumed = raw.Assumed,
            Kind = KindOf(raw, fraction),
        };
        if (mention.Kind is QuantityKind.Bare or QuantityKind.Fraction)
        {
            if (!CountedNoun.TryFind(document, mention, out var counted))
            {
                // "one" by itself is a pronoun: "which one", "each one they lose".
                if ((raw.Form & NumberForm.WordOne) != 0) return;
            }
            else
            {
                mention = mention with
                {
                    Kind = mention.Kind == QuantityKind.Bare ? QuantityKind.Count : mention.Kind,
                    CountedFirst = counted.First,
                    CountedHead = counted.Head,
                    Partitive = counted.Partitive,
                };
            }
        }

        mentions.Add(mention);
    }

    private static QuantityKind KindOf(in RawQuantity raw, bool fraction)
    {
        if (fraction) return QuantityKind.Fraction;
        if (raw.IsAge) return QuantityKind.Age;
        if (raw.Unit is null) return QuantityKind.Bare;
        return raw.UnitKind switch
        {
            UnitKind.Time => QuantityKind.Duration,
            UnitKind.Times => QuantityKind.Multiple,
            _ => QuantityKind.Measure,
        };
    }

    private static int TokenAt(Document document, int sentence, int offset)
    {
        var tokens = document.Tokens;
        int low = document.Sentences[sentence].FirstToken, high = document.Sentences[sentence].EndToken - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
