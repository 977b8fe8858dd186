using System.Threading.Channels;
using BriExtract.Dataset.Interchange;
using BriExtract.Ingestion.Records;

namespace BriExtract.Cli.Pipeline;

/// <summary>
/// Reads on one thread, works on several, hands on from one: bounded everywhere, so that memory follows the settings and
/// not the dump, and in the order of the input, so that what follows need not know of threads.
/// </summary>
public static class ArticlePipeline
{
    // Enough that no worker waits for a slow neighbour, few enough that large articles do not pile up.
    private const int ArticlesInFlightPerThread = 16;

    /// <summary>The figures of every record, in order.</summary>
    /// <param name="records">Walked on a thread of its own.</param>
    /// <param name="figures">Asked from several threads at once.</param>
    /// <param name="threads">How many.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static IEnumerable<ArticleFigures> Run(IEnumerable<RawArticle> records, IFigureSource figures, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(figures);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var places = new BoundedChannelOptions(threads * ArticlesInFlightPerThread) { SingleReader = true, SingleWriter = true };
        // The order is that of the promises; each is kept by whichever worker took its record.
        var ordered = Channel.CreateBounded<Promise>(places);
        var waiting = Channel.CreateBounded<Promise>(new BoundedChannelOptions(places.Capacity) { SingleWriter = true });
        var reading = Task.Run(() => Read(records, ordered.Writer, waiting.Writer, stop.Token), CancellationToken.None);
        var working = Enumerable.Range(0, threads).Select(_ => Task.Run(() => Work(waiting.Reader, figures, stop.Token), CancellationToken.None)).ToArray();
        try
        {
            while (Next(ordered.Reader, stop.Token) is { } promise) yield return promise.Result.Task.GetAwaiter().GetResult();
        }
        finally
        {
            // Nobody takes further results: whether all were taken or the caller gave up.
            stop.Cancel();
            Task.WhenAll([reading, .. working]).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    private static Promise? Next(ChannelReader<Promise> ordered, CancellationToken cancellation)
    {
        while (true)
        {
            if (ordered.TryRead(out var promise)) return promise;
            // Throws what the reading thread threw.
            if (!ordered.WaitToReadAsync(cancellation).AsTask().GetAwaiter().GetResult()) return null;
        }
    }

    private static async Task Read(IEnumerable<RawArticle> records, ChannelWriter<Promise> ordered, ChannelWriter<Promise> waiting, CancellationToken stop)
    {
        Exception? fault = null;
        try
        {
            foreach (var record in records)
            {
                var promise = new Promise(record);
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

    private static async Task Work(ChannelReader<Promise> waiting, IFigureSource figures, CancellationToken stop)
    {
        while (await waiting.WaitToReadAsync(stop).ConfigureAwait(false))
        {
            while (waiting.TryRead(out var promise))
            {
                stop.ThrowIfCancellationRequested();
                promise.Keep(figures);
            }
        }
    }

    private sealed class Promise(RawArticle record)
    {
        public TaskCompletionSource<ArticleFigures> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Keep(IFigureSource figures)
        {
            try
            {
                Result.SetResult(figures.Of(record));
            }
            catch (Exception fault)
            {
                // Thrown again where the result is taken, so that it ends the run with its own message.
                Result.SetException(fault);
            }
        }
    }
}
