using System.Buffers;
using BriExtract.Core.Facts;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset.Interchange;

/// <summary>A fact as bytes, made of the columns of its table. One reader serves one thread.</summary>
public sealed class FactRecord
{
    private readonly CellsRow _fact = new(FactsTable.Schema);

    /// <summary>Appends a record.</summary>
    public static void Write(IBufferWriter<byte> output, Fact fact) => CellWriter.Write(output, FactsTable.Schema, fact);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public Fact Read(ReadOnlyMemory<byte> record)
    {
        var at = 0;
        _fact.Take(record, ref at);
        return FactsTable.Read(_fact);
    }
}
