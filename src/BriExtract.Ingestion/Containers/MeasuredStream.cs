namespace BriExtract.Ingestion.Containers;

/// <summary>Tells how many bytes went by: for progress, and for the ratio of packed to unpacked.</summary>
/// <param name="inner">What is read.</param>
/// <param name="onRead">Told after each read how many bytes came; null when nobody asks.</param>
internal class MeasuredStream(Stream inner, Action<int>? onRead = null) : ForwardStream(inner)
{
    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Count += read;
        onRead?.Invoke(read);
        return read;
    }
}

/// <summary>Stops an unpacking stream that gives far more than its packed bytes could hold: a zip bomb.</summary>
/// <param name="unpacked">What is read.</param>
/// <param name="packedBytes">How many packed bytes have gone into it.</param>
/// <param name="maxRatio">Most bytes that one packed byte may unpack to.</param>
internal sealed class RatioGuard(Stream unpacked, Func<long> packedBytes, int maxRatio) : MeasuredStream(unpacked)
{
    // Short repetitive files may pack to next to nothing; a bomb is large.
    private const long FreeBytes = 16L << 20;

    public override int Read(Span<byte> buffer)
    {
        var read = base.Read(buffer);
        return Count > FreeBytes && Count / maxRatio > packedBytes() ? throw new CompressionBombException(IngestionReasons.CompressionRatio(maxRatio)) : read;
    }
}

/// <summary>More came out than the settings allow for what went in.</summary>
internal sealed class CompressionBombException(string message) : IOException(message);
