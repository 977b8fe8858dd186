using BriExtract.Core.Lexicons;
using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Extraction.Bounds;
using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Quantities.Concepts;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Extraction.Units;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Quantities;

/// <summary>
/// Reads the quantities of a sentence: what the characters say (<see cref="QuantityScanner"/>) tied to the tokens, with
/// what is counted and what happened to it from the parse.
/// </summary>
/// <param name="scanner">Numbers, units and bounds.</param>
/// <param name="units">Units, for what counted things are counted per.</param>
/// <param name="changes">Words that say that something rose or fell.</param>
public sealed class QuantityReader(QuantityScanner scanner, UnitReader units, ChangeLexicon changes) : IQuantityReader
{
    private readonly ChangeReader _changes = new(changes);

    [ThreadStatic] private static List<RawQuantity>? t_raw;

    [ThreadStatic] private static ScannedSentences? t_scanned;

    /// <summary>The reader with the embedded lexicons, extended from a folder where one is given.</summary>
    public static QuantityReader English(string? lexicons = null)
    {
        var words = new NumberWords(LexiconTable.Load(typeof(NumberWords).Assembly, "number-words.tsv", lexicons));
        var units = new UnitReader(UnitLexicon.Load(lexicons));
        var scanner = new QuantityScanner(new NumberReader(words), units, new BoundReader(BoundLexicon.Load(lexicons)), LabelLexicon.Load(lexicons));
        return new QuantityReader(scanner, units, ChangeLexicon.Load(lexicons));
    }

    /// <inheritdoc/>
    public bool MayHoldQuantity(Document document, int sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = Scan(document, sentence);
        if (!found.Exists(raw => raw.Kind == RawKind.Quantity)) return false;
        (t_scanned ??= new ScannedSentences()).Keep(document, sentence, scanner, found);
        return true;
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
        foreach (var raw in Scanned(document, sentence))
        {
            if (raw.Kind != RawKind.Quantity) continue;
            if (raw.FromTo && LevelWay.Is(document, sentence, TokenAt(document, sentence, raw.NumberStart), raw)) AddWay(document, sentence, raw, mentions);
            else if (IsChangeAndLevel(document, sentence, raw)) AddParts(document, sentence, raw, mentions);
            else Add(document, sentence, raw, mentions);
        }

        Ellipsis.Fill(document, mentions);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (_changes.Read(document, mentions[i], i > 0 ? mentions[i - 1] : null) is not QuantityChange.None and var change) mentions[i] = mentions[i] with { Change = change };
        }

        if (!concepts) return mentions;
        for (var i = 0; i < mentions.Count; i++) mentions[i] = mentions[i] with { Concept = ConceptReader.Read(document, mentions, i, changes) };
        return mentions;
    }

    private List<RawQuantity> Scanned(Document document, int sentence)
    {
        var raws = t_raw ??= [];
        raws.Clear();
        return t_scanned is { } scanned && scanned.TryTake(document, sentence, scanner, raws) ? raws : Scan(document, sentence);
    }

    private List<RawQuantity> Scan(Document document, int sentence)
    {
        var raws = t_raw ??= [];
        raws.Clear();
        var span = document.Sentences[sentence].Span;
        scanner.Scan(document.Text.AsSpan(0, span.End), span.Start, raws);
        return raws;
    }

    /// <summary>"rose from 240 to 273": two quantities, the second of which points at the first.</summary>
    private void AddWay(Document document, int sentence, in RawQuantity raw, List<QuantityMention> mentions)
    {
        var (low, high) = LevelWay.Part(raw);
        var before = mentions.Count;
        Add(document, sentence, low, mentions);
        var added = mentions.Count;
        Add(document, sentence, high, mentions);
        if (added > before && mentions.Count > added) mentions[^1] = mentions[^1] with { FromBefore = 1 };
    }

    // "rose $4 to $15": behind a verb of change two amounts of money are the change and the level it led to, no range.
    private bool IsChangeAndLevel(Document document, int sentence, in RawQuantity raw)
    {
        if (raw.High is null || raw.FromTo || raw.UnitKind != UnitKind.Money || raw.HighStart >= raw.HighNumberStart) return false;
        var before = TokenAt(document, sentence, raw.Start) - 1;
        return before >= document.Sentences[sentence].FirstToken
            && (changes.IsPastForm(document, before) || changes.At(document, before, ChangePart.Adverb) is not null);
    }

    private void AddParts(Document document, int sentence, in RawQuantity raw, List<QuantityMention> mentions)
    {
        var (low, high) = LevelWay.Part(raw);
        Add(document, sentence, low, mentions);
        Add(document, sentence, high, mentions);
    }

    private void Add(Document document, int sentence, in RawQuantity raw, List<QuantityMention> mentions)
    {
        var first = TokenAt(document, sentence, raw.NumberStart);
        var end = TokenAt(document, sentence, Math.Max(raw.UnitEnd, raw.NumberEnd) - 1) + 1;
        var fraction = (raw.Form & NumberForm.Fraction) != 0 && raw.Unit is null;
        var mention = new QuantityMention
        {
            Sentence = sentence,
            Span = new TextSpan(Math.Max(raw.Start, document.Sentences[sentence].Span.Start), raw.End),
            NumberSpan = new TextSpan(raw.NumberStart, raw.NumberEnd),
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
        if (AgeSense.HoldsYears(document, mention)) mention = mention with { Kind = QuantityKind.Age };
        if (mention.Kind is QuantityKind.Bare or QuantityKind.Fraction)
        {
            if (AgeSense.Holds(document, mention))
            {
                mention = mention with { Kind = QuantityKind.Age, Unit = "a" };
            }
            else if (!CountedNoun.TryFind(document, mention, out var counted))
            {
                // "one" by itself is a pronoun: "which one", "each one they lose".
                if ((raw.Form & NumberForm.WordOne) != 0) return;
            }
            else
            {
                if (IsModel(document, mention, counted) || IsYearOf(document, mention, counted)) return;
                var per = units.TryPer(document.Text.AsSpan(0, document.Sentences[sentence].Span.End), document.Tokens[counted.Head].End, out var code, out _) ? code : mention.Per;
                mention = mention with
                {
                    Per = per,
                    CountedBefore = counted.Before,
                    Kind = mention.Kind == QuantityKind.Bare ? QuantityKind.Count : mention.Kind,
                    CountedFirst = counted.First,
                    CountedHead = counted.Head,
                    Partitive = counted.Partitive,
                };
            }
        }

        mentions.Add(mention);
    }

    // "787 Dreamliner", "500 Index": more than one of a name in the singular is the name's own number.
    private static bool IsModel(Document document, QuantityMention mention, Counted counted) =>
        mention.Kind == QuantityKind.Bare && mention.Value > 1m && !counted.Partitive && counted.First == counted.Head
        && document.Tokens[counted.Head].Xpos == Xpos.NNP && char.IsAsciiDigit(document.Word(mention.FirstToken)[0])
        && mention.Bound == Bound.Exact && mention.Value < 10000m && document.Word(counted.Head)[^1] != 's';

    // "the 1912 strike", "his 1936 final": behind a determiner a year before one thing dates it; from 1950 on the characters tell.
    private static bool IsYearOf(Document document, QuantityMention mention, Counted counted) =>
        mention is { Kind: QuantityKind.Bare, Bound: Bound.Exact, High: null, Value: >= 1400m and < 1950m } && mention.NumberSpan.Length == 4
        && counted.First == counted.Head && document.Tokens[counted.Head].Xpos == Xpos.NN && mention.FirstToken > document.Sentences[mention.Sentence].FirstToken
        && document.Tokens[mention.FirstToken - 1] is { Xpos: Xpos.DT or Xpos.PRPS or Xpos.POS } && !document.Is(mention.EndToken, "-");

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
