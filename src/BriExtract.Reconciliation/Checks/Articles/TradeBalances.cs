using BriExtract.Core.Facts;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation.Checks.Articles;

/// <summary>
/// What is sold and bought abroad against the trade they make up and against its balance: "exports of 320 million and imports of 220
/// million" are a trade of 540 million with a surplus of 100 million. What an amount is called is read from the words that lead to
/// it. Where one sentence states all three it may fail; over two or three sentences it is offered if it holds.
/// </summary>
internal sealed class TradeBalances : IArticleRule
{
    private const int Farthest = 2;
    private const int FewestDigits = 2;
    private const int MostBetween = 4;

    // Further off than this and it is not the balance of these two.
    private const decimal MostOff = 0.5m;

    private enum Term
    {
        None,
        Export,
        Import,
        Trade,
        Surplus,
        Deficit,
    }

    private static readonly (string Stem, Term Term)[] Words =
    [
        ("export", Term.Export), ("import", Term.Import), ("trade", Term.Trade), ("turnover", Term.Trade), ("commerce", Term.Trade),
        ("surplus", Term.Surplus), ("deficit", Term.Deficit), ("shortfall", Term.Deficit), ("gap", Term.Deficit),
    ];

    /// <inheritdoc/>
    public IEnumerable<Check> Find(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<(Claim Claim, Term Term)>? terms = null;
        foreach (var sentence in article.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                if (TermOf(article, sentence, i) is var term and not Term.None) (terms ??= []).Add((sentence[i], term));
            }
        }

        if (terms is null || terms.Count < 3) yield break;
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Term != Term.Export) continue;
            for (var j = Math.Max(0, i - MostBetween); j < terms.Count && j <= i + MostBetween; j++)
            {
                if (terms[j].Term != Term.Import || !Meet(terms[i].Claim, terms[j].Claim)) continue;
                for (var k = Math.Max(0, Math.Min(i, j) - MostBetween); k < terms.Count && k <= Math.Max(i, j) + MostBetween; k++)
                {
                    if (terms[k].Term is not (Term.Trade or Term.Surplus or Term.Deficit) || !(Meet(terms[i].Claim, terms[k].Claim) || Meet(terms[j].Claim, terms[k].Claim)) || terms[k].Claim.Figure.Unit != terms[i].Claim.Figure.Unit) continue;
                    if (Test(terms[k], terms[i].Claim, terms[j].Claim) is { } check && (check.Holds || IsTold(article, terms[k].Claim, terms[i].Claim, terms[j].Claim))) yield return check;
                }
            }
        }
    }

    // In one sentence a time said once goes for all of it.
    private static bool Meet(Claim a, Claim b) =>
        a.Figure.Unit == b.Figure.Unit && Math.Abs(a.Figure.Sentence - b.Figure.Sentence) <= Farthest && (a.Figure.Sentence == b.Figure.Sentence || ArticleClaims.MayMeet(a, b));

    // The last of these words between the amount before and this one: "imports fell 1.1% to", "with a trade deficit of".
    private static Term TermOf(ArticleClaims article, IReadOnlyList<Claim> sentence, int at)
    {
        var claim = sentence[at];
        if (!Steps.IsLevel(claim) || !UnitCode.IsCurrency(claim.Figure.Unit) || Rates.IsRate(article, claim)) return Term.None;
        var context = claim.Figure.Context;
        if (!context.Contains("port", StringComparison.OrdinalIgnoreCase) && !context.Contains("trade", StringComparison.OrdinalIgnoreCase)) return Term.None;
        var from = at;
        while (from > 0 && !(Steps.IsLevel(sentence[from - 1]) && sentence[from - 1].Figure.Unit == claim.Figure.Unit)) from--;
        var text = from == 0 ? article.Before(claim) : article.Between(sentence[from - 1], claim);
        if (text is null) return Term.None;
        var (found, plain) = (Term.None, 0);
        foreach (var range in text.AsSpan().SplitAny(' ', '-', ',', ';', '’', '\''))
        {
            var word = text.AsSpan()[range];
            if (word.Equals("from", StringComparison.OrdinalIgnoreCase)) plain++;
            foreach (var (stem, term) in Words)
            {
                if (!word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) || word.Length > stem.Length + 1) continue;
                // "Trade of exports and imports" names all three: the amount is the trade.
                found = (found, term) is (Term.Export, Term.Import) or (Term.Import, Term.Export) ? Term.Trade : term;
                plain = 0;
            }
        }

        // "Up from 18 billion": what it was before.
        return plain > 0 && found is not (Term.Export or Term.Import) ? Term.None : found;
    }

    private static Check? Test((Claim Claim, Term Term) whole, Claim export, Claim import)
    {
        var (sum, lower, upper) = whole.Term switch
        {
            Term.Trade => (export.Value + import.Value, export.Allowed.Lower + import.Allowed.Lower, export.Allowed.Upper + import.Allowed.Upper),
            Term.Surplus => (export.Value - import.Value, export.Allowed.Lower - import.Allowed.Upper, export.Allowed.Upper - import.Allowed.Lower),
            _ => (import.Value - export.Value, import.Allowed.Lower - export.Allowed.Upper, import.Allowed.Upper - export.Allowed.Lower),
        };
        if (sum <= 0 || whole.Claim.SignificantDigits < FewestDigits || Math.Abs(sum - whole.Claim.Value) > MostOff * whole.Claim.Value) return null;
        var unit = whole.Claim.Figure.Unit;
        var arithmetic = whole.Term switch
        {
            Term.Trade => $"exports of {Show.Number(export.Value)} and imports of {Show.Number(import.Value)} make {Show.Value(sum, unit)}",
            Term.Surplus => $"exports of {Show.Number(export.Value)} less imports of {Show.Number(import.Value)} are {Show.Value(sum, unit)}",
            _ => $"imports of {Show.Number(import.Value)} less exports of {Show.Number(export.Value)} are {Show.Value(sum, unit)}",
        };
        return Checked.Of(CheckKind.Sum, whole.Claim, new Interval(lower, upper), arithmetic, export, import);
    }

    // One sentence with these three amounts alone, of one pair of names.
    private static bool IsTold(ArticleClaims article, Claim whole, Claim export, Claim import)
    {
        if (whole.Figure.Sentence != export.Figure.Sentence || whole.Figure.Sentence != import.Figure.Sentence) return false;
        if (whole.Figure.Bound != Bound.Exact || export.Figure.Bound != Bound.Exact || import.Figure.Bound != Bound.Exact) return false;
        return article.All.Count(c => c.Figure.Sentence == whole.Figure.Sentence && c.Figure.Unit == whole.Figure.Unit) == 3
            && ArticleClaims.MayMeet(whole, export) && ArticleClaims.MayMeet(whole, import) && ArticleClaims.MayMeet(export, import)
            && NameComparer.Compare(export.Entity, import.Entity) is NameMatch.Same or NameMatch.None
            && NameComparer.Compare(export.Counterpart, import.Counterpart) is NameMatch.Same or NameMatch.None
            && NameComparer.Compare(whole.Entity, export.Entity) is NameMatch.Same or NameMatch.None;
    }
}
