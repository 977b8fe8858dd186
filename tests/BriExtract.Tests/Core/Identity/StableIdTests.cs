using BriExtract.Core.Identity;

namespace BriExtract.Tests.Core.Identity;

public sealed class StableIdTests
{
    [Fact]
    public void An_id_is_a_kind_and_sixteen_digits_of_the_parts_and_reads_back_as_its_number()
    {
        var id = StableId.Of("fig", "a", "b");
        Assert.Matches("^fig-[0-9a-f]{16}$", id);
        Assert.Equal(id, StableId.Of("fig", "a", "b"));
        Assert.NotEqual(id, StableId.Of("fig", "ab"));
        Assert.Equal(id, StableId.Of("fig", StableId.NumberOf(id)));
    }

    // The rows of a table come in the order of articles, and so do the ids in its index.
    [Theory]
    [InlineData("art-0012ab34cd56ef78", "0012ab")]
    [InlineData("fig-ffffffffffffffff", "ffffff")]
    public void What_stands_together_has_ids_that_stand_together(string neighbour, string digits)
    {
        var (one, other) = (StableId.Beside(neighbour, "fig", "1", "2"), StableId.Beside(neighbour, "fig", "3", "4"));
        Assert.StartsWith($"fig-{digits}", one, StringComparison.Ordinal);
        Assert.StartsWith($"fig-{digits}", other, StringComparison.Ordinal);
        Assert.NotEqual(one, other);
        Assert.Equal(one[^10..], StableId.Of("fig", "1", "2")[^10..]);
    }

    [Fact]
    public void Beside_a_name_that_is_no_id_the_hash_of_the_name_tells_the_place()
    {
        var one = StableId.Beside("an article", "fig", "1");
        Assert.Equal(one[..10], StableId.Beside("an article", "fig", "2")[..10]);
        Assert.NotEqual(one[..10], StableId.Beside("another", "fig", "1")[..10]);
    }
}
