namespace BriExtract.Benchmarks.Planted;

/// <summary>
/// Ordinary news prose without a figure in it, put together from a small grammar: what stands between the statements of a
/// long article. Tens of millions of different sentences; verbs stand in the past or behind a modal, so that any subject fits.
/// </summary>
public static class PlantedProse
{
    private static readonly string[] Given = ["Amina", "Boris", "Carla", "Daniel", "Elena", "Farid", "Grace", "Hassan", "Irina", "Joseph", "Karim", "Lucia", "Marek", "Nadia", "Oscar", "Priya", "Rosa", "Samuel", "Tariq", "Vera", "Wei", "Yusuf"];

    private static readonly string[] Family = ["Abdi", "Bauer", "Castillo", "Dimitrov", "Eriksen", "Ferreira", "Guerrero", "Hamdan", "Ivanova", "Jansen", "Kovacs", "Lindqvist", "Mensah", "Novak", "Okafor", "Petrov", "Quiroga", "Rahman", "Silva", "Tanaka", "Usman", "Vargas", "Wang", "Yilmaz", "Zhang"];

    private static readonly string[] Posts = ["director", "deputy head", "spokeswoman", "spokesman", "chief economist", "secretary", "founder", "chairman", "regional manager", "senior researcher"];

    private static readonly string[] Bodies =
    [
        "the customs office", "the ministry of commerce", "the transport ministry", "the port authority", "the national bank", "the railway company", "the chamber of industry", "a logistics firm in the capital",
        "the institute for regional studies", "the farmers' association", "the shipping line", "the planning commission", "a research centre at the state university", "the investment agency", "the tourism board",
        "the freight forwarders' union", "the standards bureau", "the development bank", "a maker of farm machinery", "the exporters' council", "the embassy", "the energy regulator", "the provincial government",
    ];

    private static readonly string[] Subjects =
    [
        "local companies", "smaller suppliers", "the new rules at the border", "buyers on the other side", "the road through the hills", "the cold-chain warehouses", "drivers and dock workers", "most of the contracts",
        "the agreement on mutual recognition of licences", "rising demand for machinery", "the delay at the terminal", "a shortage of skilled welders", "young engineers who trained abroad", "growers of cut flowers and avocados",
        "the harbour's old cranes", "banks that lend to small firms", "travel agents in coastal towns", "the talks between officials of both sides", "the digital clearance system", "steel mills along the river",
        "families who run guest houses near the coast", "the drought in the northern districts", "insurers and freight brokers", "the long-promised rail link", "state-owned builders", "a string of festivals and trade fairs",
        "importers of textiles", "the weaker currency", "researchers who follow the sector", "the free trade zone outside the city", "lorry operators", "the expansion of the airport", "teachers at the language school", "the company's partners",
    ];

    private static readonly string[] Deeds =
    [
        "had to wait for permits", "brought in new equipment", "could benefit from lower tariffs", "would take longer than planned", "helped to shorten the journey", "drew visitors from neighbouring regions",
        "made it easier to plan ahead", "put pressure on prices", "would need fresh capital", "changed the way in which goods are inspected", "opened a door to markets further away", "might not survive another weak harvest",
        "gave work to people who had left the villages", "should be reviewed before the end of the term", "became a symbol of what patience can achieve", "kept the machines running through the winter",
        "asked for clearer guidance from the authorities", "moved part of the production closer to the coast", "signed up to a joint training programme", "raised doubts among lenders", "won praise from customers",
        "had been discussed for years without result", "turned a quiet town into a busy crossing", "could not be reached for comment", "stood in the way of further growth", "would be carried out in stages",
        "had little effect on what households pay", "met with a cautious welcome in parliament", "left many questions open", "spread the risk over several partners", "learned to live with uncertain supplies",
    ];

    private static readonly string[] Settings =
    [
        "along the western corridor", "in the weeks before the harvest", "despite the poor state of the roads", "with the help of a grant from abroad", "after a long and difficult negotiation", "at a time of tight budgets",
        "without waiting for the courts", "in several of the poorer provinces", "under a plan drawn up by engineers", "once the rains had ended", "to the surprise of many observers", "through a network of village cooperatives",
        "on both sides of the river", "as part of a wider reform", "ahead of the summit", "in the shadow of larger rivals", "thanks to patient work by inspectors", "against the advice of consultants", "during the dry season",
        "in spite of higher fuel costs", "by way of the inland terminal", "for want of a better route",
    ];

    private static readonly string[] Days = ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "over the weekend", "in an interview", "at a press briefing", "in a written statement", "at the close of the forum"];

    private static readonly string[] Says = ["said", "explained", "noted", "pointed out", "argued", "recalled", "acknowledged", "stressed"];

    private static readonly string[] Joins = ["while", "although", "because", "even though", "and", "but", "so that", "whereas"];

    private static readonly string[] Qualities = ["reliable transport", "mutual trust", "clean energy", "food safety", "patient investment", "fair competition", "skilled labour", "modern storage", "simple paperwork", "steady demand"];

    /// <summary>A sentence, of 50 to 300 characters or so.</summary>
    public static string Sentence(ref SplitMix random, string who, string other) => random.Below(10) switch
    {
        0 => $"{Capital(Clause(ref random))}, {random.Of(Joins)} {Clause(ref random)}.",
        1 => $"{Capital(random.Of(Bodies))} {random.Of(Says)} {random.Of(Days)} that {Clause(ref random)}.",
        2 => $"\"{Capital(Clause(ref random))},\" {random.Of(Says)} {Person(ref random)}, {random.Of(Posts)} of {random.Of(Bodies)}.",
        3 => $"{Capital(random.Of(Settings))}, {Clause(ref random)}, according to {Person(ref random)} of {random.Of(Bodies)}.",
        4 => $"{Person(ref random)}, who advises {random.Of(Bodies)}, {random.Of(Says)} that {Clause(ref random)} {random.Of(Joins)} {Clause(ref random)}.",
        5 => $"For {who}, {random.Of(Qualities)} and {random.Of(Qualities)} mattered more than speed, and {Clause(ref random)}.",
        6 => $"Visitors to {other} noticed that {Clause(ref random)} {random.Of(Settings)}.",
        7 => $"\"We wanted {random.Of(Qualities)}, not promises,\" {Person(ref random)} {random.Of(Says)} {random.Of(Days)}, adding that {Clause(ref random)}.",
        8 => $"Whether {Clause(ref random)} remained unclear.",
        _ => $"{Capital(Clause(ref random))} {random.Of(Settings)}, and people who know {other} well expected that {Clause(ref random)}.",
    };

    private static string Clause(ref SplitMix random) =>
        random.Chance(40) ? $"{random.Of(Subjects)} {random.Of(Deeds)} {random.Of(Settings)}" : $"{random.Of(Subjects)} {random.Of(Deeds)}";

    private static string Person(ref SplitMix random) => $"{random.Of(Given)} {random.Of(Family)}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
