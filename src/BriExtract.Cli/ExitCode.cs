namespace BriExtract.Cli;

/// <summary>What the process says when it ends.</summary>
public static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some articles could not be read; their rows say why.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Nothing was done; the message says why.</summary>
    public const int CouldNotRun = 3;

    /// <summary>Done, and what <c>--fail-on</c> asks for was found.</summary>
    public const int Found = 4;
}
