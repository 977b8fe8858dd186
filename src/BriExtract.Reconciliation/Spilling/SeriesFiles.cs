using System.Buffers.Binary;
using BriExtract.Core.Facts;
using BriExtract.Core.Identity;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>Facts on disk by series key: dealt one by one, looked through for checks file by file.</summary>
internal static class SeriesFiles
{
    private const int HeadBytes = sizeof(ulong) + 1;

    /// <summary>Appends a fact, as checks see it, to a writer.</summary>
    public static void Write(RecordWriter writer, BuiltFact fact)
    {
        writer.Text(fact.Fact.FactId);
        writer.Number(fact.Claims.Count);
        writer.Number(IndexOf(fact.Claims, fact.Best));
        foreach (var claim in fact.Claims) ClaimCodec.WriteCompared(writer, claim);
    }

    /// <summary>Puts a fact into the file of one of its keys.</summary>
    /// <param name="files">The files.</param>
    /// <param name="key">The key.</param>
    /// <param name="asks">Whether the fact asks for the key's block to be looked through.</param>
    /// <param name="fact">The fact, as <see cref="Write"/> wrote it.</param>
    public static void Append(SpillFiles files, ulong key, bool asks, ReadOnlySpan<byte> fact)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(head, key);
        head[sizeof(ulong)] = asks ? (byte)1 : (byte)0;
        files.Append(key, head, fact);
    }

    /// <summary>The blocks of one file in which somebody asks and somebody else is, with their facts in order of their ids.</summary>
    /// <param name="files">The files.</param>
    /// <param name="file">Number of the file.</param>
    /// <param name="codec">Reads the claims.</param>
    /// <param name="seen">The blocks of all files so far: facts that meet in several, by several words and names, are looked through once.</param>
    public static IEnumerable<(ulong Key, List<BuiltFact> Facts)> Blocks(SpillFiles files, int file, ClaimCodec codec, SeenBlocks seen)
    {
        using var records = files.Load(file);
        var rows = Rows(records);
        for (var first = 0; first < rows.Count;)
        {
            var end = first + 1;
            var asks = rows[first].Asks;
            for (; end < rows.Count && rows[end].Key == rows[first].Key; end++) asks |= rows[end].Asks;
            if (asks && end - first > 1 && seen.IsNew(Signature(records, rows, first, end)))
            {
                var block = rows.GetRange(first, end - first).ConvertAll(row => Read(records.At(row.Place), codec));
                block.Sort((a, b) => string.CompareOrdinal(a.Fact.FactId, b.Fact.FactId));
                yield return (rows[first].Key, block);
            }

            first = end;
        }
    }

    // What a block holds and is looked through for, whatever the order.
    private static ulong Signature(SpilledRecords records, List<Row> rows, int first, int end)
    {
        var signature = (ulong)SeriesKeys.KindOf(rows[first].Key);
        for (var i = first; i < end; i++) signature += StableId.NumberOf(new RecordReader(records.At(rows[i].Place)[HeadBytes..]).Utf8());
        return signature;
    }

    private static List<Row> Rows(SpilledRecords records)
    {
        var rows = new List<Row>();
        var place = 0;
        for (var at = place; records.Next(ref place, out var record); at = place)
            rows.Add(new Row(BinaryPrimitives.ReadUInt64LittleEndian(record), record[sizeof(ulong)] != 0, at));
        rows.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Place.CompareTo(b.Place));
        return rows;
    }

    private static BuiltFact Read(ReadOnlySpan<byte> record, ClaimCodec codec)
    {
        var input = new RecordReader(record[HeadBytes..]);
        var id = input.Text();
        var (count, best) = (input.Number(), input.Number());
        var claims = new Claim[count];
        for (var i = 0; i < count; i++) claims[i] = codec.Read(ref input, whole: false);
        var figure = claims[best].Figure;
        var fact = new Fact
        {
            FactId = id,
            Role = figure.Role,
            Unit = figure.Unit,
            Value = figure.Value,
            Allowed = new Interval(null, null),
            Verdict = Verdict.Single,
            Figures = [],
            Articles = [],
            IndependentSources = 0,
        };
        return new BuiltFact(fact, claims[best], claims, []);
    }

    private static int IndexOf(IReadOnlyList<Claim> claims, Claim claim)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (ReferenceEquals(claims[i], claim)) return i;
        }

        return 0;
    }

    private readonly record struct Row(ulong Key, bool Asks, int Place);
}
