using System.CommandLine;
using BriExtract.Cli.Terminal;
using BriExtract.Dataset;

namespace BriExtract.Cli.Explain;

/// <summary><c>explain</c>: the evidence and the arithmetic behind a fact, figure, conflict or check.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of a fact, figure, conflict or check, as the files of the dataset give it." };
        var dataset = CommonOptions.Dataset();
        var command = new Command("explain", "Shows what a fact, figure, conflict or check rests on: the sentences, the sources and the arithmetic.") { id, dataset };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(id), parsed.GetRequiredValue(dataset), parsed.InvocationConfiguration.Output));
        HelpWithExamples.Attach(command, "bri-extract explain fact-0123456789abcdef --dataset output");
        return command;
    }

    private static int Run(string id, string folder, TextWriter output)
    {
        using var dataset = DatasetReader.Open(folder);
        if (!new Explanation(dataset, output).Write(id))
            throw new CommandException($"{id}: no fact, figure, conflict or check of that id in {folder}; ids stand in the first column of its files.");
        return ExitCode.Done;
    }
}
