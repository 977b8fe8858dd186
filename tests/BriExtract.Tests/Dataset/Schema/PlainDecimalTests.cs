using BriExtract.Dataset.Schema;

namespace BriExtract.Tests.Dataset.Schema;

public sealed class PlainDecimalTests
{
    [Theory]
    [InlineData("23600000000000", "23600000000000")]
    [InlineData("6.30", "6.3")]
    [InlineData("100", "100")]
    [InlineData("-0.050", "-0.05")]
    [InlineData("-0.0", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Decimals_are_written_with_digits_and_a_point_only(string number, string written)
    {
        var value = PlainDecimal.Read(number);
        Assert.Equal(written, PlainDecimal.Write(value));
        Assert.Equal(value, PlainDecimal.Read(PlainDecimal.Write(value)));
    }
}
