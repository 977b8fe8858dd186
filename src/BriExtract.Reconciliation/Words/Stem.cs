namespace BriExtract.Reconciliation.Words;

/// <summary>Makes the plural one with the singular, no more: a stronger stemmer would make "export" and "exporter" one.</summary>
public static class Stem
{
    /// <summary>The stem of a lower-case word: "countries" is "country", "routes" is "route".</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= 3 || word[^1] != 's' || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word.Length > 4 ? string.Concat(word.AsSpan(0, word.Length - 3), "y") : word;
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)) return word[..^2];
        return word[..^1];
    }
}
