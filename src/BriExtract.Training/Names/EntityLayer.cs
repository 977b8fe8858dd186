using BriExtract.Language.Documents;
using BriExtract.Language.Names;
using BriExtract.Training.Treebanks;

namespace BriExtract.Training.Names;

/// <summary>Draws names from GUM's entity layer, which marks every mention: kept are those whose head is a proper noun, cut down to the name itself.</summary>
internal static class EntityLayer
{
    private sealed record Mention(int First, int Last, string Type);

    /// <summary>Labels of a sentence's words.</summary>
    public static byte[] Labels(TreebankSentence sentence)
    {
        var labels = new byte[sentence.Words.Count];
        foreach (var mention in Mentions(sentence).OrderByDescending(mention => mention.Last - mention.First).ThenBy(mention => mention.First))
        {
            if (Kind(mention.Type) is not { } kind || Cut(sentence.Words, mention) is not { } name) continue;
            if (labels.AsSpan(name.First, name.Last - name.First + 1).IndexOfAnyExcept((byte)NameLabels.Outside) >= 0) continue;
            labels[name.First] = (byte)NameLabels.Begin(kind);
            for (var i = name.First + 1; i <= name.Last; i++) labels[i] = (byte)NameLabels.Inside(kind);
        }

        return labels;
    }

    private static NameKind? Kind(string type) => type switch
    {
        "person" => NameKind.Person,
        "place" => NameKind.Place,
        "organization" => NameKind.Organization,
        "event" => NameKind.Event,
        "object" or "abstract" => NameKind.Work,
        _ => null,
    };

    /// <summary>The run of proper nouns around the head, with "of" and its like between two such runs.</summary>
    private static Mention? Cut(IReadOnlyList<TreebankWord> words, Mention mention)
    {
        var head = Enumerable.Range(mention.First, mention.Last - mention.First + 1)
            .FirstOrDefault(i => words[i].Head < mention.First || words[i].Head > mention.Last, -1);
        if (head < 0 || words[head].Upos != Upos.Propn) return null;
        int first = head, last = head;
        while (first > mention.First && IsPart(words[first - 1])) first--;
        while (last < mention.Last && IsPart(words[last + 1])) last++;
        while (last + 2 <= mention.Last && words[last + 1].Form is "of" or "for" or "and" or "on" or "the" or "in")
        {
            var next = last + 2;
            while (next <= mention.Last && words[next].Form is "the") next++;
            if (next > mention.Last || words[next].Upos != Upos.Propn) break;
            last = next;
            while (last < mention.Last && IsPart(words[last + 1])) last++;
        }

        while (!char.IsLetterOrDigit(words[first].Form[0]) && first < last) first++;
        while (!char.IsLetterOrDigit(words[last].Form[0]) && first < last) last--;
        return mention with { First = first, Last = last };
    }

    private static bool IsPart(TreebankWord word) =>
        word.Upos == Upos.Propn || word.Form is "-" or "'s" || (word.Upos is Upos.Adj or Upos.Noun or Upos.Num && char.IsUpper(word.Form[0]));

    private static List<Mention> Mentions(TreebankSentence sentence)
    {
        var mentions = new List<Mention>();
        var open = new List<(string Id, int First, string Type)>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var field = sentence.Words[i].Misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            if (field is null) continue;
            var text = field.AsSpan("Entity=".Length);
            while (text.Length > 0)
            {
                if (text[0] == '(')
                {
                    var end = text[1..].IndexOfAny('(', ')');
                    var body = (end < 0 ? text[1..] : text.Slice(1, end)).ToString();
                    // A nested opening follows, the mention closes here, or the word ends.
                    var digits = end >= 0 && text[end + 1] == ')';
                    var parts = body.Split('-');
                    if (digits) mentions.Add(new Mention(i, i, parts.Length > 1 ? parts[1] : ""));
                    else open.Add((parts[0], i, parts.Length > 1 ? parts[1] : ""));
                    text = end < 0 ? [] : text[(end + (digits ? 2 : 1))..];
                    continue;
                }

                var close = text.IndexOf(')');
                if (close < 0) break;
                var id = text[..close].ToString();
                var at = open.FindLastIndex(mention => mention.Id == id);
                if (at >= 0)
                {
                    mentions.Add(new Mention(open[at].First, i, open[at].Type));
                    open.RemoveAt(at);
                }

                text = text[(close + 1)..];
            }
        }

        return mentions;
    }
}
