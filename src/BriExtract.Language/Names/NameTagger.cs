using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Names;

/// <summary>Finds names from left to right with a small network; names that the gazetteer knows are found even where the network sees none.</summary>
internal sealed class NameTagger(NameHints hints, HashedNetwork network, Gazetteer gazetteer)
{
    /// <summary>Adds the names of a tagged sentence to its document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence, tagged.</param>
    /// <param name="forms">Its forms with <see cref="TaggerFeatures.Window"/> empty ones at each end.</param>
    public void Find(Document document, Sentence sentence, ReadOnlySpan<WordForm> forms)
    {
        var tokens = document.Tokens.Slice(sentence.FirstToken, sentence.TokenCount);
        Span<byte> known = tokens.Length <= 1024 ? stackalloc byte[tokens.Length] : new byte[tokens.Length];
        Span<byte> labels = tokens.Length <= 1024 ? stackalloc byte[tokens.Length] : new byte[tokens.Length];
        NameLabels.Known(gazetteer, document, sentence, known);
        Label(forms, tokens, known, labels);
        Trust(known, labels);
        for (var i = 0; i < labels.Length;)
        {
            var begin = i++;
            if (labels[begin] == NameLabels.Outside) continue;
            while (i < labels.Length && labels[i] != NameLabels.Outside && !NameLabels.IsBegin(labels[i])) i++;
            document.Add(new Name(sentence.FirstToken + begin, sentence.FirstToken + i, NameLabels.Kind(labels[begin])));
        }
    }

    /// <summary>Writes the tagger as the contents of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        hints.Write(writer);
        network.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NameTagger Read(ModelReader reader) => new(NameHints.Read(reader), HashedNetwork.Read(reader), Gazetteer.Default);

    /// <summary>The network's labels.</summary>
    internal void Label(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens, ReadOnlySpan<byte> known, Span<byte> labels)
    {
        Span<int> rows = stackalloc int[NameFeatures.Count];
        Span<float> units = stackalloc float[network.Hidden];
        Span<float> scores = stackalloc float[network.Padded];
        Span<(int First, int End)> runs = tokens.Length <= 512 ? stackalloc (int, int)[tokens.Length] : new (int, int)[tokens.Length];
        CapitalRuns.Fill(forms, runs);
        var capitalized = TaggerFeatures.Capitalized(forms);
        var before = NameLabels.Outside;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (before == NameLabels.Outside && CannotBegin(forms[i + TaggerFeatures.Window], known[i]))
            {
                labels[i] = NameLabels.Outside;
                continue;
            }

            NameFeatures.Fill(forms, tokens, known, runs, hints, i, before, capitalized, network.RowBits, rows);
            network.Score(rows, units, scores);
            before = Best(scores, before);
            labels[i] = (byte)before;
        }
    }

    /// <summary>Most words cannot begin a name: no capital, no digit, and not known as one.</summary>
    internal static bool CannotBegin(in WordForm form, byte known) => known == NameLabels.Outside && (form.Shape & 0x3F) == 0;

    internal static int Best(ReadOnlySpan<float> scores, int before)
    {
        var best = NameLabels.Outside;
        for (var label = 1; label < NameLabels.Count; label++)
        {
            if (scores[label] > scores[best] && NameLabels.MayFollow(label, before)) best = label;
        }

        return best;
    }

    /// <summary>A known name among words that the network left out is a name.</summary>
    private static void Trust(ReadOnlySpan<byte> known, Span<byte> labels)
    {
        for (var i = 0; i < known.Length;)
        {
            var end = i + 1;
            if (known[i] != NameLabels.Outside)
            {
                while (end < known.Length && known[end] != NameLabels.Outside && !NameLabels.IsBegin(known[end])) end++;
                var free = labels[i..end].IndexOfAnyExcept((byte)NameLabels.Outside) < 0 && (end == labels.Length || labels[end] == NameLabels.Outside || NameLabels.IsBegin(labels[end]));
                if (free) known[i..end].CopyTo(labels[i..]);
            }

            i = end;
        }
    }
}
