using System.CommandLine;
using BriExtract.Ingestion;
using BriExtract.Ingestion.Records;

namespace BriExtract.Cli.Ingest;

/// <summary>What bounds and directs ingestion, as options that every command which reads dumps takes.</summary>
internal sealed class IngestionOptions
{
    private readonly Option<string?> _map = new("--map")
    {
        Description = "Names of columns or JSON fields where they are not found by themselves: text=body,published=pubDate. Fields: text html title source url published language; a dot goes into an object.",
        HelpName = "FIELD=NAME,…",
    };

    private readonly Option<string[]> _languages = new("--language")
    {
        Description = "Languages to analyse, ISO 639-1; articles in others are kept with status skipped.",
        HelpName = "CODE",
        DefaultValueFactory = _ => [.. IngestionSettings.Default.Languages],
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int> _articleBytes = Number("--max-article-bytes", "Largest single article, record or line, packed or unpacked.", IngestionSettings.Default.MaxArticleBytes);
    private readonly Option<int> _ratio = Number("--max-compression-ratio", "Most bytes that one packed byte may unpack to.", IngestionSettings.Default.MaxCompressionRatio);
    private readonly Option<int> _nesting = Number("--max-nesting", "How deep archives in archives are followed.", IngestionSettings.Default.MaxNesting);

    public IngestionOptions() => _map.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } map && FieldMap.Parse(map).Fault is { } fault) result.AddError($"--map: {fault}.");
    });

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_map);
        command.Add(_languages);
        command.Add(_articleBytes);
        command.Add(_ratio);
        command.Add(_nesting);
    }

    /// <summary>The settings asked for.</summary>
    public IngestionSettings Of(ParseResult parsed, string? lexicons) => new()
    {
        Map = parsed.GetValue(_map) is { } map ? FieldMap.Parse(map).Map : null,
        Languages = parsed.GetValue(_languages) ?? IngestionSettings.Default.Languages,
        MaxArticleBytes = parsed.GetValue(_articleBytes),
        MaxCompressionRatio = parsed.GetValue(_ratio),
        MaxNesting = parsed.GetValue(_nesting),
        LexiconFolder = lexicons,
    };

    /// <summary>The options as they were given, word by word, for another process that is to read the same way.</summary>
    public IEnumerable<string> Words(ParseResult parsed) => new Option[] { _map, _languages, _articleBytes, _ratio, _nesting }
        .Select(option => (option.Name, Tokens: parsed.GetResult(option)?.Tokens ?? []))
        .Where(option => option.Tokens.Count > 0)
        .SelectMany(option => option.Tokens.Select(token => token.Value).Prepend(option.Name));

    private static Option<int> Number(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1) result.AddError($"{name} must be 1 or more.");
        });
        return option;
    }
}
