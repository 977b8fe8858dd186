using System.Numerics;
using System.Runtime.InteropServices;

namespace BriExtract.Language.Models;

/// <summary>The checksum of model files (RFC 3720, appendix B.4): the processor computes it, so that a load does not wait for it.</summary>
internal static class Crc32C
{
    /// <summary>Checksum of what is left of a stream.</summary>
    public static uint Of(Stream stream)
    {
        // A multiple of eight long, and filled to the end, so that only the last part has odd bytes.
        Span<byte> part = stackalloc byte[16 * 1024];
        var sum = uint.MaxValue;
        while (stream.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) is > 0 and var read) sum = Add(sum, part[..read]);
        return ~sum;
    }

    private static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) sum = BitOperations.Crc32C(sum, word);
        foreach (var one in bytes[(words.Length * 8)..]) sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}
