using System.Globalization;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Quantities;
using BriExtract.Language;

namespace BriExtract.Tests.Extraction.Quantities;

/// <summary>What the parse adds: things counted, changes, ages, what a quantity is about.</summary>
public sealed class MentionExamples
{
    private static readonly QuantityReader Reader = QuantityReader.English();

    /// <summary>Sentence, the quantity's words, what it counts.</summary>
    public static TheoryData<string, string, string> Counted => new()
    {
        { "The company runs 35 large ports in Asia.", "35", "large ports" },
        { "The port is one of the largest ports in Asia.", "one", "largest ports" },
        { "The report names two gas-fired power plants.", "two", "gas-fired power plants" },
        { "More than 4,000 trains crossed the border.", "More than 4,000", "trains" },
        { "The garage holds 40 Ford and Mazda cars.", "40", "Ford and Mazda cars" },
        { "Buyers choose from two diesel-only engine options.", "two", "diesel-only engine options" },
        { "It sold 1,000 or more lamps.", "1,000 or more", "lamps" },
        { "They sold 300 printed and digital copies.", "300", "printed and digital copies" },
        { "A third of the villages have no road.", "A third", "villages" },
        { "Thieves took 40 Kia and Hyundai vehicles.", "40", "Kia and Hyundai vehicles" },
        { "Some 300 Chinese and Lao workers built the bridge.", "Some 300", "Chinese and Lao workers" },
        { "It carried 5.2 million containers, up from 3.1 million a year earlier.", "3.1 million", "containers" },
    };

    /// <summary>Sentence, the quantity's words, what happened to it.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "Exports rose 6.3% in June.", "6.3%", "Up" },
        { "Acme shares fell 2.5% on Monday.", "2.5%", "Down" },
        { "Trade reached 190 billion yuan, up 4.1 percent.", "4.1 percent", "Up" },
        { "The price was increased by 18 dollars.", "18 dollars", "Up" },
        { "The plan covers up to 40 towns.", "up to 40", "None" },
        { "The railway is 414 km long.", "414 km", "None" },
        { "A growth of 5 percent was planned.", "5 percent", "None" },
        { "The index ended down 1% on Monday.", "1%", "Down" },
        { "The firm shut down 3 plants.", "3", "None" },
        { "Films make up 80% of all traffic.", "80%", "None" },
        { "Prices typically fall between $300 and $500.", "between $300 and $500", "None" },
        { "The index lost 162 points, or 2.1%.", "2.1%", "Down" },
        { "The index lost 140 points, or 2.2%, to sink to 6,310.", "6,310", "None" },
        { "The frequency fell to 49.5 hertz.", "49.5 hertz", "Down" },
    };

    /// <summary>Sentence, the quantity's words, the words of what it is about.</summary>
    public static TheoryData<string, string, string> Concepts => new()
    {
        { "The bridge cost $200 million.", "$200 million", "bridge" },
        { "About 60% of the voters approved the plan.", "About 60%", "voters" },
        { "The tower is 37 metres high.", "37 metres", "tower" },
        { "The lender won four contracts.", "four", "lender" },
        { "Two villages were flooded.", "Two", "" },
        // The subject joins what it has, needs, pays or is set at.
        { "The phone comes with 64 GB of storage.", "64 GB", "phone storage" },
        { "The dish requires half a litre of milk.", "half a litre", "dish milk" },
        { "The storm brought winds of at least 60 mph.", "at least 60 mph", "storm winds" },
        { "The bank cut the deposit rate to 3.5%.", "3.5%", "bank deposit rate" },
        { "Kenya saw a growth rate of 2.7%.", "2.7%", "Kenya growth rate" },
        { "It has a net profit of $3 million.", "$3 million", "net profit" },
        // A noun that the quantity stands before, or that stands before a spread.
        { "They have a $3,500 a month mortgage.", "$3,500 a month", "mortgage" },
        { "The museum shows the 37 m (121 ft)-long skeleton.", "37 m", "skeleton" },
        { "The court may set fines from $10 to $50.", "$10 to $50", "fines" },
        { "The rules provide for a list of fees from $50 to $900 that owners pay.", "$900", "list fees" },
        { "The flats, which range from 40 to 90 square metres, were sold.", "40 to 90 square metres", "flats" },
        // One statement, one concept: a change and its level, a conversion, a list in brackets, a level and the one before it.
        { "Acme shares fell 4.2% to 71 euros.", "71 euros", "Acme shares" },
        { "The index gained 1% to end at 2,360 points.", "2,360 points", "index" },
        { "The new line cost 374 million yuan ($52 million).", "$52 million", "new line" },
        { "Sales reached $4 million, up from $3 million.", "$3 million", "Sales" },
        { "Her sprint was 10 mph less than the top speed.", "10 mph", "top speed" },
        { "Acme — The tool maker gained 2.2%.", "2.2%", "Acme tool maker" },
        { "Orion Foods — Shares of the shoe maker fell 3% after a weak outlook.", "3%", "Orion Foods Shares shoe maker" },
        // A row of quantities before one noun; a noun with no article between.
        { "The car has a 300 hp 2.5 litre engine.", "300 hp", "car engine" },
        { "They built two-, three- and four-metre walls.", "two", "walls" },
        { "It brings a 20% and 15% improvement.", "20%", "improvement" },
        // What a word of amount or a participle is said of; a finite verb that was parsed as one.
        { "They signed a deal worth $450 million.", "$450 million", "deal" },
        { "The talks came as the fee on a student visa remained below 9 percent.", "below 9 percent", "fee student visa" },
        // The kind of thing that money comes in, or goes into; "in total" is no thing.
        { "The port received $3 million in damages.", "$3 million", "port damages" },
        { "The fund invested $40 million in new roads.", "$40 million", "fund new roads" },
        { "The bridge cost $3 million in total.", "$3 million", "bridge" },
        { "The minister taxed $75 billion worth of Brazilian beef.", "$75 billion", "minister Brazilian beef" },
        { "The storm added $25 to the cost of an average ticket.", "$25", "cost average ticket" },
        { "Get the oak table at Acme Stores for $140.", "$140", "oak table" },
        // A discount is on what it is taken off.
        { "Clip the $15 off voucher on the page.", "$15", "voucher" },
        { "That is $90 off the usual fare.", "$90", "usual fare" },
        // How far a thing moved, between the thing and a comparative; more than last year is more of what it was.
        { "The news sent Acme shares 3% higher.", "3%", "Acme shares" },
        { "The turnout was 30% larger than last year.", "30%", "turnout" },
        // A subject of several nouns, one with a time behind it, one with auxiliaries between.
        { "Truck and van sales fell 2.6 percent.", "2.6 percent", "Truck van sales" },
        { "The average rent for old offices in March was $3 million, down 9% from April.", "$3 million", "average rent old offices" },
        { "The average rent for old offices in March was $3 million, down 9% from April.", "9%", "average rent old offices" },
        { "Rents for offices in Talca were down 4%.", "4%", "Rents offices Talca" },
        // A pronoun stands for the subject of a clause over its own that agrees with it.
        { "Ana Duarte founded the firm when she was 41.", "41", "Ana Duarte" },
        { "Acme grows quickly: it has sold 12 million lamps.", "12 million", "Acme" },
        { "The officials said she paid 12 dollars.", "12 dollars", "" },
        // Whose age it is, not the word "age".
        { "The plan helps drivers over the age of 65.", "65", "drivers" },
        { "Olga Marsh retired at the age of 71.", "71", "Olga Marsh" },
        // Who finds a share out has none of it; "whichever" names nothing.
        { "The survey showed 64% of farmers with wells.", "64%", "farmers" },
        { "They owe 15 percent of the net sales whichever is higher.", "15 percent", "net sales" },
        // A list of amounts, each with where it holds.
        { "The rates were 49% for adults, 53% for women and 29% for children.", "53%", "rates" },
        { "Its profit in the second quarter climbed 48%.", "48%", "profit" },
        // The same said again in another unit; a share of things that another number counts.
        { "The bank posted a net loss of $2 million, or 68 cents a share.", "68 cents a share", "bank net loss" },
        { "Over 70% of the 310 council seats went to women.", "Over 70%", "council seats" },
        { "Of all firms 33% of makers use oil, and 26% are switching.", "26%", "makers" },
        { "The plan starts at $20 a month, the book at $30.", "$30", "book" },
        { "The firm will cut the cost of its parts by 50%.", "50%", "firm cost parts" },
        { "Acme leads the field, with 40% of all customers.", "40%", "customers" },
        // What stands beyond the quantity, or behind a comma, is another statement.
        { "The island expects winds of 100 mph and high waves.", "100 mph", "island winds" },
        { "The index lost 2.4%, on turnover of 3.5 billion pesos.", "3.5 billion pesos", "turnover" },
        { "The samples held 9 ppb, below the limit of 15 ppb.", "15 ppb", "limit" },
        { "The lamp costs $40 (save $12).", "$12", "lamp" },
        // A year before a noun dates it.
        { "The 2017 harvest fell 3%.", "3%", "harvest" },
        // A number that opens its clause by itself is about nothing that is said.
        { "The mayor says that $40 million was lost.", "$40 million", "" },
        // Times belong to the phrase when they stand in it.
        { "The economy of Peru in 2022 grew by 3%.", "3%", "economy Peru 2022" },
        // Who has, hires or carries the things counted, or what they act on.
        { "Dell plans to hire more than 6,000 workers.", "more than 6,000", "Dell" },
        { "The project will start with 40 houses.", "40", "project" },
        { "Fourteen players left the club.", "Fourteen", "club" },
        { "It runs a network connecting 92 cities.", "92", "network" },
        { "They mourned after the bombings of trains that killed 191 people.", "191", "bombings trains" },
        { "One of the largest banks closed.", "One", "" },
        { "Her daughter, the sister of a 12-year-old boy, won.", "12-year-old", "boy" },
    };

    public static TheoryData<string, string> Ages => new()
    {
        { "She will be 41 by the end of her term.", "41" },
        { "Drivers aged 25 to 40 answered most often.", "25 to 40" },
        { "The 15-year-old won.", "15-year-old" },
        { "Children aged 3-11 years are counted.", "3-11 years" },
        { "Ada Moss, 25, said she saw it.", "25" },
    };

    [Theory]
    [MemberData(nameof(Counted))]
    public void Counts(string sentence, string quote, string counted)
    {
        var (document, mention) = Find(sentence, quote);
        Assert.Equal(counted, document.SpanOf(mention.CountedFirst, mention.CountedHead).In(sentence).ToString());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Says_what_happened(string sentence, string quote, string change) =>
        Assert.Equal(change, Find(sentence, quote).Mention.Change.ToString());

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Says_what_it_is_about(string sentence, string quote, string concept)
    {
        var (document, mention) = Find(sentence, quote);
        Assert.Equal(concept, string.Join(' ', mention.Concept.Select(token => document.Word(token).ToString())));
    }

    [Theory]
    [MemberData(nameof(Ages))]
    public void Tells_ages(string sentence, string quote) => Assert.Equal(QuantityKind.Age, Find(sentence, quote).Mention.Kind);

    [Fact]
    public void A_way_from_one_level_to_another_is_two_mentions_and_a_range_is_one()
    {
        var way = Read("Output was raised from 240 tonnes to 273 tonnes.");
        Assert.Equal(1, way[1].FromBefore);
        Assert.Equal([240m, 273m], way.Select(mention => mention.Value));
        Assert.Equal(1, Read("Use has grown, up from 50% to 58%.")[1].FromBefore);
        var range = Assert.Single(Read("The trip takes between 5 and 7 hours."));
        Assert.Equal((5m, 7m), (range.Value, range.High));
    }

    [Fact]
    public void Behind_a_verb_of_change_two_amounts_are_the_change_and_the_level()
    {
        var way = Read("Acme shares fell $2 to $40 on Monday.");
        Assert.Equal([2m, 40m], way.Select(mention => mention.Value));
        Assert.Equal(QuantityChange.Down, way[0].Change);
        var range = Assert.Single(Read("The lamps sell for $20 to $40."));
        Assert.Equal((20m, 40m), (range.Value, range.High));
    }

    [Fact]
    public void Half_is_fifty_percent_with_a_loose_width()
    {
        var half = Assert.Single(Read("More than half of the loans were repaid."));
        Assert.Equal((50m, UnitCode.Percent, Bound.MoreThan, QuantityKind.Fraction), (half.Value, half.Unit, half.Bound, half.Kind));
        Assert.Null(half.Step);
    }

    private static (BriExtract.Language.Documents.Document Document, QuantityMention Mention) Find(string sentence, string quote)
    {
        var document = EnglishAnalyzer.Default.Segment(sentence);
        var mentions = ReadAll(document);
        var mention = mentions.FirstOrDefault(candidate => candidate.Span.In(sentence).SequenceEqual(quote));
        Assert.True(mention is not null, "read instead: " + string.Join(" | ", mentions.Select(other => other.Span.In(sentence).ToString() + "=" + other.Value.ToString(CultureInfo.InvariantCulture))));
        return (document, mention);
    }

    private static List<QuantityMention> Read(string text) => ReadAll(EnglishAnalyzer.Default.Segment(text));

    private static List<QuantityMention> ReadAll(BriExtract.Language.Documents.Document document)
    {
        var mentions = new List<QuantityMention>();
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            EnglishAnalyzer.Default.Analyze(document, sentence);
            mentions.AddRange(Reader.Read(document, sentence, concepts: true));
        }

        return mentions;
    }
}
