namespace BriExtract.Benchmarks.Planted;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): random numbers that are the same everywhere; a stream of its own for each seed.</summary>
public struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The stream of one thing of a kind: what is drawn for it does not depend on what was drawn before.</summary>
    public static SplitMix For(ulong seed, ulong kind, ulong number) => new(Mix(Mix(seed ^ (kind * 0x9E3779B97F4A7C15)) ^ number));

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>0 to <paramref name="count"/> less 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>True in so many of a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
