using BriExtract.Core.Quantities;

namespace BriExtract.Tests.Core.Quantities;

public sealed class UnitCatalogTests
{
    public static TheoryData<decimal, string, string, decimal> Conversions => new()
    {
        { 785m, "[mi_i]", "km", 1263.33504m },
        { 350m, "km/h", "m/s", 97.2222222222m },
        { 1m, "har", "m2", 10000m },
        { 1m, "km2", "har", 100m },
        { 98.6m, "[degF]", "Cel", 37m },
        { 40m, "bp", "pp", 0.4m },
        { 164m, "GBX", "GBP", 1.64m },
        { 2m, "GW.h", "MW.h", 2000m },
        { 1m, "GiBy", "By", 1073741824m },
        { 5m, "CNY", "CNY", 5m },
        { 1m, "USD/bbl", "USD/m3", 6.2898107704m },
    };

    [Theory]
    [MemberData(nameof(Conversions))]
    public void Units_of_one_dimension_convert(decimal value, string from, string to, decimal expected) =>
        Assert.Equal(expected, Math.Round(UnitCatalog.Default.Convert(value, from, to)!.Value, 10));

    [Theory]
    [InlineData("CNY", "USD")]
    [InlineData("km", "kg")]
    [InlineData("%", "pp")]
    [InlineData("km/", "km")]
    [InlineData("nonsense", "km")]
    public void Units_of_different_dimensions_do_not(string from, string to) =>
        Assert.Null(UnitCatalog.Default.Convert(1m, from, to));

    [Fact]
    public void Every_unit_has_a_name_a_dimension_and_a_size() =>
        Assert.All(UnitCatalog.Default.Units, unit =>
        {
            Assert.NotEmpty(unit.Name);
            Assert.NotEmpty(unit.Dimension);
            Assert.True(unit.Factor > 0m, unit.Code);
        });
}
