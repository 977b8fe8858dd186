using System.Buffers;
using System.Text;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Rows;

/// <summary>Writes rows compactly: for each column a byte for the kind, then the number, or the length and the bytes. Numbers are zigzag varints.</summary>
internal static class CellWriter
{
    private const int LongestNumber = 10;

    public static void Write<TRow>(IBufferWriter<byte> output, Table<TRow> table, TRow row)
    {
        foreach (var column in table.RowColumns) Write(output, column.Value(row));
    }

    public static void WriteNumber(IBufferWriter<byte> output, long number)
    {
        var span = output.GetSpan(LongestNumber);
        output.Advance(Number(span, number));
    }

    public static long ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) break;
        }

        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private static void Write(IBufferWriter<byte> output, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                var most = Encoding.UTF8.GetMaxByteCount(cell.Text!.Length);
                var span = output.GetSpan(1 + LongestNumber + most);
                span[0] = (byte)CellKind.Text;
                // The length is known only afterwards; counting first is cheaper than moving.
                var start = 1 + Number(span[1..], Encoding.UTF8.GetByteCount(cell.Text));
                output.Advance(start + Encoding.UTF8.GetBytes(cell.Text, span[start..]));
                break;
            case CellKind.Bytes:
                Begin(output, CellKind.Bytes, cell.Bytes!.Length);
                output.Write(cell.Bytes);
                break;
            case CellKind.Integer:
                Begin(output, CellKind.Integer, cell.Integer);
                break;
            default:
                output.GetSpan(1)[0] = (byte)CellKind.Empty;
                output.Advance(1);
                break;
        }
    }

    private static void Begin(IBufferWriter<byte> output, CellKind kind, long number)
    {
        var span = output.GetSpan(1 + LongestNumber);
        span[0] = (byte)kind;
        output.Advance(1 + Number(span[1..], number));
    }

    private static int Number(Span<byte> span, long number)
    {
        var zigzag = (ulong)((number << 1) ^ (number >> 63));
        var at = 0;
        for (; zigzag >= 0x80; zigzag >>= 7) span[at++] = (byte)(zigzag | 0x80);
        span[at++] = (byte)zigzag;
        return at;
    }
}
