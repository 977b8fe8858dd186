using System.CommandLine;
using BriExtract.Cli.Terminal;
using BriExtract.Dataset;
using BriExtract.Dataset.Export;

namespace BriExtract.Cli.Export;

/// <summary><c>export</c>: the files of a dataset again, from its database.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var dataset = CommonOptions.Dataset();
        var to = new Option<string?>("--to") { Description = "Folder for the files; by default that of the dataset.", HelpName = "DIR" };
        var threads = CommonOptions.Threads();
        var command = new Command("export", "Writes the CSV, JSON Lines and datapackage.json files of a dataset again from its database.") { dataset, to, threads };
        command.SetAction(parsed => Export(parsed.GetRequiredValue(dataset), parsed.GetValue(to), parsed.GetValue(threads)));
        HelpWithExamples.Attach(command, "bri-extract export --dataset output --to elsewhere");
        return command;
    }

    private static int Export(string dataset, string? to, int threads)
    {
        // Opening first says in plain words what is wrong with the dataset, if anything.
        using (DatasetReader.Open(dataset))
        {
            Directory.CreateDirectory(to ?? dataset);
        }

        DatasetExport.Write(Path.Combine(dataset, DatasetFiles.Database), to ?? dataset, threads);
        return ExitCode.Done;
    }
}
