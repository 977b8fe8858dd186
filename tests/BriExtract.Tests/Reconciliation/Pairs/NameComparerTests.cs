using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Tests.Reconciliation.Pairs;

public sealed class NameComparerTests
{
    [Theory]
    [InlineData("LHR", "Lusaka Harbor Railway")]
    [InlineData("Lusaka Harbor Railway in Zambia", "LHR")]
    [InlineData("TBM", "Tea Board of Malawi")]
    public void Initials_stand_for_the_name_they_are_of(string a, string b) => Assert.True(NameComparer.AreInitials(a, b));

    [Theory]
    [InlineData("LHR", "Lusaka Harbor")]
    [InlineData("LHR", "Lusaka Harbor Railway Company")]
    [InlineData("LH", "Lusaka Harbor")]                 // two letters stand for too much
    [InlineData("Lhr", "Lusaka Harbor Railway")]
    [InlineData("LHR", "LHR")]
    [InlineData("LHR", null)]
    public void Other_names_are_no_initials(string? a, string? b) => Assert.False(NameComparer.AreInitials(a, b));
}
