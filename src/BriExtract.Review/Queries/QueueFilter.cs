using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BriExtract.Review.Queries;

/// <summary>What the queue shows; every filter stands in the page's address.</summary>
public sealed record QueueFilter
{
    /// <summary><c>conflict</c>, <c>check</c>, or null for both.</summary>
    public string? Kind { get; init; }

    /// <summary>Indicator, exactly.</summary>
    public string? Indicator { get; init; }

    /// <summary>Entity, exactly.</summary>
    public string? Entity { get; init; }

    /// <summary>Period as the dataset writes it; a beginning such as <c>2025</c> is enough.</summary>
    public string? Period { get; init; }

    /// <summary>Cause of a conflict, or kind of a check.</summary>
    public string? Cause { get; init; }

    /// <summary>Outlet (or path, where no outlet is known) of one of the statements.</summary>
    public string? Source { get; init; }

    /// <summary>Verdict of the fact, or <c>fails</c> for checks.</summary>
    public string? Verdict { get; init; }

    /// <summary><c>undecided</c> (the default), <c>decided</c>, <c>all</c>.</summary>
    public string State { get; init; } = "undecided";

    /// <summary>Words that must stand in one of the statements.</summary>
    public string? Words { get; init; }

    /// <summary>Rank to go on after; 0 from the start.</summary>
    public long After { get; init; }

    /// <summary>Reads the filters of an address; unknown ones are passed over.</summary>
    public static QueueFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? Value(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
        return new QueueFilter
        {
            Kind = Value("kind"),
            Indicator = Value("indicator"),
            Entity = Value("entity"),
            Period = Value("period"),
            Cause = Value("cause"),
            Source = Value("source"),
            Verdict = Value("verdict"),
            State = Value("state") is "decided" or "all" ? Value("state")! : "undecided",
            Words = Value("q"),
            After = long.TryParse(Value("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0,
        };
    }

    /// <summary>The filters as an address' query, with its question mark; empty when nothing is filtered.</summary>
    public string ToQuery() => QueryString.Create(Pairs()).ToUriComponent();

    /// <summary>The filters by name, those that are set.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Pairs()
    {
        (string Name, string? Value)[] all =
        [
            ("kind", Kind), ("indicator", Indicator), ("entity", Entity), ("period", Period), ("cause", Cause),
            ("source", Source), ("verdict", Verdict), ("state", State == "undecided" ? null : State), ("q", Words),
            ("after", After > 0 ? After.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return all.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value));
    }
}
