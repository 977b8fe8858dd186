using BriExtract.Core.Text;
using BriExtract.Language.Documents;

namespace BriExtract.Training.Treebanks;

/// <summary>Agreement of an analysis with a treebank: the definitions of the CoNLL 2018 shared task (Zeman et al. 2018).</summary>
/// <remarks>
/// Units agree when they cover the same characters; a tag, head or relation counts when its word agrees, and heads
/// agree when the head words do. Relations are compared without their subtypes, as the task does. Each is an F1, which
/// is plain accuracy when the words are given.
/// </remarks>
/// <param name="Tokens">Written tokens ("don't" is one), F1 in percent.</param>
/// <param name="Words">Syntactic words ("don't" is two).</param>
/// <param name="Sentences">Sentences with the same first and last character.</param>
/// <param name="Upos">Universal tags.</param>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Lemmas">Dictionary forms.</param>
/// <param name="Uas">Heads.</param>
/// <param name="Las">Heads with universal relation.</param>
public sealed record TreebankScores(
    double Tokens, double Words, double Sentences, double Upos, double Xpos, double Lemmas, double Uas, double Las)
{
    /// <summary>Scores an analysed document against the treebank whose text it was made from.</summary>
    public static TreebankScores Of(TreebankText gold, Document system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        var aligned = Align(gold.Tokens, system);
        int upos = 0, xpos = 0, lemmas = 0, uas = 0, las = 0, words = 0;
        for (var g = 0; g < gold.Tokens.Count; g++)
        {
            if (aligned[g] < 0) continue;
            words++;
            var wanted = gold.Tokens[g];
            var found = system.Tokens[aligned[g]];
            if (wanted.Upos == found.Upos) upos++;
            if (wanted.Xpos == found.Xpos) xpos++;
            if (gold.Words[g].Lemma == "_" || gold.Words[g].Lemma == system.Lemma(aligned[g])) lemmas++;
            if (!HeadsAgree(wanted.Head, found.Head, aligned)) continue;
            uas++;
            if (Universal(wanted.Relation) == Universal(found.Relation)) las++;
        }

        int goldCount = gold.Tokens.Count, systemCount = system.Tokens.Length;
        double F1(int correct) => goldCount + systemCount == 0 ? 0 : 200.0 * correct / (goldCount + systemCount);
        return new TreebankScores(
            SpanF1(WrittenTokens(gold), WrittenTokens(system)), F1(words),
            SpanF1([.. gold.Sentences.Select(s => s.Span)], [.. system.Sentences.ToArray().Select(s => s.Span)]),
            F1(upos), F1(xpos), F1(lemmas), F1(uas), F1(las));
    }

    private static bool HeadsAgree(int wanted, int found, int[] aligned) => wanted < 0 ? found < 0 : found >= 0 && aligned[wanted] == found;

    private static string Universal(Deprel relation) => relation.Name().Split(':')[0];

    private static int[] Align(IReadOnlyList<Token> gold, Document system)
    {
        var aligned = new int[gold.Count];
        var s = 0;
        for (var g = 0; g < gold.Count; g++)
        {
            while (s < system.Tokens.Length && system.Tokens[s].Start < gold[g].Start) s++;
            var same = s < system.Tokens.Length && system.Tokens[s].Start == gold[g].Start && system.Tokens[s].End == gold[g].End;
            aligned[g] = same ? s : -1;
        }

        return aligned;
    }

    private static double SpanF1(HashSet<TextSpan> gold, HashSet<TextSpan> system) =>
        gold.Count + system.Count == 0 ? 0 : 200.0 * gold.Count(system.Contains) / (gold.Count + system.Count);

    private static HashSet<TextSpan> WrittenTokens(TreebankText gold)
    {
        var spans = new HashSet<TextSpan>();
        for (var i = 0; i < gold.Tokens.Count; i++)
        {
            var end = i;
            while (end + 1 < gold.Tokens.Count && gold.Words[end + 1].ContinuesToken) end++;
            spans.Add(new TextSpan(gold.Tokens[i].Start, gold.Tokens[end].End));
            i = end;
        }

        return spans;
    }

    /// <summary>The system's written tokens: a clitic belongs to the word it touches.</summary>
    private static HashSet<TextSpan> WrittenTokens(Document system)
    {
        var spans = new HashSet<TextSpan>();
        for (var i = 0; i < system.Tokens.Length; i++)
        {
            var end = i;
            while (end + 1 < system.Tokens.Length && ContinuesToken(system, end + 1)) end++;
            spans.Add(new TextSpan(system.Tokens[i].Start, system.Tokens[end].End));
            i = end;
        }

        return spans;
    }

    private static bool ContinuesToken(Document system, int token)
    {
        if (system.Tokens[token].Start != system.Tokens[token - 1].End) return false;
        if (!char.IsLetterOrDigit(system.Text[system.Tokens[token].Start - 1])) return false;
        var word = system.Word(token).ToString().ToLowerInvariant().Replace('\u2019', '\'');
        return word is "'s" or "n't" or "'m" or "'re" or "'ve" or "'ll" or "'d"
            || (word is "not" or "na" or "ta" or "nt" && char.IsLetter(word[0]) && char.IsLetter(system.Text[system.Tokens[token].Start - 1]))
            || (word == "'" && system.Text[system.Tokens[token].Start - 1] is 's' or 'S');
    }
}
