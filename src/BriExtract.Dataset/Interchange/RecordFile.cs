using System.Buffers.Binary;
using System.Text;

namespace BriExtract.Dataset.Interchange;

/// <summary>
/// A file of records that machines exchange: a header that names the kind and what it was made with, the records, and a
/// trailer with their number, so that a file cut short is told from a whole one.
/// </summary>
public static class RecordFile
{
    private const int Trailer = -1;
    private static readonly byte[] Magic = "BRX1\n"u8.ToArray();

    /// <summary>Writes a file in whole: under another name first, so that it appears finished or not at all, and a task that runs twice at once does no harm.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">One line: what the file holds and what it was made with.</param>
    /// <param name="records">The records.</param>
    public static void Write(string path, string header, IEnumerable<ReadOnlyMemory<byte>> records)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(records);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.MachineName}-{Environment.ProcessId}");
        try
        {
            WriteAll(part, header, records);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Reads the records of a file; the bytes are valid until the next one is taken.</summary>
    /// <exception cref="DatasetException">It is no such file, was made for something else or by another version, or is cut short.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(string path, string header)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        RequireHeader(file, path, header);
        var frame = new byte[sizeof(int)];
        var buffer = new byte[1 << 16];
        for (var count = 0L; ; count++)
        {
            ReadExactly(file, path, frame);
            var length = BinaryPrimitives.ReadInt32LittleEndian(frame);
            if (length == Trailer)
            {
                var told = new byte[sizeof(long)];
                ReadExactly(file, path, told);
                if (BinaryPrimitives.ReadInt64LittleEndian(told) != count) throw DatasetErrors.CutShort(path);
                yield break;
            }

            if (length < 0) throw DatasetErrors.CutShort(path);
            if (buffer.Length < length) buffer = new byte[Math.Max(length, buffer.Length * 2)];
            ReadExactly(file, path, buffer.AsSpan(0, length));
            yield return buffer.AsMemory(0, length);
        }
    }

    private static void WriteAll(string part, string header, IEnumerable<ReadOnlyMemory<byte>> records)
    {
        using var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        file.Write(Magic);
        file.Write(Encoding.UTF8.GetBytes(header + "\n"));
        Span<byte> frame = stackalloc byte[sizeof(long)];
        var count = 0L;
        foreach (var record in records)
        {
            BinaryPrimitives.WriteInt32LittleEndian(frame, record.Length);
            file.Write(frame[..sizeof(int)]);
            file.Write(record.Span);
            count++;
        }

        BinaryPrimitives.WriteInt32LittleEndian(frame, Trailer);
        file.Write(frame[..sizeof(int)]);
        BinaryPrimitives.WriteInt64LittleEndian(frame, count);
        file.Write(frame);
        file.Flush(flushToDisk: true);
    }

    private static void RequireHeader(FileStream file, string path, string header)
    {
        var magic = new byte[Magic.Length];
        if (file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.AsSpan().SequenceEqual(Magic)) throw DatasetErrors.NoRecordFile(path);
        var line = new List<byte>();
        for (int next; (next = file.ReadByte()) is not ('\n' or -1);) line.Add((byte)next);
        var found = Encoding.UTF8.GetString([.. line]);
        if (found != header) throw DatasetErrors.OtherRecordFile(path, found, header);
    }

    private static void ReadExactly(FileStream file, string path, Span<byte> buffer)
    {
        if (file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length) throw DatasetErrors.CutShort(path);
    }
}
