namespace BriExtract.Reconciliation.Words;

/// <summary>What a word does when two names are compared.</summary>
public enum WordKind : byte
{
    /// <summary>Names a thing: "railway", "aid".</summary>
    Content,

    /// <summary>Names a measure of any kind: "volume", "number".</summary>
    Generic,

    /// <summary>Makes another measure of the same thing: "daily", "average", "import".</summary>
    Restricting,
}

/// <summary>A word of a name, ready to be compared: the hash of its stem, its weight and kind.</summary>
/// <param name="Hash">FNV-1a of the stem.</param>
/// <param name="Weight">0 for a word that says nothing, 1 for one that names a thing.</param>
/// <param name="Kind">What it does.</param>
/// <param name="IsRate">Whether it is a word of time: "daily", "annual".</param>
public readonly record struct WordWeight(uint Hash, float Weight, WordKind Kind, bool IsRate);
