namespace BriExtract.Ingestion.Containers;

/// <summary>Reads a stream whole, as far as a limit allows.</summary>
internal static class BoundedBytes
{
    /// <summary>The bytes; null when there are more than <paramref name="limit"/>.</summary>
    public static byte[]? Read(Stream stream, int limit)
    {
        var bytes = new MemoryStream();
        var chunk = new byte[1 << 15];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (bytes.Length + read > limit) return null;
            bytes.Write(chunk, 0, read);
        }

        return bytes.ToArray();
    }
}
