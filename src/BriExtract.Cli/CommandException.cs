namespace BriExtract.Cli;

/// <summary>A command cannot do its work; the message is for the person at the terminal.</summary>
public sealed class CommandException(string message) : Exception(message);
