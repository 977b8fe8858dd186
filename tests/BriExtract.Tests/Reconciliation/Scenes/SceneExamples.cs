using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation;
using BriExtract.Reconciliation.Scenes;

namespace BriExtract.Tests.Reconciliation.Scenes;

/// <summary>Reports of one event by two outlets: which figures are one fact, which contradict each other, and which are of two events.</summary>
public sealed class SceneExamples
{
    private const string Captured = "The Norlandic navy captured 23 smugglers near Port Selby in the Bay of Corals.";
    private const string Detained = "A Norland warship detained 23 smugglers in the Bay of Corals off Port Selby, the ministry said.";

    public static TheoryData<Report, Report> OneEvent => new()
    {
        // Whose it is each says otherwise; the same places are named.
        { new(Captured, "23", "smuggler capture", "Norlandic navy", "smuggler", "2024-03-05"), new(Detained, "23", "smuggler arrest", "Bay of Corals", "smuggler", "2024-03-06") },
        // One dates it, the other is published in those days.
        { new(Captured, "23", "smuggler capture", "Norlandic navy", "smuggler", "2024-03-05", Day: "2024-03-04"), new(Detained, "23", "smuggler arrest", "Port Selby", "smuggler", "2024-03-06") },
        // Neither article has a date: it takes more that they share.
        { new(Captured, "23", "smuggler capture", "navy", "smuggler"), new(Detained, "23", "smuggler arrest", "Bay of Corals", "smuggler") },
        // The company offers, and so does its chairman.
        { new("Tide Freight offered $40 million for Alba Lines, its chairman Juan Moreno said.", "40 million", "offer", "Juan Moreno", null, "2024-03-05", "USD"), new("Alba Lines rejected the offer of $40 million by Tide Freight.", "40 million", "offer", "Tide Freight", null, "2024-03-05", "USD") },
        // Two women are the two people; one kind of event in one place.
        { new("Two women were killed in a fire at a bank in Talca during the strike.", "2", "fire deaths", "Talca fire", "woman", "2024-03-05"), new("A fire at a Talca bank left two people dead as the strike went on.", "2", "fire deaths", "fire", "person", "2024-03-05") },
        { new("Two women were killed when a fire broke out at the Harbor Bank in Talca.", "2", "fire deaths", "Harbor Bank", "woman", "2024-03-05"), new("Two co-workers died in a fire at the Harbor Bank of Talca.", "2", "fire deaths", "Talca", "co-worker", "2024-03-05") },
        // One has the day of the signing, the other that on which it was told.
        { new("Norland signed a $500 million loan with the Harbor Bank of Sudland for a highway to Port Selby.", "500 million", "loan", "Norland", null, "2024-03-05", "USD", "2024-03-05"), new("The Harbor Bank of Sudland will lend Norland $500 million for the Port Selby highway.", "500 million", "loan", "Harbor Bank", null, "2024-03-06", "USD", "2024-03-06") },
        // The act of one says no other thing than the noun of the other.
        { new("The Harbor Bank of Sudland approved a $225 million loan to Norland for the Port Selby power lines.", "225 million", "loan", "Harbor Bank", null, "2024-03-05", "USD"), new("Norland will receive $225 million from the Harbor Bank of Sudland for power lines to Port Selby.", "225 million", "receive", "Norland", null, "2024-03-06", "USD") },
        // No name, but the same words of what happened.
        { new("Masked thieves smashed the window of a jewellery store in Talca and fled with watches worth $4.5 million.", "4.5 million", "stolen value", "thieves", null, "2024-03-05", "USD"), new("A jewellery store in Talca lost watches worth $4.5 million when masked thieves smashed its window.", "4.5 million", "stolen value", "Talca", null, "2024-03-05", "USD") },
    };

    [Theory]
    [MemberData(nameof(OneEvent))]
    public void Two_reports_of_one_event_state_one_fact(Report one, Report other)
    {
        Assert.Single(Reconcile(one, other).Facts);
        Assert.Single(Reconcile(other, one).Facts);
    }

    public static TheoryData<Report, Report> OtherEvents => new()
    {
        // Another month, another week; another number; another place with the same words.
        { new(Captured, "23", "smuggler capture", "Norlandic navy", "smuggler", "2024-03-05"), new(Detained, "23", "smuggler arrest", "Bay of Corals", "smuggler", "2024-04-05") },
        { new(Captured, "23", "smuggler capture", "Norlandic navy", "smuggler", "2024-03-05"), new(Detained, "23", "smuggler arrest", "Bay of Corals", "smuggler", "2024-03-12") },
        { new(Captured, "23", "smuggler capture", "Norlandic navy", "smuggler", "2024-03-05"), new(Detained, "27", "smuggler arrest", "Bay of Corals", "smuggler", "2024-03-06") },
        { new(Captured, "23", "smuggler capture", "Norlandic navy", "smuggler", "2024-03-05"), new("The Sudland navy captured 23 smugglers near Lake Marsh.", "23", "smuggler capture", "Sudland navy", "smuggler", "2024-03-05") },
        // What is counted day by day may be the same on two days, and an amount of another week is another.
        { new("Norland reported 12 new cases of measles in Talca and Port Selby.", "12", "measles cases", "Norland", "case", "2024-03-05", Day: "2024-03-05"), new("Norland reported 12 new cases of measles in Talca and Port Selby.", "12", "measles cases", "Norland", "case", "2024-03-06", Day: "2024-03-06") },
        { new("Norland signed a $500 million loan with the Harbor Bank of Sudland.", "500 million", "loan", "Norland", null, "2024-03-05", "USD", "2024-03-05"), new("Norland signed a $500 million loan with the Harbor Bank of Sudland.", "500 million", "loan", "Norland", null, "2024-03-15", "USD", "2024-03-15") },
        // Killed and wounded in the same numbers.
        { new("Two miners were killed in the Talca shooting on Harbor Street.", "2", "shooting deaths", "Talca", "miner", "2024-03-05"), new("Two miners were wounded in the Talca shooting on Harbor Street.", "2", "shooting injuries", "Talca", "miner", "2024-03-05") },
        // One man and one woman are two.
        { new("A man was killed in the fire at the Harbor Bank in Talca.", "1", "fire deaths", "Talca fire", "man", "2024-03-05"), new("A woman was killed in the fire at the Harbor Bank in Talca.", "1", "fire deaths", "Talca fire", "woman", "2024-03-05") },
        // Two shootings in one city in one week.
        { new("Two people were killed in a shooting in Talca on Monday.", "2", "shooting deaths", "shooting", "person", "2024-03-05"), new("A shooting in Talca killed two people outside a bar.", "2", "shooting deaths", "shooting", "person", "2024-03-08") },
        // Two who bid for one company.
        { new("Tide Freight offered $40 million for Alba Lines of Talca.", "40 million", "offer", "Tide Freight", null, "2024-03-05", "USD"), new("Marsh Holdings offered $40 million for Alba Lines of Talca.", "40 million", "offer", "Marsh Holdings", null, "2024-03-06", "USD") },
        // Two loans of one bank to one country.
        { new("Norland will receive $200 million from the Harbor Bank to improve its power lines.", "200 million", "receive", "Norland", null, "2024-03-05", "USD"), new("Norland will receive $150 million from the Harbor Bank to improve its roads.", "150 million", "receive", "Norland", null, "2024-03-06", "USD") },
        // Other things of the same number in the same story.
        { new("Captain Ana Duarte of the Coral Star rescued 23 sailors off Port Selby.", "23", "sailor rescue", "Ana Duarte", "sailor", "2024-03-05"), new("Captain Ana Duarte of the Coral Star has 23 boats at Port Selby.", "23", "boat", "Ana Duarte", "boat", "2024-03-05") },
        // A statistic has a period of its own.
        { new("Norland's navy captured 23 smugglers off Port Selby in the Bay of Corals in 2023.", "23", "smuggler capture", "navy", "smuggler", "2024-03-05", Day: "2023-01-01/2023-12-31"), new(Detained, "23", "smuggler arrest", "Bay of Corals", "smuggler", "2024-03-05") },
        // Two districts of one land.
        { new("Floods killed 23 people in Upper Marsh, the Norland government said.", "23", "flood deaths", "Norland", "person", "2024-03-05", In: "Upper Marsh"), new("Floods killed 23 people in Port Selby, the Norland government said.", "23", "flood deaths", "Norland", "person", "2024-03-05", In: "Port Selby") },
        // Articles without a date that share too little.
        { new("Norland captured 23 smugglers off Port Selby.", "23", "smuggler capture", "Norland", "smuggler"), new("At Port Selby 23 smugglers were arrested.", "23", "smuggler arrest", "court", "smuggler") },
    };

    [Theory]
    [MemberData(nameof(OtherEvents))]
    public void What_is_told_of_two_events_is_two_facts(Report one, Report other)
    {
        var set = Reconcile(one, other);
        Assert.Equal(2, set.Facts.Count);
        Assert.Empty(set.Conflicts);
    }

    public static TheoryData<Report, Report, bool> Contradictions => new()
    {
        // Two magnitudes of one earthquake, one of them dated, the place told more or less narrowly.
        { Quake("5.9", "Norland earthquake", "2024-03-05"), Quake("6.1", "Norland quake", "2024-03-05"), true },
        { Quake("5.9", "southern Norland earthquake", "2024-03-05", "2024-03-04"), Quake("6.1", "Norland quake", "2024-03-06"), true },
        { Quake("5.9", "south Norland quake", "2024-03-05"), Quake("6.1", "southern Norland earthquake", "2024-03-05"), true },
        // North Macedonia is no part of Macedonia.
        { Quake("5.9", "North Macedonia earthquake", "2024-03-05"), Quake("6.1", "South Macedonia earthquake", "2024-03-05"), false },
        // Two earthquakes: months or weeks between, another country, and nothing that tells when.
        { Quake("5.9", "Norland earthquake", "2024-03-05"), Quake("6.1", "Norland earthquake", "2024-05-02"), false },
        { Quake("5.9", "Norland earthquake", "2024-03-05"), Quake("6.1", "Norland earthquake", "2024-03-19"), false },
        { Quake("5.9", "Norland earthquake", "2024-03-05"), Quake("6.1", "Sudland earthquake", "2024-03-05"), false },
        { Quake("5.9", "Norland earthquake", null), Quake("6.1", "Norland earthquake", "2024-03-05"), false },
        // The next may have come two days later; and an aftershock is one by itself.
        { Quake("5.9", "Norland earthquake", "2024-03-05"), Quake("6.1", "Norland earthquake", "2024-03-07"), false },
        { Quake("5.9", "Norland earthquake", "2024-03-05"), Quake("5.1", "Norland earthquake", "2024-03-05") with { Sentence = "An aftershock of magnitude 5.1 shook Norland." }, false },
        // A toll that rises is none; one that a younger report puts lower is.
        { Toll("40", "2024-03-05"), Toll("46", "2024-03-06"), false },
        { Toll("46", "2024-03-05"), Toll("40", "2024-03-06"), true },
        { Toll("40", "2024-03-05"), Toll("46", "2024-03-05"), true },
        { Toll("over 40", "2024-03-05"), Toll("46", "2024-03-05"), false },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Numbers_of_one_event_contradict_each_other_where_neither_can_be_of_another_time(Report one, Report other, bool conflict)
    {
        var set = Reconcile(one, other);
        Assert.Equal(conflict ? 1 : 0, set.Conflicts.Count);
        Assert.Equal(conflict, set.Facts.Any(fact => fact.Verdict == Verdict.Conflicting));
    }

    // 40 million euros are the same in both; what each makes of them in another currency is by its own rate.
    [Fact]
    public void What_two_outlets_convert_from_one_amount_does_not_conflict()
    {
        static IEnumerable<SourcedFigure> Told(string article, string other, string unit)
        {
            var euros = Stated.In(article, "2008-12-05").Level("85 million", "EUR", "stolen value", "Talca", "2008-12-04");
            var converted = Stated.In(article, "2008-12-05").Level(other, unit, "stolen value", "Talca", "2008-12-04");
            return [euros, converted with { Figure = converted.Figure with { FigureId = Stated.IdOf(article, 2), Start = euros.Figure.End + 2, End = euros.Figure.End + 20, Links = [new FigureLink(LinkRelation.ConversionOf, euros.Figure.FigureId)] } }];
        }

        var set = Stated.Reconcile([.. Told("a", "74 million", "GBP"), .. Told("b", "108 million", "USD")]);
        Assert.Single(set.Facts);
        Assert.Empty(set.Conflicts);
    }

    public static TheoryData<string, string> WordsOfScenes => new()
    {
        { "The Norlandic navy sailed.", "Norlandic navy sailed" },
        // Days, numbers, tellers and what befell whom tell of no scene; demonyms are their countries.
        { "Two Chilean miners were killed in Talca on Monday, police said.", "Chilean miners Talca police" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(WordsOfScenes))]
    public void A_scene_has_the_words_that_tell_of_an_event(string sentence, string words)
    {
        var reader = new SceneReader(ReconciliationLexicons.Load().Words, SceneWords.Load());
        Assert.Equal(reader.Of(words).Words.ToArray().Select(w => w | 1), reader.Of(sentence).Words.ToArray().Select(w => w | 1));
    }

    private static Report Quake(string magnitude, string entity, string? published, string? day = null) =>
        new($"A {magnitude} magnitude quake shook {entity.Split(' ')[^2]}.", magnitude, "earthquake magnitude", entity, null, published, Day: day);

    private static Report Toll(string number, string published) =>
        new($"The flood in Talca injured {number} people.", number, "flood injuries", "Talca flood", "person", published);

    private static ReconciledSet Reconcile(Report one, Report other) => Stated.Reconcile(one.Of("a"), other.Of("b"));

    /// <summary>A figure as an outlet tells it.</summary>
    public sealed record Report(string Sentence, string Number, string Indicator, string? Entity, string? Counted, string? Published = null, string Unit = "1", string? Day = null, string? In = null)
    {
        internal SourcedFigure Of(string article)
        {
            var told = Stated.In(article, Published).Level(Number, Unit, Indicator, Entity, Day, counted: Counted);
            return told with { Figure = told.Figure with { Context = Sentence, Counterpart = In } };
        }

        /// <inheritdoc/>
        public override string ToString() => Sentence;
    }
}
