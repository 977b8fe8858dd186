using BriExtract.Language.Models;

namespace BriExtract.Tests.Language.Models;

/// <summary>The highest score of a range, wherever the range begins and ends within whole vectors.</summary>
public class ScoreRangeTests
{
    [Theory]
    [InlineData(0, 17)]
    [InlineData(17, 69)]
    [InlineData(36, 80)]
    [InlineData(40, 41)]
    public void The_highest_of_a_range_is_found_and_its_neighbours_are_not(int from, int to)
    {
        var random = new Random(from);
        var range = new ScoreRange(from, to);
        for (var round = 0; round < 100; round++)
        {
            // Few different numbers, so that the highest stands there more than once, and higher ones outside.
            var scores = Enumerable.Range(0, 80).Select(_ => random.Next(-20, 0) / 4f).ToArray();
            for (var i = 0; i < scores.Length; i++) scores[i] += i < from || i >= to ? 100 : 0;
            var highest = scores[from..to].Max();
            Assert.Equal(highest, range.Highest(scores));
            Assert.Equal(Array.IndexOf(scores, highest, from), range.IndexOf(scores, highest));
        }
    }
}
