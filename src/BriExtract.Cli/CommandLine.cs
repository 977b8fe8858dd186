using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using BriExtract.Cli.Checking;
using BriExtract.Cli.Explain;
using BriExtract.Cli.Export;
using BriExtract.Cli.Quantities;
using BriExtract.Cli.Ingest;
using BriExtract.Cli.Review;
using BriExtract.Cli.Extract;
using BriExtract.Cli.Merge;
using BriExtract.Cli.Reconcile;
using BriExtract.Cli.Run;
using BriExtract.Cli.Terminal;
using BriExtract.Dataset;

namespace BriExtract.Cli;

/// <summary>The command line: start here. Data goes to standard output, everything else to standard error.</summary>
public static class CommandLine
{
    /// <summary>The commands, in the order of <c>--help</c>: the whole way first, then its stages, then what looks at a dataset.</summary>
    private static readonly Func<Command>[] Commands =
    [
        RunCommand.Create,
        IngestCommand.Create,
        ExtractCommand.Create,
        ReconcileCommand.Create,
        MergeCommand.Create,
        ExportCommand.Create,
        ReviewCommand.Create,
        ExplainCommand.Create,
        CheckCommand.Create,
        QuantitiesCommand.Create,
    ];

    /// <summary>Parses and runs one command.</summary>
    /// <param name="arguments">Words of the command line.</param>
    /// <param name="output">Where data goes.</param>
    /// <param name="error">Where everything else goes.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var parsed = Root().Parse(arguments);
        // Help and version are asked for where required words are still missing.
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction or null) return Misused(parsed, error);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        // What the person at the terminal can mend: a dataset, a lexicon, a disk. Anything else is a fault of the program and keeps its trace.
        catch (Exception fault) when (fault is DatasetException or InvalidDataException or IOException or UnauthorizedAccessException or CommandException)
        {
            error.WriteLine(fault.Message);
            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Interrupted; the dataset is as it was before.");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>The command with everything below it.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("Turns dumps of news articles into a dataset of figures, each traced to its sentence and compared with every other source.");
        foreach (var create in Commands) root.Add(create());
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static int Misused(ParseResult parsed, TextWriter error)
    {
        foreach (var fault in parsed.Errors) error.WriteLine(fault.Message);
        var name = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        error.WriteLine($"See: bri-extract{name} --help");
        return ExitCode.WrongUsage;
    }
}
