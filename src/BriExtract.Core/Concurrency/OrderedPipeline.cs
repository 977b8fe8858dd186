using System.Threading.Channels;

namespace BriExtract.Core.Concurrency;

/// <summary>
/// Reads on one thread, works on several, hands on from one: bounded everywhere, so that memory follows the settings and
/// not the dump, and in the order of the input, so that what follows need not know of threads.
/// </summary>
public static class OrderedPipeline
{
    // Enough that no worker waits for a slow neighbour and batches are full, few enough that large articles do not pile up.
    private const int InFlightPerThread = 64;

    // What is under way may weigh so much; a single item may weigh more and then goes alone.
    private const long MostWeight = 64L << 20;

    // What is gained by batches is gained by small items; large ones together would only hold more memory.
    private const long MostBatchWeight = 256 << 10;

    /// <summary>The result of every item, in order.</summary>
    /// <param name="items">Walked on a thread of its own.</param>
    /// <param name="work">Called from several threads at once.</param>
    /// <param name="threads">How many.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <param name="weight">Bytes that an item holds, so that few large ones are under way at once; null where all are small.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int threads, CancellationToken cancellation, Func<TItem, long>? weight = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Run<TItem, TResult>(items, 1, batch => [work(batch[0])], threads, cancellation, weight);
    }

    /// <summary>The result of every item, in order, of work that is done faster for several items at once.</summary>
    /// <param name="items">Walked on a thread of its own.</param>
    /// <param name="together">Most items that are worked on at once; fewer where fewer wait, so that no thread is idle.</param>
    /// <param name="work">Gives a result for each item of a batch. Where it throws, it is asked again for each item alone.</param>
    /// <param name="threads">How many.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <param name="weight">Bytes that an item holds, so that few large ones are under way at once; null where all are small.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, int together, Func<IReadOnlyList<TItem>, IReadOnlyList<TResult>> work, int threads, CancellationToken cancellation, Func<TItem, long>? weight = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        using var load = new Load(MostWeight);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // The order is that of the promises; each is kept by whichever worker took its item.
        var ordered = Channel.CreateBounded<Promise<TItem, TResult>>(new BoundedChannelOptions(threads * InFlightPerThread) { SingleReader = true, SingleWriter = true });
        var waiting = Channel.CreateBounded<Promise<TItem, TResult>>(new BoundedChannelOptions(threads * InFlightPerThread) { SingleWriter = true });
        var reading = Task.Run(() => Read(items, item => weight?.Invoke(item) ?? 0, load, ordered.Writer, waiting.Writer, stop.Token), CancellationToken.None);
        var working = Enumerable.Range(0, threads).Select(_ => Task.Run(() => Work(waiting.Reader, new Batches(together, threads), work, stop.Token), CancellationToken.None)).ToArray();
        try
        {
            while (Next(ordered.Reader, stop.Token) is { } promise)
            {
                // Cancelled, the workers are gone, and this promise is never kept.
                var result = promise.Result.WaitAsync(stop.Token).GetAwaiter().GetResult();
                load.Remove(promise.Weight);
                yield return result;
            }
        }
        finally
        {
            // Nobody takes further results: whether all were taken or the caller gave up.
            stop.Cancel();
            Task.WhenAll([reading, .. working]).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    private static T? Next<T>(ChannelReader<T> ordered, CancellationToken cancellation)
        where T : class
    {
        while (true)
        {
            if (ordered.TryRead(out var promise)) return promise;
            // Throws what the reading thread threw.
            if (!ordered.WaitToReadAsync(cancellation).AsTask().GetAwaiter().GetResult()) return null;
        }
    }

    private static async Task Read<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, long> weight, Load load, ChannelWriter<Promise<TItem, TResult>> ordered, ChannelWriter<Promise<TItem, TResult>> waiting, CancellationToken stop)
    {
        Exception? fault = null;
        try
        {
            foreach (var item in items)
            {
                var promise = new Promise<TItem, TResult>(item, weight(item));
                load.Add(promise.Weight, stop);
                await ordered.WriteAsync(promise, stop).ConfigureAwait(false);
                await waiting.WriteAsync(promise, stop).ConfigureAwait(false);
            }
        }
        catch (Exception caught)
        {
            fault = caught;
        }

        ordered.Complete(fault);
        waiting.Complete();
    }

    private static async Task Work<TItem, TResult>(ChannelReader<Promise<TItem, TResult>> waiting, Batches batches, Func<IReadOnlyList<TItem>, IReadOnlyList<TResult>> work, CancellationToken stop)
    {
        var batch = new List<Promise<TItem, TResult>>();
        while (await waiting.WaitToReadAsync(stop).ConfigureAwait(false))
        {
            var most = batches.Most(waiting.Count);
            for (var weight = 0L; batch.Count < most && weight < MostBatchWeight && waiting.TryRead(out var promise); weight += promise.Weight) batch.Add(promise);
            stop.ThrowIfCancellationRequested();
            Promise<TItem, TResult>.Keep(batch, work);
            batch.Clear();
        }
    }

    // What waits is shared among the threads.
    private readonly record struct Batches(int Together, int Threads)
    {
        public int Most(int waiting) => Math.Clamp((waiting + Threads - 1) / Threads, 1, Together);
    }

    // What is under way: added by the reading thread, which waits while it is too much, removed by the one that takes results.
    private sealed class Load(long most) : IDisposable
    {
        private readonly SemaphoreSlim _removed = new(0);
        private long _weight;

        public void Add(long weight, CancellationToken stop)
        {
            while (Interlocked.Read(ref _weight) is > 0 and var now && now + weight > most) _removed.Wait(stop);
            Interlocked.Add(ref _weight, weight);
        }

        public void Remove(long weight)
        {
            Interlocked.Add(ref _weight, -weight);
            if (_removed.CurrentCount == 0) _removed.Release();
        }

        public void Dispose() => _removed.Dispose();
    }

    private sealed class Promise<TItem, TResult>(TItem item, long weight)
    {
        private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TResult> Result => _result.Task;

        public TItem Item => item;

        public long Weight => weight;

        public static void Keep(List<Promise<TItem, TResult>> batch, Func<IReadOnlyList<TItem>, IReadOnlyList<TResult>> work)
        {
            try
            {
                var results = work(batch.ConvertAll(promise => promise.Item));
                for (var i = 0; i < batch.Count; i++) batch[i]._result.SetResult(results[i]);
            }
            catch (Exception) when (batch.Count > 1)
            {
                // The fault is of one; the others have results.
                foreach (var promise in batch) Keep([promise], work);
            }
            catch (Exception fault) when (batch.Count == 1)
            {
                // Thrown again where the result is taken, so that it ends the run with its own message.
                batch[0]._result.SetException(fault);
            }
        }
    }
}
