using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace BriExtract.Cli.Run;

/// <summary>Shows how far a run is: on a terminal as a line that moves, as JSON Lines where asked; else silent.</summary>
internal static class RunProgress
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Does the work and shows how far it is.</summary>
    /// <param name="run">What is under way.</param>
    /// <param name="error">Where it is shown.</param>
    /// <param name="asJson">JSON Lines for a program that follows the run.</param>
    /// <param name="work">The run.</param>
    public static void Show(DatasetRun run, TextWriter error, bool asJson, Action work)
    {
        var watch = Stopwatch.StartNew();
        if (asJson) ShowJson(run, error, watch, work);
        else if (Console.IsErrorRedirected || !ReferenceEquals(error, Console.Error)) work();
        else ShowLine(run, error, watch, work);
    }

    private static void ShowLine(DatasetRun run, TextWriter error, Stopwatch watch, Action work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .Start(context =>
            {
                var shown = context.AddTask("starting");
                shown.IsIndeterminate = true;
                using var timer = new Timer(_ => shown.Description = Describe(run, watch.Elapsed), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
                work();
            });
    }

    private static void ShowJson(DatasetRun run, TextWriter error, Stopwatch watch, Action work)
    {
        var line = new Lock();
        using (new Timer(_ => Write("progress"), null, BetweenLines, BetweenLines)) work();
        Write("done");

        void Write(string what)
        {
            lock (line) error.WriteLine(Json(what, run, watch.Elapsed));
        }
    }

    /// <summary>"reading: 12 of 45 MB, 1,234 articles (56/s), 4,567 figures, 2 min left".</summary>
    internal static string Describe(DatasetRun run, TimeSpan elapsed) => run.Step switch
    {
        RunStep.Looking => "looking whether anything has changed",
        RunStep.Reading => string.Create(CultureInfo.InvariantCulture, $"reading: {Bytes(run)}{run.Counts.Articles():N0} articles ({run.Counts.Articles() / Math.Max(1, elapsed.TotalSeconds):N0}/s{Remembered(run)}), {run.Counts.Figures:N0} figures{Left(run, elapsed)}"),
        RunStep.Reconciling => string.Create(CultureInfo.InvariantCulture, $"comparing {run.Counts.Figures:N0} figures of {run.Counts.Articles():N0} articles"),
        _ => "writing the dataset",
    };

    /// <summary>One line for a program: what is under way and how far it is.</summary>
    internal static string Json(string what, DatasetRun run, TimeSpan elapsed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("event", what);
            json.WriteString("step", run.Step.ToString().ToLowerInvariant());
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 1));
            json.WriteNumber("bytes_read", run.Read?.BytesDone ?? 0);
            json.WriteNumber("bytes_total", run.Read?.BytesTotal ?? 0);
            json.WriteNumber("articles", run.Counts.Articles());
            json.WriteNumber("articles_remembered", run.Remembered);
            json.WriteNumber("figures", run.Counts.Figures);
            json.WriteBoolean("unchanged", run.IsUnchanged);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Bytes(DatasetRun run) => run.Read is { BytesTotal: > 0 } read
        ? read.BytesTotal < 10_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{read.BytesDone / 1e3:N0} of {read.BytesTotal / 1e3:N0} kB, ")
            : string.Create(CultureInfo.InvariantCulture, $"{read.BytesDone / 1e6:N0} of {read.BytesTotal / 1e6:N0} MB, ")
        : "";

    private static string Remembered(DatasetRun run) => run.Remembered == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {run.Remembered:N0} known from before");

    // Once a twentieth is done, and articles have come of it, the rate says something about the rest. Bytes go ahead of
    // articles by what waits to be worked on, so of a dump that is read in one go there is nothing to tell.
    private static string Left(DatasetRun run, TimeSpan elapsed)
    {
        if (run.Read is not { BytesTotal: > 0 } read || read.BytesDone * 20 < read.BytesTotal || read.BytesDone >= read.BytesTotal || run.Counts.Articles() == 0) return "";
        var left = elapsed * ((read.BytesTotal - read.BytesDone) / (double)read.BytesDone);
        return left.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $", {left.TotalMinutes:N0} min left") : string.Create(CultureInfo.InvariantCulture, $", {Math.Max(0, left.TotalSeconds):N0} s left");
    }
}
