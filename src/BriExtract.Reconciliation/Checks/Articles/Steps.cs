using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>Two levels of one series that the words of a sentence set after one another, and the change that stands with them, if there is one.</summary>
/// <param name="Now">The later level.</param>
/// <param name="Before">The earlier one.</param>
/// <param name="Change">The growth or change that the words tie to the two; null where none stands with them.</param>
/// <param name="IsCertain">Whether nothing stands between that could make it the change of another time: "to 86 from 80", not "to 86, from 80 in January".</param>
internal sealed record Step(Claim Now, Claim Before, Claim? Change, bool IsCertain);

/// <summary>
/// Reads the steps of a sentence from the words that lead to its figures: "rose 8% to 86 million from 80 million", "sold 1,300, a
/// 7% drop from the 1,400 of last year", "grew from 40 ships to 52, an increase of 12". What a restatement adds ("or 48 cents a
/// share", "($90 million)") is passed over.
/// </summary>
internal static class Steps
{
    private const int MostWordsBehind = 4;
    private const int LongestJoint = 40;
    private const int LongestTie = 36;
    private const int LongestTime = 20;
    private const decimal WidestWithoutRate = 4;
    private static readonly string[] Earlier = ["from", "against", "versus", "vs", "vs.", "than", "over", "on", "above", "below"];
    private static readonly string[] Later = ["to", "at", "reach", "reached", "reaching", "totaling", "totalling"];

    // A profit after a loss, a surplus after a deficit: the sign has changed and no percentage tells the step.
    private static readonly string[] Turned = ["loss", "losses", "deficit", "shortfall"];
    private static readonly string[] OtherBases = ["year", "month", "quarter", "week", "period", "compared", "from"];
    private static readonly string[] OtherClauses = [" and ", " while ", " but ", " as ", ";", " after "];

    private enum Lead
    {
        None,
        From,
        To,
    }

    /// <summary>The steps of a sentence's claims, in order.</summary>
    public static List<Step> Of(ArticleClaims article, IReadOnlyList<Claim> sentence)
    {
        var steps = new List<Step>();
        if (!MayHold(sentence)) return steps;
        var told = Told(article, sentence);
        for (var i = 0; i < told.Count; i++)
        {
            if (!IsLevel(told[i].Claim)) continue;
            var j = i + 1;
            while (j < told.Count && IsChange(told[j].Claim)) j++;
            if (j == told.Count || j - i > 2 || !IsLevel(told[j].Claim) || !AreAlike(article, told[i].Claim, told[j].Claim)) continue;
            var (first, second) = (told[i], told[j]);
            var forth = first.Lead == Lead.From && second.Lead == Lead.To;
            if (!forth && (first.Lead == Lead.From || second.Lead != Lead.From)) continue;
            if (IsOtherTime(article, first.Claim, second.Claim)) continue;
            var (now, before) = forth ? (second.Claim, first.Claim) : (first.Claim, second.Claim);
            var change = ChangeBy(article, told, i, j, out var certain);
            steps.Add(new Step(now, before, change, certain));
        }

        return steps;
    }

    /// <summary>Whether the words before an amount set it before another one, as "from" does: "a 17% increase from 447 million".</summary>
    public static bool IsSetBefore(ArticleClaims article, IReadOnlyList<Claim> sentence, int at) => LeadOf(article, sentence, at) == Lead.From;

    /// <summary>Whether a claim is a growth or change with one value.</summary>
    public static bool IsChange(Claim claim) => claim.Figure is { Role: Role.Growth or Role.Change, High: null };

    private static bool IsChangeOf(Claim change, Claim level) =>
        IsChange(change) && (change.Figure.Unit == level.Figure.Unit || change.Figure.Unit == UnitCode.Percent || (change.Figure.Unit == UnitCode.PercentagePoint && level.Figure.Unit == UnitCode.Percent));

    /// <summary>Whether a claim is a level or share that a step may lead from or to.</summary>
    public static bool IsLevel(Claim claim) =>
        claim.Figure is { Role: Role.Level or Role.Share, High: null, Bound: Bound.Exact or Bound.About } && ArticleClaims.IsReckonable(claim);

    /// <summary>Whether two levels may be of one series by their units: both an amount for each, or neither.</summary>
    public static bool AreAlike(ArticleClaims article, Claim a, Claim b)
    {
        if (a.Figure.Unit != b.Figure.Unit || a.Figure.Role != b.Figure.Role) return false;
        if (Rates.IsRate(article, a) == Rates.IsRate(article, b)) return true;
        // "To 71 dollars a barrel from 68 dollars"
        return a.Value < b.Value * WidestWithoutRate && b.Value < a.Value * WidestWithoutRate;
    }

    private static bool MayHold(IReadOnlyList<Claim> sentence)
    {
        var levels = 0;
        foreach (var claim in sentence)
        {
            if (IsLevel(claim)) levels++;
        }

        return levels > 1;
    }

    // The claims of a sentence but for those that say the one before again, each with the word that leads to it.
    private static List<(Claim Claim, Lead Lead)> Told(ArticleClaims article, IReadOnlyList<Claim> sentence)
    {
        var told = new List<(Claim, Lead)>(sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (i == 0 || !IsRestated(article, sentence, i)) told.Add((sentence[i], LeadOf(article, sentence, i)));
        }

        return told;
    }

    private static bool IsRestated(ArticleClaims article, IReadOnlyList<Claim> sentence, int at)
    {
        var claim = sentence[at];
        foreach (var link in claim.Figure.Links)
        {
            if (link.Relation == LinkRelation.ConversionOf) return true;
        }

        return Rates.IsRate(article, claim) && !Rates.IsRate(article, sentence[at - 1]) && article.Between(sentence[at - 1], claim) is ", or" or "or" or "(" or ", or about" or "), or";
    }

    private static Lead LeadOf(ArticleClaims article, IReadOnlyList<Claim> sentence, int at)
    {
        var text = at == 0 ? article.Before(sentence[at]) : article.Between(sentence[at - 1], sentence[at]);
        return text is null ? Lead.None : LeadOf(text);
    }

    // The nearest of the last words that says which way: "from last year's", "to a record", "compared with".
    private static Lead LeadOf(ReadOnlySpan<char> text)
    {
        var rest = text;
        for (var i = 0; i < MostWordsBehind && rest.Length > 0; i++)
        {
            var space = rest.LastIndexOf(' ');
            var word = rest[(space + 1)..];
            if (word.Length > 0 && word[^1] is ',' or ';' or ':' or ')' or '(' or '–' or '—') return Lead.None;
            if (Holds(Turned, word)) return Lead.None;
            rest = space < 0 ? [] : rest[..space].TrimEnd();
            if (word is "with" or "to" && rest.EndsWith("compared", StringComparison.Ordinal)) return Lead.From;
            if (Holds(Earlier, word)) return Lead.From;
            if (Holds(Later, word)) return Lead.To;
        }

        return Lead.None;
    }

    // Between the two ("70 million, up 24% from 57 million"), right before them ("rose 8% to ...") or right behind, set off ("..., a drop of 20%").
    private static Claim? ChangeBy(ArticleClaims article, List<(Claim Claim, Lead Lead)> told, int first, int second, out bool certain)
    {
        var (one, other) = (told[first].Claim, told[second].Claim);
        certain = false;
        if (second - first == 2)
        {
            var between = told[first + 1].Claim;
            if (!IsChangeOf(between, other)) return null;
            certain = article.Between(between, other) is { Length: < LongestTie } tie && !tie.Contains(',', StringComparison.Ordinal);
            return between;
        }

        if (first > 0 && IsChangeOf(told[first - 1].Claim, one) && told[first].Lead != Lead.None && IsOfThese(article, told[first - 1].Claim, one))
        {
            certain = article.Between(one, other) is { Length: < LongestTie } tie && !tie.Contains(',', StringComparison.Ordinal);
            return told[first - 1].Claim;
        }

        if (second + 1 == told.Count || !IsChangeOf(told[second + 1].Claim, other) || !IsSetOff(article, other, told[second + 1].Claim)) return null;
        // ", up 4 in a day" may be of another step; ", a rise of" is of this one.
        certain = article.Between(other, told[second + 1].Claim) is { } joint && joint.EndsWith(" of", StringComparison.Ordinal) && joint.Contains(" a", StringComparison.Ordinal)
            && article.Between(one, other) is { Length: < LongestTie } steps && !steps.Contains(',', StringComparison.Ordinal);
        return told[second + 1].Claim;
    }

    // "Rose 5% from a year earlier to 80, from 78 in May" tells of two steps.
    private static bool IsOfThese(ArticleClaims article, Claim change, Claim level)
    {
        if (article.Between(change, level) is not { Length: < LongestJoint } between) return false;
        foreach (var range in between.AsSpan().SplitAny(' ', '-'))
        {
            var word = between.AsSpan()[range];
            if (Holds(OtherBases, word) && (word is not "from" || range.End.GetOffset(between.Length) < between.Length)) return false;
        }

        return true;
    }

    // Set off by its mark, before which the time of the level may stand: "to 25 billion in 2023, an increase of".
    private static bool IsSetOff(ArticleClaims article, Claim level, Claim change)
    {
        if (article.Between(level, change) is not { Length: < LongestJoint } between) return false;
        var mark = between.AsSpan().IndexOfAny(",(–—-");
        if (mark < 0 || mark > LongestTime || (mark > 0 && !between.StartsWith("in ", StringComparison.Ordinal) && !between.StartsWith("a year earlier", StringComparison.Ordinal) && !between.StartsWith("last ", StringComparison.Ordinal) && !between.StartsWith("by ", StringComparison.Ordinal))) return false;
        return !Array.Exists(OtherClauses, c => between.Contains(c, StringComparison.Ordinal));
    }

    // "Rose 3% to 383 million in May from a year earlier, compared with 372 million in April": the growth has another base.
    private static bool IsOtherTime(ArticleClaims article, Claim first, Claim second) =>
        article.Between(first, second) is { } between && (between.Contains(" earlier", StringComparison.Ordinal) || between.Contains(" ago", StringComparison.Ordinal));

    private static bool Holds(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
