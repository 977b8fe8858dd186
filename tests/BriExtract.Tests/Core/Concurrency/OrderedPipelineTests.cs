using BriExtract.Core.Concurrency;

namespace BriExtract.Tests.Core.Concurrency;

/// <summary>In order, bounded, and ended by whoever asks for it.</summary>
public sealed class OrderedPipelineTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Results_come_in_the_order_of_the_items(int threads) =>
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i * i), OrderedPipeline.Run(Enumerable.Range(0, 500), i => i * i, threads, CancellationToken.None));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 16)]
    [InlineData(3, 16)]
    public void Batches_hold_no_more_than_is_asked_and_give_their_results_in_order(int threads, int together)
    {
        var most = 0;
        var results = OrderedPipeline.Run<int, int>(Enumerable.Range(0, 500), together, Squares, threads, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i * i), results);
        Assert.InRange(most, 1, together);

        int[] Squares(IReadOnlyList<int> batch)
        {
            InterlockedMax(ref most, batch.Count);
            return [.. batch.Select(i => i * i)];
        }
    }

    [Fact]
    public void A_fault_of_one_item_leaves_the_rest_of_its_batch()
    {
        var taken = new List<int>();
        var fault = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var result in OrderedPipeline.Run<int, int>(Enumerable.Range(0, 100), 16, Whole, 2, CancellationToken.None)) taken.Add(result);
        });
        Assert.Equal("row 50", fault.Message);
        Assert.Equal(Enumerable.Range(0, 50), taken);

        static IReadOnlyList<int> Whole(IReadOnlyList<int> batch) => batch.Contains(50) ? throw new InvalidDataException("row 50") : batch;
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen;)
        {
            var found = Interlocked.CompareExchange(ref most, value, seen);
            if (found == seen) return;
            seen = found;
        }
    }

    [Fact]
    public void Large_items_wait_for_one_another()
    {
        const long large = 40L << 20;
        var (read, taken, most) = (0, 0, 0);
        foreach (var _ in OrderedPipeline.Run(Items(), i => i, 2, CancellationToken.None, _ => large)) taken++;
        Assert.Equal(40, taken);
        // One under way, and one in the reader's hand.
        Assert.InRange(most, 1, 2);

        IEnumerable<int> Items()
        {
            for (; read < 40; read++)
            {
                most = Math.Max(most, read - taken);
                yield return read;
            }
        }
    }

    [Fact]
    public async Task A_cancelled_run_ends()
    {
        using var stop = new CancellationTokenSource();
        var run = Task.Run(() =>
        {
            foreach (var result in OrderedPipeline.Run(Enumerable.Range(0, int.MaxValue), i => i, 2, stop.Token))
            {
                if (result == 1000) stop.Cancel();
            }
        });
        // Ends as cancelled; a timeout says that it did not end.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(Long));
    }

    [Fact]
    public void A_fault_ends_the_run_with_its_own_message()
    {
        var fault = Assert.Throws<InvalidDataException>(() => OrderedPipeline.Run(Enumerable.Range(0, 100), i => i == 50 ? throw new InvalidDataException("row 50") : i, 2, CancellationToken.None).Sum());
        Assert.Equal("row 50", fault.Message);
    }
}
