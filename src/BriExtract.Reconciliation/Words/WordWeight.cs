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

/// <summary>What a word says of how a quantity behaves in time.</summary>
public enum WordSense : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>For a time unit: "daily", "annual".</summary>
    Rate,

    /// <summary>The time from one run to the next: "interval".</summary>
    Interval,

    /// <summary>A total that only grows: "cumulative".</summary>
    Running,

    /// <summary>Goes one way: "exports", "investment"; turned round it is another quantity.</summary>
    Directed,

    /// <summary>An amount for one of many: "price", "fare".</summary>
    UnitPrice,

    /// <summary>Takes away from those counted: "defect", "abstain".</summary>
    Leaving,

    /// <summary>A kind of event, which alone names none: "earthquake", "crash".</summary>
    Event,

    /// <summary>Befalls persons, whatever they are: "death", "injury".</summary>
    Harm,

    /// <summary>Which part of a place: "southern".</summary>
    Part,

    /// <summary>A word for people by their part in life: "miner", "passenger".</summary>
    Person,
}

/// <summary>A word of a name, ready to be compared: the hash of its stem, its weight and kind.</summary>
/// <param name="Hash">FNV-1a of the stem.</param>
/// <param name="Weight">0 for a word that says nothing, 1 for one that names a thing.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Sense">What a check needs to know of it.</param>
public readonly record struct WordWeight(uint Hash, float Weight, WordKind Kind, WordSense Sense);
