using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using BriExtract.Ingestion.Formats;
using BriExtract.Ingestion.Json;
using BriExtract.Ingestion.Mail;
using BriExtract.Ingestion.Records;
using BriExtract.Ingestion.Tables;
using BriExtract.Ingestion.Warc;
using BriExtract.Ingestion.Wire;
using ICSharpCode.SharpZipLib.BZip2;

namespace BriExtract.Ingestion.Containers;

/// <summary>Reads whatever an entry is: recognises it by content and hands it to the reader of its format, archives member by member.</summary>
/// <remarks>Nothing is ever written: the path of a member is a label of its row, no more.</remarks>
internal sealed class DumpReader(IngestionSettings settings, FieldNames names)
{
    // Without this switch the runtime takes a packed file that is cut off for a whole one. Our own programs start with it
    // (Directory.Build.props); this is for others that use the library, and counts where they have unpacked nothing before.
    static DumpReader() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    private readonly JsonRecords _json = new(names, settings);
    private readonly TableRecords _tables = new(names, settings);
    private readonly XmlArticles _xml = new(settings);
    private readonly WarcRecords _warc = new(settings);
    private readonly MailMessages _mail = new(settings);

    /// <summary>The articles and failures of an entry, in its order. What breaks it is its last row.</summary>
    public IEnumerable<RawArticle> Read(DumpEntry entry)
    {
        using var articles = Parts(entry).GetEnumerator();
        for (var any = false; ; any = true)
        {
            RawArticle? article = null;
            string? failure = null;
            try
            {
                if (articles.MoveNext()) article = articles.Current;
                else if (any) yield break;
                else failure = IngestionReasons.NothingInIt;
            }
            catch (Exception cause) when (cause is InvalidDataException or IOException or UnauthorizedAccessException or System.Xml.XmlException
                or CsvHelper.CsvFormatException or NotSupportedException or ICSharpCode.SharpZipLib.SharpZipBaseException or FormatException or ArgumentException)
            {
                failure = cause is CsvHelper.CsvFormatException or System.Xml.XmlException ? IngestionReasons.Broken("its format from here on", cause) : IngestionReasons.Unreadable(cause);
            }

            if (failure is not null)
            {
                yield return RawArticle.Failed(entry.Path, failure) with { Given = entry.Given };
                yield break;
            }

            yield return article!;
        }
    }

    // Walked and not just called, so that a fault in looking at the first bytes is met where all are.
    private IEnumerable<RawArticle> Parts(DumpEntry entry)
    {
        foreach (var article in ByFormat(entry)) yield return article;
    }

    private IEnumerable<RawArticle> ByFormat(DumpEntry entry)
    {
        var head = entry.Stream.Peek();
        if (Utf16Mark(head) is { } utf16 && FormatSniffer.Of(Encoding.UTF8.GetBytes(utf16.GetString(head[2..])), names) is not DumpFormat.Plain)
        {
            var utf8 = new PeekStream(Encoding.CreateTranscodingStream(entry.Stream, utf16, Encoding.UTF8));
            return ByFormat(entry with { Stream = utf8 });
        }

        return FormatSniffer.Of(head, names) switch
        {
            DumpFormat.Empty => [RawArticle.Failed(entry.Path, IngestionReasons.EmptyFile)],
            DumpFormat.Gzip when PackedRecords.Are(head) => WebArchive(entry),
            DumpFormat.Gzip => Unpacked(entry, packed => new GZipStream(packed, CompressionMode.Decompress), ".gz"),
            DumpFormat.Bzip2 => Unpacked(entry, packed => new DecoderStream(new BZip2InputStream(packed)), ".bz2"),
            DumpFormat.Zstandard => [RawArticle.Failed(entry.Path, IngestionReasons.Zstandard)],
            DumpFormat.Arc => [RawArticle.Failed(entry.Path, IngestionReasons.Arc)],
            DumpFormat.Zip => Zip(entry),
            DumpFormat.Tar => Tar(entry),
            DumpFormat.Warc => _warc.Read(entry),
            DumpFormat.JsonLines => _json.Lines(entry),
            DumpFormat.Json => _json.Document(entry),
            DumpFormat.Table => _tables.Read(entry),
            DumpFormat.Xml => _xml.Read(entry),
            DumpFormat.Mail => _mail.Message(entry),
            DumpFormat.Mailbox => _mail.Mailbox(entry),
            DumpFormat.Html => [Whole(entry, BodyFormat.HtmlPage)],
            _ => [Whole(entry, BodyFormat.Plain)],
        };
    }

    private static Encoding? Utf16Mark(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, not 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private RawArticle Whole(DumpEntry entry, BodyFormat format)
    {
        var bytes = BoundedBytes.Read(entry.Stream, settings.MaxArticleBytes, out var cut);
        return bytes is null
            ? RawArticle.Failed(entry.Path, IngestionReasons.LargerThan(settings.MaxArticleBytes))
            : new RawArticle { Path = entry.Path, Bytes = bytes, Given = entry.Given, Format = format, Note = cut is null ? null : IngestionReasons.CutOffPacked };
    }

    // A packed single file keeps its own name: story.txt.gz is the text story.txt.
    private IEnumerable<RawArticle> Unpacked(DumpEntry entry, Func<Stream, Stream> unpack, string ending)
    {
        if (entry.Nesting >= settings.MaxNesting) return [RawArticle.Failed(entry.Path, IngestionReasons.TooDeeplyNested(settings.MaxNesting))];
        var packed = new MeasuredStream(entry.Stream);
        var name = entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? entry.Name[..^ending.Length] : entry.Name;
        var inner = new PeekStream(new RatioGuard(unpack(packed), () => packed.Count, settings.MaxCompressionRatio));
        return Read(entry with { Name = name, Stream = inner, Nesting = entry.Nesting + 1 });
    }

    // A web archive packs each record by itself, so that one that is damaged costs no other.
    private IEnumerable<RawArticle> WebArchive(DumpEntry entry)
    {
        var damages = new Queue<PackedDamage>();
        foreach (var article in Unpacked(entry, packed => new PackedRecords(packed, settings.MaxArticleBytes, damages.Enqueue), ".gz"))
        {
            while (damages.TryDequeue(out var damage)) yield return Damaged(damage);
            yield return article;
        }

        while (damages.TryDequeue(out var damage)) yield return Damaged(damage);

        RawArticle Damaged(PackedDamage damage) => RawArticle.Failed($"{entry.Path}@{damage.At.ToString(CultureInfo.InvariantCulture)}", damage.Reason) with { Given = entry.Given };
    }

    private IEnumerable<RawArticle> Zip(DumpEntry entry)
    {
        if (entry.Nesting >= settings.MaxNesting)
        {
            yield return RawArticle.Failed(entry.Path, IngestionReasons.TooDeeplyNested(settings.MaxNesting));
            yield break;
        }

        // The list of members stands at the end of the file, so a zip that comes as a stream is held in memory, within the bound.
        using var file = entry.Stream.Seekable() is { } seekable ? seekable : BoundedBytes.Read(entry.Stream, settings.MaxArticleBytes) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
        if (file is null)
        {
            yield return RawArticle.Failed(entry.Path, $"a zip of more than {settings.MaxArticleBytes} bytes inside another archive or from standard input; unpack it first");
            yield break;
        }

        if (TryList(file) is not { } zip)
        {
            foreach (var article in CutOffZip(entry, file)) yield return article;
            yield break;
        }

        using var listed = zip;
        var members = zip.Entries.Where(member => !member.FullName.EndsWith('/')).OrderBy(member => member.FullName, StringComparer.Ordinal).ToList();
        if (members.Count == 0) yield return RawArticle.Failed(entry.Path, IngestionReasons.EmptyArchive);
        foreach (var member in members)
        {
            var path = $"{entry.Path}!/{member.FullName}";
            foreach (var article in Member(entry, path, member.Name, () => new RatioGuard(member.Open(), () => Math.Max(member.CompressedLength, 1), settings.MaxCompressionRatio))) yield return article;
        }
    }

    private static ZipArchive? TryList(Stream file)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries;
            return zip;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // The list of members stands at the end, so a download that broke off has none; the members themselves are there.
    private IEnumerable<RawArticle> CutOffZip(DumpEntry entry, Stream file)
    {
        foreach (var (name, bytes) in ZipRemains.Of(file))
        {
            // How many packed bytes a member has is not known, so the whole file stands for them.
            var guard = new RatioGuard(bytes, () => file.Length, settings.MaxCompressionRatio);
            foreach (var article in Member(entry, $"{entry.Path}!/{name}", Path.GetFileName(name), () => guard)) yield return article;
        }

        yield return RawArticle.Failed(entry.Path, IngestionReasons.CutOffZip) with { Given = entry.Given };
    }

    private IEnumerable<RawArticle> Tar(DumpEntry entry)
    {
        if (entry.Nesting >= settings.MaxNesting)
        {
            yield return RawArticle.Failed(entry.Path, IngestionReasons.TooDeeplyNested(settings.MaxNesting));
            yield break;
        }

        using var tar = new TarReader(entry.Stream, leaveOpen: true);
        var any = false;
        while (tar.GetNextEntry(copyData: false) is { } member)
        {
            if (member.DataStream is not { } data)
            {
                if (member.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                {
                    any = true;
                    yield return RawArticle.Failed($"{entry.Path}!/{member.Name}", IngestionReasons.EmptyFile);
                }

                continue;
            }

            any = true;
            foreach (var article in Member(entry, $"{entry.Path}!/{member.Name}", member.Name, () => data)) yield return article;
        }

        if (!any) yield return RawArticle.Failed(entry.Path, IngestionReasons.EmptyArchive);
    }

    private IEnumerable<RawArticle> Member(DumpEntry archive, string path, string name, Func<Stream> open)
    {
        Stream? stream = null;
        string? failure = null;
        try
        {
            stream = open();
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException or NotSupportedException)
        {
            failure = IngestionReasons.Unreadable(cause);
        }

        return failure is null
            ? Read(new DumpEntry(path, name, new PeekStream(stream!), GivenMetadata.None, archive.Nesting + 1))
            : [RawArticle.Failed(path, failure)];
    }
}
