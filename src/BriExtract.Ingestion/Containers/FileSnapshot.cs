namespace BriExtract.Ingestion.Containers;

/// <summary>
/// A file as long as it was when it was opened: one that something still writes to is not run after, and what is read does
/// not depend on how fast the other writes. Pipes, and files without a length, are read to their end.
/// </summary>
/// <param name="file">The file, from its beginning.</param>
internal sealed class FileSnapshot(Stream file) : ForwardStream(file)
{
    private readonly long _length = file.CanSeek ? file.Length : 0;
    private long _read;

    /// <summary>What became of the file meanwhile, for its row; null while it is as it was.</summary>
    public string? Change => Inner.CanSeek && Inner.Length - _length is not 0 and var grown ? IngestionReasons.ChangedMeanwhile(_length, grown) : null;

    public override int Read(Span<byte> buffer)
    {
        var room = _length > 0 ? (int)Math.Min(buffer.Length, _length - _read) : buffer.Length;
        var read = Inner.Read(buffer[..room]);
        _read += read;
        return read;
    }
}
