using System.IO.Compression;
using System.Text;
using BriExtract.Language;
using BriExtract.Language.Models;
using BriExtract.Training;

namespace BriExtract.Tests.Language.Training;

/// <summary>The whole training command on a few sentences: the same sets give the same bytes, and what it writes can be read.</summary>
public sealed class RetrainingTests : IDisposable
{
    // word/UPOS/XPOS/head/relation, sentence by sentence; a folder of sets is made of them.
    private static readonly string[] Trees =
    [
        "The/DET/DT/3/det new/ADJ/JJ/3/amod port/NOUN/NN/4/nsubj handles/VERB/VBZ/0/root more/ADJ/JJR/6/amod goods/NOUN/NNS/4/obj ./PUNCT/./4/punct",
        "Trade/NOUN/NN/2/nsubj grew/VERB/VBD/0/root quickly/ADV/RB/2/advmod ./PUNCT/./2/punct",
        "Two/NUM/CD/2/nummod trains/NOUN/NNS/3/nsubj left/VERB/VBD/0/root Oslo/PROPN/NNP/3/obj in/ADP/IN/6/case May/PROPN/NNP/3/obl ./PUNCT/./3/punct",
        "He/PRON/PRP/2/nsubj said/VERB/VBD/0/root exports/NOUN/NNS/4/nsubj fell/VERB/VBD/2/ccomp ./PUNCT/./2/punct",
        "Ships/NOUN/NNS/3/nsubj rarely/ADV/RB/3/advmod wait/VERB/VBP/0/root here/ADV/RB/3/advmod ./PUNCT/./3/punct",
    ];

    private static readonly string[] Parts = ["lexicon.bin", "lemmas.bin", "tagger.bin", "parser.bin", "names.bin"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retraining-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_sets_give_the_same_bytes_in_every_model()
    {
        var data = Sets();
        var (first, second) = (Train(data, "first"), Train(data, "second"));
        foreach (var part in Parts) Assert.True(File.ReadAllBytes(Path.Combine(first, part)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(second, part))), part);

        var models = EnglishModels.In(first);
        var analyzer = new EnglishAnalyzer(() => models);
        var document = analyzer.Segment("Trade grew.");
        analyzer.Analyze(document, 0);
        Assert.Single(document.Tokens.ToArray(), token => token.Head < 0);
    }

    private string Train(string data, string name)
    {
        var models = new DirectoryInfo(Path.Combine(_folder.FullName, name));
        Assert.Equal(0, TrainCommand.Run(new DirectoryInfo(data), models, [], new TrainingPlan(TaggerEpochs: 1, ParserEpochs: 2)));
        return models.FullName;
    }

    private string Sets()
    {
        var data = Path.Combine(_folder.FullName, "data");
        foreach (var (folder, prefix) in new[] { ("ud-english-ewt", "en_ewt"), ("ud-english-gum", "en_gum") })
        {
            foreach (var part in new[] { "train", "dev" }) Write(data, folder, $"{prefix}-ud-{part}.conllu.gz", string.Concat(Trees.Select(Conllu)));
        }

        Write(data, "ner-wikigold", "wikigold.conll.txt.gz", "-DOCSTART- O\n\nOslo I-LOC\nis O\ncalm O\n. O\n\n");
        Write(data, "ner-gmb-sample", "gmb-sample.conll.gz", "Ada\tNNP\tB-per\nSmith\tNNP\tI-per\nleft\tVBD\tO\n.\t.\tO\n\n");
        Write(data, "ner-btc-news", "g.conll.gz", "Oslo\tB-LOC\nwaits\tO\n\n");
        Write(data, Path.Combine("reference", "world-cities"), "world-cities.csv.gz", "name,country,subcountry,geonameid\nOslo,Norway,Oslo,1\n\"New, Oslo\",Norway,\"Oslo, South\",2\n");
        Directory.CreateDirectory(Path.Combine(data, "reference", "companies"));
        File.WriteAllText(Path.Combine(data, "reference", "companies", "sp500-constituents.csv"), "Symbol,Security\nACM,Acme Works\n");
        Directory.CreateDirectory(Path.Combine(data, "names-kantrowitz"));
        using (var names = ZipFile.Open(Path.Combine(data, "names-kantrowitz", "names.zip"), ZipArchiveMode.Create))
        {
            foreach (var list in new[] { "names/female.txt", "names/male.txt" })
            {
                using var lines = new StreamWriter(names.CreateEntry(list).Open());
                lines.Write("Ada\n");
            }
        }

        Directory.CreateDirectory(Path.Combine(data, "wikinews"));
        File.WriteAllText(Path.Combine(data, "wikinews", "wikinews-2019-2020.jsonl"), "{\"text\":\"A ferry sank near the coast. Nobody was hurt, the police said.\"}\n");
        Directory.CreateDirectory(Path.Combine(data, "masc-tagged"));
        using var zip = ZipFile.Open(Path.Combine(data, "masc-tagged", "masc_tagged.zip"), ZipArchiveMode.Create);
        using var entry = new StreamWriter(zip.CreateEntry("masc_tagged/written/one.txt").Open());
        for (var i = 0; i < 8; i++) entry.Write("Some_DT boats_NNS float_VBP ._. \n");
        return data;
    }

    private static void Write(string data, string folder, string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(data, folder));
        using var file = new GZipStream(File.Create(Path.Combine(data, folder, name)), CompressionLevel.Fastest);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Conllu(string tree)
    {
        var text = new StringBuilder();
        foreach (var (word, at) in tree.Split(' ').Select((word, at) => (word, at + 1)))
        {
            var cells = word.Split('/');
            text.Append(FormattableString.Invariant($"{at}\t{cells[0]}\t{cells[0].ToLowerInvariant()}\t{cells[1]}\t{cells[2]}\t_\t{cells[3]}\t{cells[4]}\t_\t_\n"));
        }

        return text.Append('\n').ToString();
    }
}
