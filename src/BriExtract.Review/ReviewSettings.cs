using System.Net;

namespace BriExtract.Review;

/// <summary>How the review page is served.</summary>
public sealed record ReviewSettings
{
    /// <summary>Folder of the dataset: holds <c>briextract.db</c>.</summary>
    public required string Dataset { get; init; }

    /// <summary>The append-only file of decisions; by default <c>decisions.jsonl</c> in the dataset's folder.</summary>
    public string? DecisionsFile { get; init; }

    /// <summary>TCP port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Address to listen on. Anything but loopback demands <see cref="Password"/>.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Password asked for in place of the token in the opened address; needed beyond loopback.</summary>
    public string? Password { get; init; }

    /// <summary>Names, besides the address itself, under which a browser may reach the page (checked against the Host header).</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Who rules: written into each decision.</summary>
    public string Reviewer { get; init; } = "reviewer";

    /// <summary>The file decisions are appended to.</summary>
    public string DecisionsPath => DecisionsFile ?? Path.Combine(Dataset, "decisions.jsonl");
}
