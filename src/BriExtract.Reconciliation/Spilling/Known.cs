using System.Runtime.InteropServices;
using System.Text;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>
/// What stands for bytes that come again and again, found by the bytes themselves: names, and the names of a claim with
/// their words. For one thread; it starts afresh when it is full, so that memory does not follow the dump.
/// </summary>
internal sealed class Known<T>
    where T : class
{
    // So few that they stay in the processor's cache.
    private const int Most = 1 << 14;

    private readonly Making _make;
    private readonly Dictionary<byte[], T> _known = new(ByBytes.Instance);
    private readonly Dictionary<byte[], T>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;

    /// <summary>Knows nothing yet.</summary>
    public Known(Making make)
    {
        _make = make;
        _byBytes = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>Makes what stands for bytes that were not known.</summary>
    public delegate T Making(ReadOnlySpan<byte> bytes);

    /// <summary>What stands for these bytes.</summary>
    public T Of(ReadOnlySpan<byte> bytes)
    {
        if (_byBytes.TryGetValue(bytes, out var found)) return found;
        if (_known.Count >= Most) _known.Clear();
        var made = _make(bytes);
        _known.Add(bytes.ToArray(), made);
        return made;
    }

    private sealed class ByBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByBytes Instance = new();

        private const ulong Multiplier = 0x9E3779B97F4A7C15;

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

        // Eight bytes at a time; the order of the table does not show anywhere.
        public int GetHashCode(ReadOnlySpan<byte> bytes)
        {
            var hash = (ulong)bytes.Length;
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            foreach (var word in words) hash = Mixed(hash ^ word);
            foreach (var rest in bytes[(words.Length * sizeof(ulong))..]) hash = Mixed(hash ^ rest);
            return (int)(hash ^ (hash >> 32));
        }

        private static ulong Mixed(ulong hash) => System.Numerics.BitOperations.RotateLeft(hash * Multiplier, 29);
    }
}

/// <summary>Texts of which each is one string, however often it is read.</summary>
internal static class KnownTexts
{
    public static Known<string> Create() => new(bytes => Encoding.UTF8.GetString(bytes));
}
