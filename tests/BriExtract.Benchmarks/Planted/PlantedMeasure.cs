namespace BriExtract.Benchmarks.Planted;

/// <summary>Something that planted articles report a figure of.</summary>
/// <param name="Names">Wordings of one thing; the first is its name.</param>
/// <param name="Link">Word that leads to the other side: "with", "in", "to", "from".</param>
/// <param name="Unit">Code of its unit: money is <c>USD</c>, and may be written in another currency.</param>
/// <param name="UnitWords">The unit in running text.</param>
/// <param name="Counted">For counts, the thing counted, singular.</param>
/// <param name="Size">A usual value, in base units.</param>
public sealed record PlantedMeasure(string[] Names, string Link, string Unit, string UnitWords, string? Counted, decimal Size)
{
    /// <summary>Whether it is of both sides alike: trade with, freight with.</summary>
    public bool IsMutual => Link == "with";

    public static IReadOnlyList<PlantedMeasure> All { get; } =
    [
        new(["goods trade", "trade in goods", "merchandise trade"], "with", "USD", "U.S. dollars", null, 40e9m),
        new(["direct investment", "foreign direct investment"], "in", "USD", "U.S. dollars", null, 3e9m),
        new(["exports", "export value"], "to", "USD", "U.S. dollars", null, 20e9m),
        new(["contracted project turnover", "turnover of contracted projects"], "in", "USD", "U.S. dollars", null, 5e9m),
        new(["tourist arrivals", "arrivals of tourists"], "from", "1", "tourists", "tourist", 2e6m),
        new(["container throughput", "throughput of containers"], "with", "TEU", "TEUs", null, 4e6m),
        new(["freight volume", "cargo volume"], "with", "t", "tonnes", null, 9e6m),
    ];
}
