using System.Text;
using BriExtract.Language.Models;

namespace BriExtract.Tests.Language.Models;

/// <summary>A damaged model says what is wrong with it and what to do.</summary>
public class ModelFileTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        var reader = ModelFile.Open(Written(), "test.bin");
        Assert.Equal(42, reader.Int32());
        Assert.Equal([1.5f, -2f], reader.Array<float>(2));
        Assert.Equal(0, reader.Left);
    }

    [Fact]
    public void The_licence_stands_in_the_file() =>
        Assert.Contains("CC BY-SA 4.0", Encoding.UTF8.GetString(Written()), StringComparison.Ordinal);

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var file = Written();
        file[^3] ^= 1;
        Says(file, "checksum");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    public void A_stump_is_no_model(int length) => Says(Written()[..length], "not a BriExtract model");

    [Fact]
    public void A_file_cut_short_is_noticed() => Says(Written()[..^5], "cut short");

    [Fact]
    public void Every_way_of_cutting_a_file_short_gives_a_message_not_a_crash()
    {
        var file = Written();
        for (var length = 0; length < file.Length; length++)
        {
            var cut = file[..length];
            Assert.Throws<InvalidDataException>(() => ModelFile.Open(cut, "test.bin"));
        }
    }

    [Fact]
    public void Another_version_is_refused_by_number()
    {
        var file = Written();
        file[4] = 99;
        Says(file, "99");
    }

    private static void Says(byte[] file, string part)
    {
        var error = Assert.Throws<InvalidDataException>(() => ModelFile.Open(file, "test.bin"));
        Assert.StartsWith("test.bin: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Contains("rebuild", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        ModelFile.Write(stream, writer =>
        {
            writer.Write(42);
            writer.Write(1.5f);
            writer.Write(-2f);
        });
        return stream.ToArray();
    }
}
