using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// A growth or change against the two levels that the words of its sentence tie to it: "rose 8% to 86 million from 80 million";
/// or against the one of its sentence and that of the sentence before, which it takes up: "This was 17% more than the 447 million of
/// 2022". The first may fail, for the text states all three together; the second is offered where it holds.
/// </summary>
internal sealed class TiedGrowth : IArticleRule
{
    private const decimal SmallestStep = 10;
    private const int FewestDigits = 2;
    private const decimal MostApart = 4;
    private static readonly string[] NewWords = [" new ", " more ", " additional ", " further ", "another "];
    private static readonly string[] TakingUp = ["this ", "that ", "it ", "the figure ", "the number ", "the amount ", "the total "];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            var changes = HoldsChange(sentence);
            if (!changes && !MayStep(sentence)) continue;
            foreach (var step in Steps.Of(article, sentence))
            {
                if (step.Change is null && Added(article, i, step) is { } added) yield return added;
                if (step.Change is { } change && Test(change, step.Now, step.Before) is { } check && (check.Holds || (step.IsCertain && !MayBeOther(change, step)))) yield return check;
            }

            if (changes && i > 0 && TakenUp(article, article.Sentences[i - 1], sentence) is { Holds: true } taken) yield return taken;
        }
    }

    private static bool HoldsChange(IReadOnlyList<Claim> sentence)
    {
        foreach (var claim in sentence)
        {
            if (Steps.IsChange(claim)) return true;
        }

        return false;
    }

    private static Check? Test(Claim change, Claim now, Claim before)
    {
        var percent = now.Figure.Unit == UnitCode.Percent;
        if (change.Figure is { Role: Role.Growth, Unit: UnitCode.Percent }) return GrowthChecks.Test(change, now, before, 1);
        if (change.Figure.Role != Role.Change) return null;
        return (percent ? change.Figure.Unit is UnitCode.PercentagePoint or UnitCode.Percent : change.Figure.Unit == now.Figure.Unit) ? ChangeChecks.Test(change, now, before) : null;
    }

    // Two counts or more of some size, of which one may have come from the other.
    private static bool MayStep(IReadOnlyList<Claim> sentence)
    {
        var counts = 0;
        foreach (var claim in sentence)
        {
            if (claim.Figure.Unit == UnitCode.Count && claim.Value >= SmallestStep && Steps.IsLevel(claim)) counts++;
        }

        return counts > 1;
    }

    // "The toll rose to 1,541 from 1,320"; "the 221 new deaths": what was added is counted next to the step.
    private static Check? Added(ArticleClaims article, int at, Step step)
    {
        var added = step.Now.Value - step.Before.Value;
        if (step.Now.Figure.Unit != UnitCode.Count || Digits.Significant(added) < FewestDigits || added < 0) return null;
        foreach (var claim in article.PlainNear(UnitCode.Count, added, article.Sentences[at][0].Figure.Sentence, 1))
        {
            if (SaysNew(claim)) return ChangeChecks.Test(claim, step.Now, step.Before);
        }

        return null;
    }

    private static bool SaysNew(Claim claim) => Array.Exists(NewWords, w => claim.Figure.Quote.Contains(w, StringComparison.OrdinalIgnoreCase));

    // A percentage may rise by percent or by points, a growth may be that of another base, a level rounded further than it looks, and
    // which way it went misread.
    private static bool MayBeOther(Claim change, Step step) =>
        step.Now.Figure.Unit == UnitCode.Percent
        || Math.Sign(change.Value) != Math.Sign(step.Now.Value - step.Before.Value)
        || (change.Figure.Role == Role.Growth
            ? GrowthDoubts.AriseTied(change, step.Now, step.Before)
            : change.Figure.Bound != Bound.Exact || Math.Abs(step.Now.Value - step.Before.Value) is var apart && (apart > Math.Abs(change.Value) * MostApart || apart * MostApart < Math.Abs(change.Value)))
        || (change.Figure.Base is { } from && step.Before.Period is { } period && from.End.Year != period.End.Year);

    // "This was a 17% increase from 447 million": the level it takes up is the only one of its unit in the sentence before.
    private static Check? TakenUp(ArticleClaims article, IReadOnlyList<Claim> previous, IReadOnlyList<Claim> sentence)
    {
        if (sentence.Count < 2 || sentence[0].Figure.Sentence != previous[0].Figure.Sentence + 1 || !Steps.IsChange(sentence[0]) || !Steps.IsLevel(sentence[1]) || !Steps.IsSetBefore(article, sentence, 1)) return null;
        if (article.Before(sentence[0]) is not { } opening || !Array.Exists(TakingUp, t => opening.StartsWith(t, StringComparison.OrdinalIgnoreCase))) return null;
        Claim? now = null;
        foreach (var claim in previous)
        {
            if (!Steps.IsLevel(claim) || !Steps.AreAlike(article, claim, sentence[1])) continue;
            if (now is not null) return null;
            now = claim;
        }

        return now is null ? null : Test(sentence[0], now, sentence[1]);
    }
}
