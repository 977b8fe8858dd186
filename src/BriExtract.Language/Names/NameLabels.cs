using BriExtract.Language.Documents;

namespace BriExtract.Language.Names;

/// <summary>Labels that mark names word by word: 0 outside, odd numbers begin a name of a kind, the even after each go on with it.</summary>
internal static class NameLabels
{
    /// <summary>Kinds of names.</summary>
    public static readonly int Kinds = Enum.GetValues<NameKind>().Length;

    /// <summary>Labels there are.</summary>
    public static readonly int Count = 1 + (2 * Kinds);

    public const int Outside = 0;

    public static int Begin(NameKind kind) => 1 + (2 * (int)kind);

    public static int Inside(NameKind kind) => 2 + (2 * (int)kind);

    public static bool IsBegin(int label) => (label & 1) == 1;

    public static NameKind Kind(int label) => (NameKind)((label - 1) / 2);

    /// <summary>Whether a label may follow another: a name goes on only after it has begun.</summary>
    public static bool MayFollow(int label, int before) =>
        label == Outside || IsBegin(label) || (before != Outside && Kind(before) == Kind(label));

    /// <summary>Marks the known names of a sentence, the longest from the left: label as in <see cref="Begin"/> and <see cref="Inside"/>.</summary>
    public static void Known(Gazetteer gazetteer, Document document, Sentence sentence, Span<byte> known)
    {
        known.Clear();
        var at = sentence.FirstToken;
        while (at < sentence.EndToken)
        {
            var end = gazetteer.Match(document, at, sentence.EndToken, out var kind);
            if (end == at)
            {
                at++;
                continue;
            }

            known[at - sentence.FirstToken] = (byte)Begin(kind);
            for (var i = at + 1; i < end; i++) known[i - sentence.FirstToken] = (byte)Inside(kind);
            at = end;
        }
    }
}
