namespace BriExtract.Evaluation.Fields;

/// <summary>B-cubed precision and recall of a clustering (Bagga and Baldwin 1998).</summary>
internal static class BCubed
{
    public static (double Precision, double Recall) Of<T>(IReadOnlyList<T> items, Func<T, string?> gold, Func<T, string?> found)
    {
        double precision = 0, recall = 0;
        for (var i = 0; i < items.Count; i++)
        {
            int wanted = 0, got = 0, both = 0;
            for (var j = 0; j < items.Count; j++)
            {
                var sameGold = gold(items[i]) == gold(items[j]);
                var sameFound = i == j || (found(items[i]) is { Length: > 0 } name && name == found(items[j]));
                if (sameGold) wanted++;
                if (sameFound) got++;
                if (sameGold && sameFound) both++;
            }

            precision += (double)both / got;
            recall += (double)both / wanted;
        }

        return (precision / items.Count, recall / items.Count);
    }
}
