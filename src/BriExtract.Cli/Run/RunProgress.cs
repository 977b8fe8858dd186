using Spectre.Console;

namespace BriExtract.Cli.Run;

/// <summary>Shows how far a run is, on a terminal; silent when standard error goes elsewhere.</summary>
internal static class RunProgress
{
    public static void Show(DatasetRun run, TextWriter error, Action work)
    {
        if (Console.IsErrorRedirected || !ReferenceEquals(error, Console.Error))
        {
            work();
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .Start(context =>
            {
                var shown = context.AddTask("starting");
                shown.IsIndeterminate = true;
                using var timer = new Timer(_ => shown.Description = Describe(run), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
                work();
            });
    }

    private static string Describe(DatasetRun run) => run.Step switch
    {
        RunStep.Reading => $"reading: {run.Counts.Articles():N0} articles, {run.Counts.Figures:N0} figures",
        RunStep.Reconciling => $"comparing {run.Counts.Figures:N0} figures of {run.Counts.Articles():N0} articles",
        _ => "writing the dataset",
    };
}
