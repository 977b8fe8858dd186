namespace BriExtract.Ingestion.Containers;

/// <summary>A library's unpacking stream: whatever it throws over garbled bytes (some run off the ends of their tables) is <see cref="InvalidDataException"/>.</summary>
internal sealed class DecoderStream(Stream decoder) : ForwardStream(decoder)
{
    /// <summary>Whether a fault lies in what is unpacked, not in the disk or the machine.</summary>
    public static bool IsOfContent(Exception fault) => fault is not (IOException or InvalidDataException or OutOfMemoryException or UnauthorizedAccessException);

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Inner.Read(buffer);
        }
        catch (Exception garbled) when (IsOfContent(garbled))
        {
            throw new InvalidDataException(garbled.Message, garbled);
        }
    }
}
