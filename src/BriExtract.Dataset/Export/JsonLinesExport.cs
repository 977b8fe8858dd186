using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriExtract.Dataset.Database;
using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset.Export;

/// <summary>One table as JSON Lines: UTF-8, one object a line, every column present, numbers as they are written in the database.</summary>
internal sealed class JsonLinesExport : IDisposable
{
    // So many that writing them out costs little.
    private const int BytesTogether = 1 << 16;

    // Text is for reading: only what JSON itself demands is escaped. The files are data, never part of a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _stream;
    private readonly Column[] _columns;
    private readonly JsonEncodedText[] _names;
    // A writer on a stream would flush the stream, down to the system, with every row.
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * BytesTogether);
    private readonly Utf8JsonWriter _json;

    public JsonLinesExport(Stream stream, Column[] columns)
    {
        (_stream, _columns) = (stream, columns);
        _names = Array.ConvertAll(columns, column => JsonEncodedText.Encode(column.Name));
        _json = new Utf8JsonWriter(_buffer, Plain);
    }

    public void Write(TableRows rows)
    {
        _json.WriteStartObject();
        for (var i = 0; i < _columns.Length; i++)
        {
            _json.WritePropertyName(_names[i]);
            WriteValue(rows, i, _columns[i].Type);
        }

        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= BytesTogether) WriteOut();
    }

    public void Dispose()
    {
        WriteOut();
        _json.Dispose();
    }

    private void WriteOut()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private void WriteValue(TableRows rows, int at, ColumnType type)
    {
        if (rows.IsEmpty(at))
        {
            _json.WriteNullValue();
            return;
        }

        switch (type)
        {
            case ColumnType.Boolean:
                _json.WriteBooleanValue(rows.Integer(at) != 0);
                break;
            case ColumnType.Integer:
                _json.WriteNumberValue(rows.Integer(at));
                break;
            case ColumnType.Number:
                _json.WriteRawValue(rows.Utf8(at), skipInputValidation: true);
                break;
            case ColumnType.Ids:
                _json.WriteStartArray();
                WriteIds(rows.Utf8(at));
                _json.WriteEndArray();
                break;
            default:
                _json.WriteStringValue(rows.Utf8(at));
                break;
        }
    }

    private void WriteIds(ReadOnlySpan<byte> ids)
    {
        foreach (var id in ids.Split((byte)' '))
        {
            if (!ids[id].IsEmpty) _json.WriteStringValue(ids[id]);
        }
    }
}
