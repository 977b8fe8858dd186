using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Names;
using BriExtract.Language.Tagging;
using BriExtract.Training.Networks;

namespace BriExtract.Training.Names;

/// <summary>Trains the name tagger on GUM's entity layer, WikiGold, the Groningen Meaning Bank sample and short news of the Broad Twitter Corpus.</summary>
internal sealed class NameTrainer(string data, EnglishAnalyzer analyzer)
{
    private const int RowBits = 15;
    private const int Hidden = 64;
    private const int Epochs = 2;
    private const float FirstRate = 0.05f;

    // A word seen n times is left out with probability w / (w + n).
    private const float RareWords = 1;

    private readonly RandomSource _random = new(8);
    private readonly Dictionary<uint, int> _counts = [];
    private readonly NameHints _hints = NameLists.Read(data);
    private readonly HashedNetworkTrainer _network = new(RowBits, Hidden, NameLabels.Count, seed: 7) { FeatureDropout = 0.15f, HiddenDropout = 0.3f };

    /// <summary>Trains and gives the network as it ships.</summary>
    public NameTagger Train(Action<int, double, NameTagger> report)
    {
        var examples = Examples().ToArray();
        foreach (var form in examples.SelectMany(example => example.Forms)) _counts[form.Lower] = _counts.GetValueOrDefault(form.Lower) + 1;
        var scores = new float[HashedNetwork.Pad(NameLabels.Count)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle(examples);
            double loss = 0;
            var words = 0;
            for (var i = 0; i < examples.Length; i++)
            {
                _network.Rate = FirstRate * (1 - ((epoch + ((float)i / examples.Length)) / Epochs));
                loss += Learn(examples[i], scores);
                words += examples[i].Tokens.Length;
            }

            report(epoch, loss / words, Shipped());
        }

        return Shipped();
    }

    private NameTagger Shipped() => new(_hints, _network.Quantize(), Gazetteer.Default);

    /// <summary>GUM's dev part, to watch.</summary>
    public NameExample[] Dev() => Held(data, analyzer, "dev");

    /// <summary>A part of GUM that is not trained on.</summary>
    public static NameExample[] Held(string data, EnglishAnalyzer analyzer, string part) =>
        [.. NameSets.Gum(analyzer, Gazetteer.Default, Path.Combine(data, "ud-english-gum", $"en_gum-ud-{part}.conllu.gz"))];

    private IEnumerable<NameExample> Examples() =>
        NameSets.Gum(analyzer, Gazetteer.Default, Path.Combine(data, "ud-english-gum", "en_gum-ud-train.conllu.gz"))
            .Concat(NameSets.Columns(analyzer, Gazetteer.Default, Path.Combine(data, "ner-wikigold", "wikigold.conll.txt.gz"), WikiGold))
            .Concat(NameSets.Columns(analyzer, Gazetteer.Default, Path.Combine(data, "ner-gmb-sample", "gmb-sample.conll.gz"), Gmb))
            .Concat(NameSets.Columns(analyzer, Gazetteer.Default, Path.Combine(data, "ner-btc-news", "g.conll.gz"), Upper).Where(IsPlain));

    private double Learn(NameExample example, float[] scores)
    {
        Span<int> rows = stackalloc int[NameFeatures.Count];
        double loss = 0;
        var before = NameLabels.Outside;
        Span<(int First, int End)> runs = new (int, int)[example.Tokens.Length];
        CapitalRuns.Fill(example.Forms, runs);
        var capitalized = TaggerFeatures.Capitalized(example.Forms);
        for (var i = 0; i < example.Tokens.Length; i++)
        {
            var word = example.Forms[i + TaggerFeatures.Window];
            if (before == NameLabels.Outside && NameTagger.CannotBegin(word, example.Known[i])) continue;
            NameFeatures.Fill(example.Forms, example.Tokens, example.Known, runs, _hints, i, before, capitalized, RowBits, rows);
            _network.Forward(_random.Unit() < RareWords / (RareWords + _counts[word.Lower]) ? NameFeatures.WithoutWord(rows) : rows, scores);
            before = NameTagger.Best(scores, before);
            loss += HashedNetworkTrainer.SoftmaxError(scores.AsSpan(0, NameLabels.Count), example.Labels[i]);
            scores.AsSpan(NameLabels.Count).Clear();
            _network.Backward(scores);
        }

        return loss;
    }

    /// <summary>Without names of users and topics, which are spelt unlike any in news.</summary>
    private static bool IsPlain(NameExample example) => !example.Forms.Any(form => UserMarks.Contains(form.Prefix1));

    private static readonly uint[] UserMarks = [WordForms.Of("@").Prefix1, WordForms.Of("#").Prefix1];

    private static NameKind? Upper(string label, string name) => label switch
    {
        "PER" => NameKind.Person,
        "LOC" => NameKind.Place,
        "ORG" => NameKind.Organization,
        _ => null,
    };

    private static NameKind? WikiGold(string label, string name) => label switch
    {
        "PER" => NameKind.Person,
        "LOC" => NameKind.Place,
        "ORG" => NameKind.Organization,
        "MISC" => Gazetteer.Default.Kind(name) == NameKind.Nationality ? NameKind.Nationality : IsEvent(name) ? NameKind.Event : NameKind.Work,
        _ => null,
    };

    private static NameKind? Gmb(string label, string name) => label switch
    {
        "per" => NameKind.Person,
        "geo" => NameKind.Place,
        "org" => NameKind.Organization,
        "gpe" => Gazetteer.Default.Kind(name) == NameKind.Place ? NameKind.Place : NameKind.Nationality,
        "eve" => NameKind.Event,
        "art" => NameKind.Work,
        _ => null,
    };

    // WikiGold has one label for works, events and the rest; the last word of an event's name nearly always says so.
    private static bool IsEvent(string name) => name.Split(' ').Any(word => word is "War" or "Wars" or "Cup" or "Games" or "Olympics" or "Championship"
        or "Championships" or "Festival" or "Revolution" or "Battle" or "Conference" or "Summit" or "Tournament" or "Series" or "Election" or "Day" or "Expo");
}
