using System.Buffers.Binary;
using System.Globalization;

namespace BriExtract.Cli.Pipeline;

/// <summary>Files of records, one file for each first byte of an article id, so that what belongs to an article can be put aside in any order and taken up in the order of ids.</summary>
public sealed class Buckets : IDisposable
{
    /// <summary>How many there are: one for each value of two hexadecimal digits.</summary>
    public const int Count = 256;

    private const int FrameBytes = sizeof(int);

    // With so many files their buffers take memory; most records are larger.
    private const int BufferBytes = 1 << 13;

    private readonly string _folder;
    private readonly FileStream?[] _files = new FileStream?[Count];

    /// <summary>Buckets in a folder of their own.</summary>
    /// <param name="folder">Made anew; gone when the buckets are disposed of.</param>
    public Buckets(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>The bucket of an article: "art-3f…" is number 63. The order of numbers is that of ids.</summary>
    public static int Of(string articleId) => int.Parse(articleId.AsSpan(4, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Appends a record; one thread at a time.</summary>
    public void Add(int bucket, ReadOnlySpan<byte> record)
    {
        var file = _files[bucket] ??= new FileStream(Path.Combine(_folder, bucket.ToString("x2", CultureInfo.InvariantCulture)), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes);
        Span<byte> frame = stackalloc byte[FrameBytes];
        BinaryPrimitives.WriteInt32LittleEndian(frame, record.Length);
        file.Write(frame);
        file.Write(record);
    }

    /// <summary>Where the records of a bucket lie, in the order they were added, with as much of each as <paramref name="head"/> takes.</summary>
    public IEnumerable<RecordPlace> Places(int bucket, byte[] head)
    {
        if (_files[bucket] is not { } file) yield break;
        file.Flush();
        var frame = new byte[FrameBytes];
        // Asked once: the length is a call of the system each time.
        var end = file.Length;
        for (var at = 0L; at < end;)
        {
            ReadExactly(file, frame, at);
            var length = BinaryPrimitives.ReadInt32LittleEndian(frame);
            at += FrameBytes;
            ReadExactly(file, head.AsSpan(0, Math.Min(length, head.Length)), at);
            yield return new RecordPlace(bucket, at, length);
            at += length;
        }
    }

    /// <summary>Reads one record.</summary>
    public byte[] Read(RecordPlace place)
    {
        var record = GC.AllocateUninitializedArray<byte>(place.Length);
        ReadExactly(_files[place.Bucket]!, record, place.Offset);
        return record;
    }

    /// <summary>All records of a bucket, in the order they were added; the bytes are valid until the buffer is used again.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Load(int bucket, ref byte[] buffer)
    {
        if (_files[bucket] is not { } file) return [];
        file.Flush();
        var end = checked((int)file.Length);
        if (buffer.Length < end) buffer = GC.AllocateUninitializedArray<byte>(end + (end / 4));
        ReadExactly(file, buffer.AsSpan(0, end), 0);
        var records = new List<ReadOnlyMemory<byte>>();
        for (var at = 0; at < end;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at));
            records.Add(buffer.AsMemory(at + FrameBytes, length));
            at += FrameBytes + length;
        }

        return records;
    }

    /// <summary>Removes the files.</summary>
    public void Dispose()
    {
        foreach (var file in _files) file?.Dispose();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static void ReadExactly(FileStream file, Span<byte> buffer, long offset)
    {
        while (buffer.Length > 0)
        {
            var read = RandomAccess.Read(file.SafeFileHandle, buffer, offset);
            if (read == 0) throw new EndOfStreamException($"{file.Name}: ends before a record does; is the disk full?");
            buffer = buffer[read..];
            offset += read;
        }
    }
}

/// <summary>Where a record lies.</summary>
/// <param name="Bucket">Number of the bucket.</param>
/// <param name="Offset">Byte it begins at.</param>
/// <param name="Length">Bytes.</param>
public readonly record struct RecordPlace(int Bucket, long Offset, int Length);
