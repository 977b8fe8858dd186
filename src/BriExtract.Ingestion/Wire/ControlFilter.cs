using BriExtract.Ingestion.Containers;

namespace BriExtract.Ingestion.Wire;

/// <summary>Makes control characters that XML forbids spaces: one stray byte in an old feed must not cost all its items.</summary>
internal sealed class ControlFilter(Stream inner) : ForwardStream(inner)
{
    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        foreach (ref var b in buffer[..read])
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r')) b = (byte)' ';
        }

        return read;
    }
}
