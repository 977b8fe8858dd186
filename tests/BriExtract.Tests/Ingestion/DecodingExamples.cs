using System.Text;
using BriExtract.Ingestion.Decoding;

namespace BriExtract.Tests.Ingestion;

/// <summary>Bytes and what they are read as.</summary>
public sealed class DecodingExamples
{
    static DecodingExamples() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[], string, string?> Texts => new()
    {
        { "UTF-8", "Exports rose – by 5%"u8.ToArray(), "Exports rose – by 5%", null },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. "Exports"u8], "Exports", null },
        { "UTF-16 little-endian", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Exports")], "Exports", "decoded as UTF-16" },
        { "UTF-16 big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Exports")], "Exports", "decoded as UTF-16" },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("Exports rose by five percent"), "Exports rose by five percent", "decoded as UTF-16" },
        { "GB18030", Encoding.GetEncoding("gb18030").GetBytes("贸易额增长6%"), "贸易额增长6%", "decoded as GB18030" },
        { "Windows-1252", Encoding.GetEncoding(1252).GetBytes("China’s exports – €5 million"), "China’s exports – €5 million", "decoded as Windows-1252" },
        { "UTF-8 cut in a character", [.. "It’s – said – so"u8, 0xE2, 0x80], "It’s – said – so\uFFFD", "not valid UTF-8: 1 broken sequence read as U+FFFD, the first at byte 22" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Bytes_are_read_in_the_encoding_they_are_in(string name, byte[] bytes, string text, string? note)
    {
        Assert.NotEmpty(name);
        var decoded = TextDecoder.Decode(bytes);
        Assert.Null(decoded.Failure);
        Assert.Equal(note, decoded.Note);
        Assert.Equal(text, decoded.Text);
    }

    public static TheoryData<byte[], string> NotTexts => new()
    {
        { [], "empty: 0 bytes" },
        { "%PDF-1.7 xx"u8.ToArray(), "binary, not text: a PDF document; convert it to text first" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 1, 2], "binary, not text: a JPEG image" },
        { [.. Enumerable.Repeat((byte)1, 50)], "binary, not text: full of control characters" },
        { [0x41, 0x81, 0x20, 0x8D, 0x20, 0x90, 0x41], "not text: no UTF-8 (byte 0x81 at 1), nor UTF-16, GB18030 or Windows-1252" },
    };

    [Theory]
    [MemberData(nameof(NotTexts))]
    public void What_is_no_text_says_why(byte[] bytes, string reason) => Assert.Equal(reason, TextDecoder.Decode(bytes).Failure);

    [Fact]
    public void A_declared_charset_is_used_where_it_fits_and_not_where_it_is_wrong()
    {
        var russian = Encoding.GetEncoding("windows-1251").GetBytes("Экспорт вырос на пять процентов");
        Assert.Equal("Экспорт вырос на пять процентов", TextDecoder.Decode(russian, "windows-1251").Text);
        Assert.Equal("naïve – 5%", TextDecoder.Decode("naïve – 5%"u8, "iso-8859-1").Text);
    }

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData(" a \u00A0b\t\n\n", " a \u00A0b\t\n\n")]
    public void Line_ends_become_one_kind_and_nothing_else_changes(string text, string stored) => Assert.Equal(stored, LineEnds.Normalize(text));
}
