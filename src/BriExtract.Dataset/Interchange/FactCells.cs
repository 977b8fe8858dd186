using System.Buffers;
using BriExtract.Core.Facts;
using BriExtract.Core.Identity;
using BriExtract.Dataset.Rows;
using BriExtract.Dataset.Tables;

namespace BriExtract.Dataset.Interchange;

/// <summary>A fact as bytes, made of the columns of its table: looked through, not decoded, so that its cells go into the database as they are. One instance takes many records, one after the other.</summary>
public sealed class FactCells
{
    /// <summary>The fact's row.</summary>
    internal CellsRow Fact { get; } = new(FactsTable.Schema);

    /// <summary>Appends a record.</summary>
    public static void Write(IBufferWriter<byte> output, Fact fact) => CellWriter.Write(output, FactsTable.Schema, fact);

    /// <summary>Takes a record; its bytes must stay as they are until the next is taken.</summary>
    public void Take(ReadOnlyMemory<byte> record)
    {
        var at = 0;
        Fact.Take(record, ref at);
    }

    /// <summary>The number of the fact's id.</summary>
    public ulong Number() => StableId.NumberOf(Fact.BytesAt(Fact.Ordinal("fact_id")));

    /// <summary>The numbers of the ids of its figures, in order; the list is cleared first.</summary>
    public void Figures(List<ulong> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        numbers.Clear();
        var ids = Fact.BytesAt(Fact.Ordinal("figures"));
        foreach (var id in ids.Split((byte)' ')) numbers.Add(StableId.NumberOf(ids[id]));
    }
}
