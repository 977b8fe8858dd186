using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace BriExtract.Cli.Terminal;

/// <summary>Help that ends with examples: what people copy first.</summary>
internal sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
{
    private static readonly ConditionalWeakTable<Command, string[]> Examples = [];

    /// <summary>Gives a command its examples, one command line each, with a remark after <c>#</c> where needed.</summary>
    public static void Attach(Command command, params string[] examples) => Examples.AddOrUpdate(command, examples);

    public static IReadOnlyList<string> Of(Command command) => Examples.TryGetValue(command, out var examples) ? examples : [];

    public override int Invoke(ParseResult parseResult)
    {
        var code = plain.Invoke(parseResult);
        var examples = Of(parseResult.CommandResult.Command);
        if (parseResult.CommandResult.Command is RootCommand root) examples = [.. root.Subcommands.SelectMany(Of)];
        if (examples.Count == 0) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example}");
        return code;
    }
}
