using System.Globalization;

namespace BriExtract.Evaluation.NewsQuant;

/// <summary>NewsQuant's strict counting: one-to-one inside a sentence, only equal values meet, most values first, then units, changes, concepts.</summary>
internal static class NewsQuantScore
{
    private static readonly string[] Rows = ["value", "value+unit", "value+change", "value+concept_partial", "value+concept_complete"];

    public static void Print(List<GoldSentence> gold, List<List<NewsQuantity>> found, int errors)
    {
        var right = new int[Rows.Length];
        int golds = 0, predicted = 0;
        for (var i = 0; i < gold.Count; i++)
        {
            var quantities = gold[i].Quantities;
            golds += quantities.Count;
            predicted += found[i].Count;
            var pairs = Match(quantities, found[i]);
            foreach (var (g, p) in pairs)
            {
                for (var row = 0; row < Rows.Length; row++) right[row] += Hits(quantities[g], found[i][p])[row];
            }

            if (errors > 0 && Show(gold[i], found[i], pairs)) errors--;
        }

        Console.WriteLine($"strict counting; {gold.Count} sentences, {golds} gold quantities, {predicted} predicted");
        Console.WriteLine($"{"",-24} {"P",6} {"R",6} {"F1",6} {"right",6}");
        var hasChange = gold.Exists(sentence => sentence.Quantities.Exists(quantity => quantity.Change is not null));
        for (var row = 0; row < (hasChange ? Rows.Length : 2); row++)
        {
            double precision = predicted == 0 ? 0 : 100d * right[row] / predicted, recall = golds == 0 ? 0 : 100d * right[row] / golds;
            var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rows[row],-24} {precision,6:0.0} {recall,6:0.0} {f1,6:0.0} {right[row],6}"));
        }
    }

    private static int[] Hits(GoldQuantity gold, NewsQuantity found)
    {
        if (!Same(gold, found)) return [0, 0, 0, 0, 0];
        var concept = gold.Concept is null ? null : new HashSet<string>(gold.Concept, StringComparer.Ordinal);
        var other = new HashSet<string>(found.Concept.Length == 0 ? ["-"] : found.Concept, StringComparer.OrdinalIgnoreCase);
        return
        [
            1,
            gold.Unit.Equals(found.Unit, StringComparison.OrdinalIgnoreCase) ? 1 : 0,
            gold.Change == found.Change ? 1 : 0,
            concept is not null && other.Overlaps(concept) ? 1 : 0,
            concept is not null && other.SetEquals(concept) ? 1 : 0,
        ];
    }

    private static bool Same(GoldQuantity gold, NewsQuantity found) =>
        Close(gold.Value, found.Value) && gold.High.HasValue == found.High.HasValue && (gold.High is not { } high || Close(high, found.High!.Value));

    private static bool Close(double gold, double found) => Math.Abs(gold - found) <= 1e-8 + (1e-5 * Math.Abs(found));

    // The best assignment, by augmenting over all orders of the smaller side: sentences hold few quantities of one value, so
    // groups that can meet at all are tiny.
    private static List<(int Gold, int Found)> Match(List<GoldQuantity> gold, List<NewsQuantity> found)
    {
        var pairs = new List<(int, int)>();
        var free = new List<int>(Enumerable.Range(0, found.Count));
        var left = new List<int>(Enumerable.Range(0, gold.Count));
        while (left.Count > 0)
        {
            // Quantities of one value form a group of their own; no pair crosses groups.
            var group = left.FindAll(g => gold[g].Value == gold[left[0]].Value && gold[g].High == gold[left[0]].High);
            var candidates = free.FindAll(p => Same(gold[group[0]], found[p]));
            var best = Best(group, candidates, 0, (g, p) => Weight(Hits(gold[g], found[p])));
            foreach (var pair in best.Pairs)
            {
                pairs.Add(pair);
                free.Remove(pair.Found);
            }

            left.RemoveAll(group.Contains);
        }

        return pairs;
    }

    private static (long Sum, List<(int Gold, int Found)> Pairs) Best(List<int> golds, List<int> candidates, int at, Func<int, int, long> weight)
    {
        if (at == golds.Count || candidates.Count == 0) return (0, []);
        (long Sum, List<(int Gold, int Found)> Pairs) best = golds.Count - at > candidates.Count ? Best(golds, candidates, at + 1, weight) : (0, []);
        foreach (var candidate in candidates)
        {
            var rest = Best(golds, candidates.FindAll(other => other != candidate), at + 1, weight);
            var sum = rest.Sum + weight(golds[at], candidate);
            if (sum > best.Sum) best = (sum, [(golds[at], candidate), .. rest.Pairs]);
        }

        return best;
    }

    private static long Weight(int[] hits) => hits.Aggregate(0L, (sum, hit) => (sum * 64) + hit);

    private static bool Show(GoldSentence sentence, List<NewsQuantity> found, List<(int Gold, int Found)> pairs)
    {
        var lines = new List<string>();
        for (var g = 0; g < sentence.Quantities.Count; g++)
        {
            if (!pairs.Exists(pair => pair.Gold == g)) lines.Add("  miss   " + Brief(sentence.Quantities[g]));
        }

        for (var p = 0; p < found.Count; p++)
        {
            if (!pairs.Exists(pair => pair.Found == p)) lines.Add("  extra  " + Brief(found[p]));
        }

        foreach (var (g, p) in pairs)
        {
            var hits = Hits(sentence.Quantities[g], found[p]);
            if (hits[1] == 0) lines.Add($"  unit   {Brief(sentence.Quantities[g])}  <>  {Brief(found[p])}");
            if (sentence.Quantities[g].Change is not null && hits[2] == 0) lines.Add($"  change {Brief(sentence.Quantities[g])}  <>  {Brief(found[p])}");
            if (sentence.Quantities[g].Concept is not null && hits[4] == 0) lines.Add($"  {(hits[3] == 0 ? "CONCEPT" : "concept")} {Brief(sentence.Quantities[g])}  <>  {Brief(found[p])}");
        }

        if (lines.Count == 0) return false;
        Console.WriteLine(sentence.Text);
        lines.ForEach(Console.WriteLine);
        Console.WriteLine();
        return true;
    }

    private static string Brief(GoldQuantity gold) => Brief(gold.Value, gold.High, gold.Unit, gold.Change, gold.Concept);

    private static string Brief(NewsQuantity found) => Brief(found.Value, found.High, found.Unit, found.Change, found.Concept);

    private static string Brief(double value, double? high, string unit, string? change, string[]? concept)
    {
        var number = value.ToString("G12", CultureInfo.InvariantCulture) + (high is { } top ? ".." + top.ToString("G12", CultureInfo.InvariantCulture) : "");
        return $"{number}|{unit}|{change}|{string.Join(' ', concept ?? [])}";
    }
}
