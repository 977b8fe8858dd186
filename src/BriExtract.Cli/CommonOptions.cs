using System.CommandLine;
using System.Globalization;

namespace BriExtract.Cli;

/// <summary>Options that several commands share: one name, one meaning.</summary>
internal static class CommonOptions
{
    public static Option<string> Output() => new("--output", "-o")
    {
        Description = "Folder of the dataset; made where it is missing, its files are replaced in whole.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    public static Option<string> Dataset() => new("--dataset", "-d")
    {
        Description = "Folder of the dataset to read.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads", "-t")
        {
            Description = "Threads to use; the result is the same for any number. Default: one a processor.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            // What is no number at all is refused by the parser.
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var threads) && threads is < 1 or > 1024)
                result.AddError("--threads must be 1 to 1024.");
        });
        return option;
    }

    public static Option<bool?> Reliability() => new("--reliability")
    {
        Description = "Estimate how often each source is right, to rank conflicts and propose a side; nothing is hidden. Default: from 20 sources that share 200 facts on.",
        HelpName = "true|false",
    };

    public static Option<string?> Lexicon()
    {
        var option = new Option<string?>("--lexicon")
        {
            Description = "Folder with .tsv tables whose rows are added to the built-in lexicons of the same file names.",
            HelpName = "DIR",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } folder && !Directory.Exists(folder))
                result.AddError($"--lexicon {folder}: no such folder.");
        });
        return option;
    }
}
