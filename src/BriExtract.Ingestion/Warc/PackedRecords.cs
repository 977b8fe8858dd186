using System.Buffers.Binary;
using System.IO.Compression;
using BriExtract.Ingestion.Containers;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace BriExtract.Ingestion.Warc;

/// <summary>
/// Unpacks a web archive whose records are gzip members of their own (ISO 28500, annex D). A member is checked against its
/// checksum before any of it is handed on; one that is damaged is told of and passed over, up to the next member that
/// begins a record. Of a file that ends in a member, what there is of it is handed on.
/// </summary>
/// <remarks>A member larger than the limit is handed on as it unpacks; damage in it ends the file.</remarks>
internal sealed class PackedRecords : ForwardStream
{
    private const int TrailerBytes = 8;

    // A file made so that every damaged member seems to hold others is not tried for ever.
    private const int MostTries = 4096;
    private const int MostSearchedLimits = 8;

    private readonly ByteWindow _packed;
    private readonly int _limit;
    private readonly Action<PackedDamage> _onDamage;
    private readonly Inflater _inflater = new(noHeader: true);
    private readonly Crc32 _checksum = new();
    private readonly byte[] _chunk = new byte[1 << 14];
    private readonly byte[] _piece = new byte[1 << 14];
    private readonly MemoryStream _unpacked = new();
    private long _passed;
    private int _fed;
    private bool _streaming;

    /// <param name="packed">From its first byte.</param>
    /// <param name="limit">Most bytes of a member, packed or unpacked, that are held until its end.</param>
    /// <param name="onDamage">Told of what is passed over.</param>
    public PackedRecords(Stream packed, int limit, Action<PackedDamage> onDamage)
        : base(packed) => (_packed, _limit, _onDamage) = (new ByteWindow(packed), limit, onDamage);

    private static ReadOnlySpan<byte> Mark => "WARC/"u8;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Whether the first bytes of a gzip file unpack to a record of a web archive.</summary>
    public static bool Are(ReadOnlySpan<byte> head)
    {
        var first = new byte[Mark.Length];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head.ToArray(), writable: false), CompressionMode.Decompress);
            gzip.ReadExactly(first);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return false;
        }

        return Mark.SequenceEqual(first);
    }

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            var read = _unpacked.Read(buffer);
            if (read > 0) return read;
            if (_streaming ? !UnpackOn() : !NextMember()) return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _packed.Dispose();
        base.Dispose(disposing);
    }

    private bool UnpackOn()
    {
        Empty();
        if (Unpack()) _streaming = false;
        _unpacked.Position = 0;
        return true;
    }

    // Goes to the next whole member; false at the end.
    private bool NextMember()
    {
        var (from, searched) = (_passed, 0L);
        for (var tries = 0; ;)
        {
            SkipPadding();
            if (!Has(1))
            {
                if (_passed > from && tries > 0) _onDamage(new PackedDamage(from, IngestionReasons.DamagedPacked(_passed - from, from)));
                return false;
            }

            var at = _passed;
            var state = TryMember(isFirstTry: tries == 0);
            if (state == Member.Damaged)
            {
                if (tries++ == 0) from = at;
                searched += _unpacked.Length;
                PassOver(tries < MostTries && searched / MostSearchedLimits < _limit ? 1 : _packed.Length);
                SkipToMagic();
                continue;
            }

            if (tries > 0) _onDamage(new PackedDamage(from, IngestionReasons.DamagedPacked(at - from, from)));
            if (state == Member.CutOff) _onDamage(new PackedDamage(at, IngestionReasons.CutOffAt(_passed)));
            _unpacked.Position = 0;
            return true;
        }
    }

    private enum Member
    {
        Whole,
        Damaged,
        CutOff,
    }

    private Member TryMember(bool isFirstTry)
    {
        Empty();
        _fed = HeaderLength();
        if (_fed < 0) return Member.Damaged;
        _inflater.Reset();
        _checksum.Reset();
        try
        {
            while (!Unpack())
            {
                if (!isFirstTry && _unpacked.Length >= Mark.Length && !BeginsRecord()) return Member.Damaged;
                if (Math.Max(_unpacked.Length, _fed) <= _limit) continue;
                PassOver(_fed);
                _fed = 0;
                _streaming = true;
                return Member.Whole;
            }

            return isFirstTry || BeginsRecord() ? Member.Whole : Member.Damaged;
        }
        catch (EndOfStreamException) when (BeginsRecord() && !HoldsRecord(_packed.Bytes[1..]))
        {
            PassOver(_packed.Length);
            return Member.CutOff;
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            return Member.Damaged;
        }
    }

    // Damage may make a member seem to go on to the end of the file, over all that follows it.
    private static bool HoldsRecord(ReadOnlySpan<byte> packed)
    {
        for (var tries = 0; tries < MostTries && packed.IndexOf(Magic) is >= 0 and var at; tries++)
        {
            packed = packed[at..];
            if (Are(packed[..Math.Min(packed.Length, PeekStream.HeadBytes)])) return true;
            packed = packed[1..];
        }

        return false;
    }

    // Unpacks some more; true when the member has ended and its checksum holds.
    private bool Unpack()
    {
        if (_inflater.IsNeedingInput)
        {
            if (_streaming) _passed += Taken(_fed);
            if (!Has(_fed + 1)) throw new EndOfStreamException("cut off");
            var count = Math.Min(_chunk.Length, _packed.Length - _fed);
            _packed.Bytes.Slice(_fed, count).CopyTo(_chunk);
            _inflater.SetInput(_chunk, 0, count);
            _fed += count;
        }

        for (int read; (read = Inflate()) > 0;)
        {
            _checksum.Update(new ArraySegment<byte>(_piece, 0, read));
            _unpacked.Write(_piece, 0, read);
        }

        if (_inflater.IsNeedingDictionary) throw new InvalidDataException("a dictionary is asked for");
        if (!_inflater.IsFinished) return false;
        var end = _fed - _inflater.RemainingInput;
        if (!Has(end + TrailerBytes)) throw new EndOfStreamException("cut off");
        var trailer = _packed.Bytes.Slice(end, TrailerBytes);
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != (uint)_checksum.Value) throw new InvalidDataException("the checksum differs");
        PassOver(end + TrailerBytes);
        _fed = 0;
        return true;
    }

    private int Inflate()
    {
        try
        {
            return _inflater.Inflate(_piece);
        }
        catch (Exception garbled) when (DecoderStream.IsOfContent(garbled))
        {
            throw new InvalidDataException(garbled.Message, garbled);
        }
    }

    private int Taken(int count)
    {
        _packed.Take(count);
        _fed = 0;
        return count;
    }

    private bool BeginsRecord() => _unpacked.GetBuffer().AsSpan(0, (int)_unpacked.Length).StartsWith(Mark);

    private void Empty()
    {
        _unpacked.SetLength(0);
        _unpacked.Position = 0;
    }

    // RFC 1952: ten bytes, then what the flags announce; -1 for anything else.
    private int HeaderLength()
    {
        if (!Has(10) || !_packed.Bytes.StartsWith(Magic) || _packed.Bytes[3] >= 0x20) return -1;
        var flags = _packed.Bytes[3];
        var at = 10;
        if ((flags & 4) != 0)
        {
            if (!Has(at + 2)) return -1;
            at += 2 + BinaryPrimitives.ReadUInt16LittleEndian(_packed.Bytes[at..]);
        }

        for (var names = (flags >> 3 & 1) + (flags >> 4 & 1); names > 0; names--)
        {
            while (Has(at + 1) && _packed.Bytes[at] != 0 && at < 1 << 16) at++;
            at++;
        }

        if ((flags & 2) != 0) at += 2;
        return Has(at) ? at : -1;
    }

    // Zeros may fill up blocks of a tape or a disk between members.
    private void SkipPadding()
    {
        while (Has(1))
        {
            var zeros = _packed.Bytes.IndexOfAnyExcept((byte)0);
            PassOver(zeros < 0 ? _packed.Length : zeros);
            if (zeros >= 0) return;
        }
    }

    private void SkipToMagic()
    {
        while (Has(4))
        {
            var at = _packed.Bytes.IndexOf(Magic);
            // The magic may lie across the edge of what is there.
            PassOver(at < 0 ? _packed.Length - 3 : at);
            if (at >= 0) return;
            if (!_packed.More()) break;
        }

        PassOver(_packed.Length);
    }

    private bool Has(int count)
    {
        while (_packed.Length < count)
        {
            if (!_packed.More()) return false;
        }

        return true;
    }

    private void PassOver(int count)
    {
        _packed.Take(count);
        _passed += count;
    }
}

/// <summary>Packed bytes that could not be read.</summary>
/// <param name="At">Byte of the packed file that they begin at.</param>
/// <param name="Reason">For the row that tells of them.</param>
internal readonly record struct PackedDamage(long At, string Reason);
