using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>A set of files that records are dealt to by a hash, written once and then read one at a time; gone when disposed.</summary>
internal sealed class SpillFiles : IDisposable
{
    // With many files their buffers would be what takes the memory.
    private const int Buffer = 1 << 14;
    private const int FrameBytes = sizeof(int);
    private readonly string[] _paths;
    private readonly FileStream?[] _writers;

    /// <summary>A set of <paramref name="count"/> files in <paramref name="folder"/>, each made when the first record goes there.</summary>
    public SpillFiles(string folder, string name, int count)
    {
        _paths = new string[count];
        _writers = new FileStream?[count];
        for (var i = 0; i < count; i++)
        {
            _paths[i] = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{i:000}"));
        }
    }

    /// <summary>Takes a record; the bytes are valid until it returns.</summary>
    public delegate void Taking(ReadOnlySpan<byte> record);

    /// <summary>How many files.</summary>
    public int Count => _paths.Length;

    /// <summary>Appends a record to the file for a hash: a function of the hash and the number of files alone. One thread at a time.</summary>
    public void Append(ulong hash, ReadOnlySpan<byte> head, ReadOnlySpan<byte> record)
    {
        var file = (int)(hash % (ulong)_paths.Length);
        var writer = _writers[file] ??= new FileStream(_paths[file], FileMode.Create, FileAccess.Write, FileShare.None, Buffer);
        Span<byte> frame = stackalloc byte[FrameBytes];
        BinaryPrimitives.WriteInt32LittleEndian(frame, head.Length + record.Length);
        writer.Write(frame);
        writer.Write(head);
        writer.Write(record);
    }

    /// <summary>Ends writing.</summary>
    public void Close()
    {
        for (var i = 0; i < _writers.Length; i++)
        {
            _writers[i]?.Dispose();
            _writers[i] = null;
        }
    }

    /// <summary>Hands over the records of a file as <see cref="Read"/> does. The file is then deleted.</summary>
    public void Drain(int file, Taking take)
    {
        Read(file, take);
        File.Delete(_paths[file]);
    }

    /// <summary>Hands over the records of a file in the order they were appended, however many.</summary>
    public void Read(int file, Taking take)
    {
        if (!File.Exists(_paths[file])) return;
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        using (var stream = new FileStream(_paths[file], FileMode.Open, FileAccess.Read, FileShare.None, Buffer))
        {
            var frame = new byte[FrameBytes];
            while (stream.ReadAtLeast(frame, FrameBytes, throwOnEndOfStream: false) == FrameBytes)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(frame);
                if (buffer.Length < length)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = ArrayPool<byte>.Shared.Rent(length);
                }

                stream.ReadExactly(buffer, 0, length);
                take(buffer.AsSpan(0, length));
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>All records of a file at once, so that they can be looked through before any is read. The file is then deleted.</summary>
    public SpilledRecords Load(int file)
    {
        if (!File.Exists(_paths[file])) return new SpilledRecords([], 0);
        SpilledRecords records;
        using (var handle = File.OpenHandle(_paths[file]))
        {
            var length = checked((int)RandomAccess.GetLength(handle));
            var bytes = ArrayPool<byte>.Shared.Rent(length);
            for (var at = 0; at < length;)
            {
                var read = RandomAccess.Read(handle, bytes.AsSpan(at, length - at), at);
                if (read == 0) throw new EndOfStreamException($"{_paths[file]}: ends before its records do; is the disk full?");
                at += read;
            }

            records = new SpilledRecords(bytes, length);
        }

        File.Delete(_paths[file]);
        return records;
    }

    /// <summary>Closes and deletes what is left.</summary>
    public void Dispose()
    {
        Close();
        foreach (var path in _paths) File.Delete(path);
    }
}
