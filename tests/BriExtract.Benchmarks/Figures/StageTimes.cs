using System.Globalization;

namespace BriExtract.Benchmarks.Figures;

/// <summary>Processor time and allocation of stages over several rounds; the best round of each stage counts.</summary>
internal sealed class StageTimes
{
    private readonly List<Stage> _stages = [];
    private int _next;

    /// <summary>Begins a round.</summary>
    public void Begin() => _next = 0;

    /// <summary>Does a stage's work and times it; the stages of every round come in one order.</summary>
    /// <param name="name">What it does.</param>
    /// <param name="work">The work.</param>
    /// <param name="sum">The sum it belongs to, if any.</param>
    public T Time<T>(string name, Func<T> work, string? sum = null)
    {
        if (_next == _stages.Count) _stages.Add(new Stage(name, sum));
        var stage = _stages[_next++];
        var (spent, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        var result = work();
        stage.Seconds = Math.Min(stage.Seconds, (Environment.CpuUsage.TotalTime - spent).TotalSeconds);
        stage.Allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return result;
    }

    /// <inheritdoc cref="Time{T}"/>
    public void Time(string name, Action work, string? sum = null) => Time(name, () =>
    {
        work();
        return 0;
    }, sum);

    /// <summary>Seconds of all stages of a sum.</summary>
    public double Seconds(string sum) => _stages.Where(stage => stage.Sum == sum).Sum(stage => stage.Seconds);

    /// <summary>The table, with a row for each sum.</summary>
    public void Write(TextWriter output, int articles, long bytes)
    {
        output.WriteLine("| stage | µs an article | MB/s | bytes allocated an article |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        WriteRows(output, articles, bytes);
        foreach (var sum in _stages.Where(stage => stage.Sum is not null).GroupBy(stage => stage.Sum!)) Row($"**{sum.Key}**", sum.Sum(stage => stage.Seconds), sum.Sum(stage => stage.Allocated));
        Row("**all**", _stages.Sum(stage => stage.Seconds), _stages.Sum(stage => stage.Allocated));

        void Row(string name, double seconds, long allocated) => WriteRow(output, name, seconds, allocated, articles, bytes);
    }

    /// <summary>A row for each stage, without sums.</summary>
    public void WriteRows(TextWriter output, int articles, long bytes)
    {
        foreach (var stage in _stages) WriteRow(output, stage.Name, stage.Seconds, stage.Allocated, articles, bytes);
    }

    private static void WriteRow(TextWriter output, string name, double seconds, long allocated, int articles, long bytes) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {seconds / articles * 1e6:0.0} | {bytes / 1e6 / seconds:0.0} | {allocated / articles:N0} |"));

    private sealed class Stage(string name, string? sum)
    {
        public string Name { get; } = name;

        public string? Sum { get; } = sum;

        public double Seconds { get; set; } = double.MaxValue;

        public long Allocated { get; set; }
    }
}
