namespace BriExtract.Ingestion.Containers;

/// <summary>Reads a stream whole, as far as a limit allows.</summary>
internal static class BoundedBytes
{
    /// <summary>The bytes; null when there are more than <paramref name="limit"/>.</summary>
    public static byte[]? Read(Stream stream, int limit) => Read(stream, limit, out var cut) is { } bytes ? cut is null ? bytes : throw cut : null;

    /// <summary>The bytes as far as they can be read; null when there are more than <paramref name="limit"/>.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="cut">Why they end early, where some could be read; what cannot be read at all throws.</param>
    public static byte[]? Read(Stream stream, int limit, out Exception? cut)
    {
        cut = null;
        var bytes = new MemoryStream();
        var chunk = new byte[1 << 15];
        try
        {
            for (int read; (read = stream.Read(chunk)) > 0;)
            {
                if (bytes.Length + read > limit) return null;
                bytes.Write(chunk, 0, read);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException && fault is not CompressionBombException && bytes.Length > 0)
        {
            cut = fault;
        }

        return bytes.ToArray();
    }
}
