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

    /// <summary>Whether one name is the initials of the other: "LHR" of "Lusaka Harbor Railway in Zambia". Small words count for nothing, and what follows "in" only tells where.</summary>
    public static bool AreInitials(string? a, string? b) =>
        a is not null && b is not null && (IsInitialsOf(a, b) || IsInitialsOf(b, a));

    /// <summary>Whether a name is written like initials: three capitals or more and nothing else.</summary>
    public static bool MayBeInitials(ReadOnlySpan<char> name)
    {
        const int Fewest = 3;
        return name.Length >= Fewest && !name.ContainsAnyExceptInRange('A', 'Z');
    }

    private static bool IsInitialsOf(ReadOnlySpan<char> initials, ReadOnlySpan<char> name)
    {
        if (!MayBeInitials(initials)) return false;
        var matched = 0;
        foreach (var range in name.SplitAny(' ', '-'))
        {
            var word = name[range];
            if (word is "in" && matched == initials.Length) return true;
            // A name that is itself in capitals is another abbreviation.
            if (word.IsEmpty || !char.IsUpper(word[0])) continue;
            if (matched == initials.Length || word[0] != initials[matched] || word.Length == 1) return false;
            matched++;
        }

        return matched == initials.Length;
    }

    public static bool IsMatch(this NameMatch match) => match is NameMatch.Same or NameMatch.Alike;
}
