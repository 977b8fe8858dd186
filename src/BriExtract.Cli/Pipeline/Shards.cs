namespace BriExtract.Cli.Pipeline;

/// <summary>The files that tasks of one run exchange.</summary>
public static class Shards
{
    /// <summary>First line of a file of articles with their figures: files of another program or other lexicons do not mix.</summary>
    public static string Header(string? lexicons) => $"articles {Provenance.Version} {Provenance.LexiconHash(lexicons)}";
}
