using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BriExtract.Ingestion.Containers;

/// <summary>The members of a zip whose list cannot be read: a download that broke off has none. Each member has a header of its own (APPNOTE 4.3.7), so they are looked for from the front.</summary>
internal static class ZipRemains
{
    private const int HeaderBytes = 30;

    private static ReadOnlySpan<byte> Signature => "PK\u0003\u0004"u8;

    /// <summary>Name and unpacked bytes of every member that begins before the file ends, in the order of the file; the stream of one is valid until the next is asked for.</summary>
    public static IEnumerable<(string Name, Stream Bytes)> Of(Stream file)
    {
        for (var at = 0L; Next(file, at) is { } member; at = member.End)
        {
            if (member.Name.EndsWith('/')) continue;
            file.Position = member.Data;
            if (member.Method == 8) yield return (member.Name, new DeflateStream(file, CompressionMode.Decompress, leaveOpen: true));
            else if (member.Method == 0) yield return (member.Name, new Stored(file, member.End - member.Data));
        }
    }

    private static LocalMember? Next(Stream file, long at)
    {
        var header = new byte[HeaderBytes];
        for (var found = Find(file, at); found >= 0; found = Find(file, found + 1))
        {
            file.Position = found;
            if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes) return null;
            var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26))];
            if (name.Length is 0 or > 4096 || file.ReadAtLeast(name, name.Length, throwOnEndOfStream: false) < name.Length) continue;
            var data = found + HeaderBytes + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
            // Where the size follows the data (flag 3), the next header is looked for in them: four bytes seldom come by chance.
            var size = (header[6] & 8) == 0 ? BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(18)) : 0;
            return new LocalMember(Encoding.UTF8.GetString(name), BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)), data, data + size);
        }

        return null;
    }

    private static long Find(Stream file, long at)
    {
        file.Position = at;
        var window = new byte[1 << 16];
        for (var kept = 0; ;)
        {
            var read = file.Read(window, kept, window.Length - kept);
            if (read == 0) return -1;
            var there = kept + read;
            var found = window.AsSpan(0, there).IndexOf(Signature);
            if (found >= 0) return at + found;
            // The signature may lie across the edge of what is there.
            kept = Math.Min(there, Signature.Length - 1);
            window.AsSpan(there - kept, kept).CopyTo(window);
            at += there - kept;
        }
    }

    private readonly record struct LocalMember(string Name, int Method, long Data, long End);

    private sealed class Stored(Stream file, long length) : ForwardStream(file)
    {
        private long _left = length;

        public override int Read(Span<byte> buffer)
        {
            var read = Inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
            _left -= read;
            return read;
        }
    }
}
