using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Pairs;

/// <summary>Compares names by their weighted words.</summary>
internal static class NameComparer
{
    /// <summary>Same, alike, other, or absent.</summary>
    public static NameMatch Compare(WordWeight[] a, WordWeight[] b)
    {
        if (a.Length == 0 && b.Length == 0) return NameMatch.None;
        if (a.Length == 0 || b.Length == 0) return NameMatch.One;
        var shared = 0;
        foreach (var word in a)
        {
            if (Holds(b, word.Hash)) shared++;
        }

        if (shared == a.Length && shared == b.Length) return NameMatch.Same;
        return shared == a.Length || shared == b.Length || shared * 2 >= a.Length + b.Length - shared ? NameMatch.Alike : NameMatch.Other;
    }

    /// <summary>Whether a name's words, ascending by hash, hold this one.</summary>
    public static bool Holds(WordWeight[] words, uint hash)
    {
        foreach (var word in words)
        {
            if (word.Hash == hash) return true;
        }

        return false;
    }

    public static bool IsMatch(this NameMatch match) => match is NameMatch.Same or NameMatch.Alike;
}
