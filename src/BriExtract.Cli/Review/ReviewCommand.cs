using System.CommandLine;
using System.Diagnostics;
using System.Net;
using BriExtract.Cli.Terminal;
using BriExtract.Review;

namespace BriExtract.Cli.Review;

/// <summary><c>review</c>: the local page on which conflicts and failed checks are decided.</summary>
internal static class ReviewCommand
{
    // A password on the command line would stand in the list of processes.
    private const string PasswordVariable = "BRIEXTRACT_PASSWORD";

    public static Command Create()
    {
        var dataset = CommonOptions.Dataset();
        var port = new Option<int>("--port", "-p") { Description = "Port to serve on; by default a free one.", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("--port must be 0 to 65535.");
        });
        var noBrowser = new Option<bool>("--no-browser") { Description = "Print the address only; do not open a browser." };
        var listen = new Option<string?>("--listen")
        {
            Description = $"Address to listen on, 127.0.0.1 by default. Any other lets other machines in and needs a password in the environment variable {PasswordVariable}.",
            HelpName = "ADDRESS",
        };
        listen.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !IPAddress.TryParse(text, out _)) result.AddError($"--listen {text}: not an address; write 127.0.0.1 or 0.0.0.0.");
        });
        var allowHost = new Option<string[]>("--allow-host") { Description = "A further host name under which browsers may reach the page.", HelpName = "NAME" };
        var reviewer = new Option<string?>("--reviewer") { Description = "Name written into each decision; by default that of the user.", HelpName = "NAME" };
        var command = new Command("review", "Opens a local page to look at what does not agree, and to decide; decisions count in the next run.")
        {
            dataset, port, noBrowser, listen, allowHost, reviewer,
        };
        command.SetAction((parsed, stop) => Serve(
            new ReviewSettings
            {
                Dataset = parsed.GetRequiredValue(dataset),
                Port = parsed.GetValue(port),
                Listen = parsed.GetValue(listen) is { } address ? IPAddress.Parse(address) : IPAddress.Loopback,
                Password = Environment.GetEnvironmentVariable(PasswordVariable),
                AllowedHosts = parsed.GetValue(allowHost) ?? [],
                Reviewer = parsed.GetValue(reviewer) ?? Environment.UserName,
            },
            !parsed.GetValue(noBrowser),
            parsed.InvocationConfiguration.Output,
            stop));
        HelpWithExamples.Attach(command, "bri-extract review --dataset output", "bri-extract review --dataset output --port 8080 --no-browser");
        return command;
    }

    private static async Task<int> Serve(ReviewSettings settings, bool open, TextWriter output, CancellationToken stop)
    {
        await using var app = await Start(settings, stop);
        await output.WriteLineAsync(app.Address.ToString());
        await Console.Error.WriteLineAsync("Serving the review page; Ctrl+C ends it. Decisions are kept in " + settings.DecisionsPath);
        if (open) OpenBrowser(app.Address);
        await app.WaitAsync(stop);
        return ExitCode.Done;
    }

    private static async Task<ReviewApp> Start(ReviewSettings settings, CancellationToken stop)
    {
        try
        {
            return await ReviewApp.StartAsync(settings, stop: stop);
        }
        catch (ArgumentException refused) when (refused.ParamName == "settings")
        {
            throw new CommandException($"--listen {settings.Listen} lets other machines in: set {PasswordVariable} to a password, or leave --listen out to stay on this machine.");
        }
        catch (IOException taken) when (taken.InnerException is not null)
        {
            throw new CommandException($"--port {settings.Port}: {taken.InnerException.Message}; choose another, or leave --port out to take a free one.");
        }
    }

    private static void OpenBrowser(Uri address)
    {
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            Console.Error.WriteLine("No browser could be opened; open the address yourself.");
        }
    }
}
