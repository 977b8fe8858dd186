using BriExtract.Language;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Names;
using BriExtract.Language.Tagging;
using BriExtract.Training.Networks;

namespace BriExtract.Training.Names;

/// <summary>Trains the name tagger on GUM's entity layer, WikiGold and the Groningen Meaning Bank sample.</summary>
internal sealed class NameTrainer(string data, EnglishAnalyzer analyzer)
{
    private const int RowBits = 15;
    private const int Hidden = 64;
    private const int Epochs = 3;
    private const float FirstRate = 0.05f;

    private readonly HashedNetworkTrainer _network = new(RowBits, Hidden, NameLabels.Count, seed: 7) { FeatureDropout = 0.1f, HiddenDropout = 0.2f };

    /// <summary>Trains and gives the network as it ships.</summary>
    public HashedNetwork Train(Action<int, double, HashedNetworkTrainer> report)
    {
        var examples = Examples().ToArray();
        var random = new RandomSource(8);
        var scores = new float[HashedNetwork.Pad(NameLabels.Count)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            double loss = 0;
            var words = 0;
            for (var i = 0; i < examples.Length; i++)
            {
                _network.Rate = FirstRate * (1 - ((epoch + ((float)i / examples.Length)) / Epochs));
                loss += Learn(examples[i], scores);
                words += examples[i].Tokens.Length;
            }

            report(epoch, loss / words, _network);
        }

        return _network.Quantize();
    }

    /// <summary>GUM's dev part, to watch.</summary>
    public NameExample[] Dev() => [.. NameSets.Gum(analyzer, Gazetteer.Default, Path.Combine(data, "ud-english-gum", "en_gum-ud-dev.conllu.gz"))];

    private IEnumerable<NameExample> Examples() =>
        NameSets.Gum(analyzer, Gazetteer.Default, Path.Combine(data, "ud-english-gum", "en_gum-ud-train.conllu.gz"))
            .Concat(NameSets.Columns(analyzer, Gazetteer.Default, Path.Combine(data, "ner-wikigold", "wikigold.conll.txt.gz"), WikiGold))
            .Concat(NameSets.Columns(analyzer, Gazetteer.Default, Path.Combine(data, "ner-gmb-sample", "gmb-sample.conll.gz"), Gmb));

    private double Learn(NameExample example, float[] scores)
    {
        Span<int> rows = stackalloc int[NameFeatures.Count];
        double loss = 0;
        var before = NameLabels.Outside;
        var capitalized = TaggerFeatures.Capitalized(example.Forms);
        for (var i = 0; i < example.Tokens.Length; i++)
        {
            NameFeatures.Fill(example.Forms, example.Tokens, example.Known, i, before, capitalized, RowBits, rows);
            _network.Forward(rows, scores);
            before = NameTagger.Best(scores, before);
            loss += HashedNetworkTrainer.SoftmaxError(scores.AsSpan(0, NameLabels.Count), example.Labels[i]);
            scores.AsSpan(NameLabels.Count).Clear();
            _network.Backward(scores);
        }

        return loss;
    }

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
