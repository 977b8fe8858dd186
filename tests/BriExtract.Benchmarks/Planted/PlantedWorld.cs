using System.Globalization;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Money;

namespace BriExtract.Benchmarks.Planted;

/// <summary>
/// A world whose figures are known, and the articles that report them: any article can be made by itself from the seed and
/// its number, so that millions stream out of no memory. Some articles copy others; some statements are rounded, bounded,
/// converted, and some are wrong in the ways that texts go wrong.
/// </summary>
/// <param name="seed">Another seed, another world.</param>
/// <param name="articles">How many.</param>
/// <param name="size">Characters of an article, about, as news articles are long; 0 for articles of two statements and a frame.</param>
public sealed class PlantedWorld(ulong seed, int articles, int size = 0)
{
    private const int FirstYear = 2006;
    private const int Years = 18;
    private const int ArticlesPerTopic = 4;
    private const int CopyPercent = 10;
    private const int WrongPercent = 4;
    private const int CharactersPerMeasure = 600;

    private static readonly string[] Places =
    [
        "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Austria", "Azerbaijan", "Bangladesh", "Belarus", "Bolivia", "Botswana", "Brazil", "Bulgaria", "Cambodia",
        "Cameroon", "Chile", "Croatia", "Cyprus", "Ecuador", "Egypt", "Estonia", "Ethiopia", "Fiji", "Gabon", "Georgia", "Ghana", "Greece", "Guyana", "Hungary", "Indonesia",
        "Iran", "Iraq", "Italy", "Jamaica", "Jordan", "Kazakhstan", "Kenya", "Kuwait", "Kyrgyzstan", "Laos", "Latvia", "Lebanon", "Liberia", "Lithuania", "Malaysia", "Maldives",
        "Malta", "Mongolia", "Montenegro", "Morocco", "Mozambique", "Myanmar", "Namibia", "Nepal", "Nigeria", "Oman", "Pakistan", "Panama", "Peru", "Poland", "Portugal",
        "Qatar", "Romania", "Rwanda", "Senegal", "Serbia", "Singapore", "Slovakia", "Slovenia", "Sudan", "Suriname", "Tajikistan", "Tanzania", "Thailand", "Tunisia", "Uganda",
        "Ukraine", "Uruguay", "Uzbekistan", "Vietnam", "Zambia", "Zimbabwe",
    ];

    private static readonly string[] Outlets = ["Daily Courier", "Morning Herald", "Trade Gazette", "Continental Post", "Evening Star", "Business Wire", "Harbour Times", "National Ledger", "Free Press", "Observer Weekly", "Capital Journal", "Silk Road Review"];

    private static readonly ExchangeRates Rates = ExchangeRates.Load();

    /// <summary>All articles in order, one at a time.</summary>
    public IEnumerable<PlantedArticle> Articles()
    {
        for (var number = 0; number < articles; number++) yield return Article(number);
    }

    /// <summary>One article.</summary>
    public PlantedArticle Article(int number)
    {
        var random = SplitMix.For(seed, 1, (ulong)number);
        var isCopy = number > 0 && random.Chance(CopyPercent);
        if (!isCopy) return Original(number, ref random);
        var original = random.Below(number);
        // A copy of a copy is one of the first article.
        var copied = Article(original);
        var source = Outlets[(Array.IndexOf(Outlets, copied.Source) + 1 + random.Below(Outlets.Length - 1)) % Outlets.Length];
        // Taken over word for word, with a line of its own: what editors do.
        var own = new PlantedSentence($"{source} carried this report on its pages, with thanks to its readers.", []);
        var sentences = copied.CopyOf is null ? [.. copied.Sentences, own] : copied.Sentences.SkipLast(1).Append(own).ToArray();
        return copied with { Sentences = sentences, Number = number, Source = source, Published = copied.Published.AddDays(random.Below(3)), CopyOf = copied.CopyOf ?? original };
    }

    private PlantedArticle Original(int number, ref SplitMix random)
    {
        if (size > 0) return Long(number, ref random);
        var topics = Math.Max(1, articles / ArticlesPerTopic);
        var topic = random.Below(topics);
        var story = SplitMix.For(seed, 2, (ulong)topic);
        var measure = PlantedMeasure.All[story.Below(PlantedMeasure.All.Count)];
        var entity = story.Below(Places.Length);
        var counterpart = (entity + 1 + story.Below(Places.Length - 1)) % Places.Length;
        var year = FirstYear + 1 + story.Below(Years - 1);
        var sentences = new List<PlantedSentence>
        {
            new(Lead(ref random, Places[entity], Places[counterpart]), []),
        };
        var stated = new Draft(measure, Places[entity], Places[counterpart], random.Of(measure.Names));
        var twist = TwistOf(ref random, measure);
        sentences.Add(Level(ref random, stated, year, twist, withGrowth: twist == Twist.Exact && random.Chance(60)));
        if (random.Chance(50)) sentences.Add(Level(ref random, stated, year - 1, NotRevised(TwistOf(ref random, measure)), withGrowth: false));
        sentences.Add(new(Close(ref random, Places[entity]), []));
        return new PlantedArticle(number, random.Of(Outlets), Published(ref random, year, twist == Twist.Revised), null, $"{stated.Entity} and {stated.Counterpart}: the figures", sentences);
    }

    // Several measures of one pair of countries, each where a reporter would put it: between paragraphs of prose.
    private PlantedArticle Long(int number, ref SplitMix random)
    {
        var measures = Math.Clamp(size / CharactersPerMeasure, 1, PlantedMeasure.All.Count);
        var stories = Math.Max(1, (int)((long)articles * measures / PlantedMeasure.All.Count / ArticlesPerTopic));
        var story = SplitMix.For(seed, 2, (ulong)random.Below(stories));
        var entity = story.Below(Places.Length);
        var counterpart = (entity + 1 + story.Below(Places.Length - 1)) % Places.Length;
        var year = FirstYear + 1 + story.Below(Years - 1);
        var (who, other) = (Places[entity], Places[counterpart]);
        var (statements, isEarly) = (new List<PlantedSentence>(), false);
        var first = random.Below(PlantedMeasure.All.Count);
        for (var i = 0; i < measures; i++)
        {
            var measure = PlantedMeasure.All[(first + i) % PlantedMeasure.All.Count];
            var stated = new Draft(measure, who, other, random.Of(measure.Names));
            var twist = TwistOf(ref random, measure);
            isEarly |= twist == Twist.Revised;
            statements.Add(Level(ref random, stated, year, twist, withGrowth: twist == Twist.Exact && random.Chance(60)));
            if (random.Chance(50)) statements.Add(Level(ref random, stated, year - 1, NotRevised(TwistOf(ref random, measure)), withGrowth: false));
        }

        var sentences = new List<PlantedSentence> { new(Lead(ref random, who, other), []) };
        Weave(ref random, sentences, statements, size * (75 + random.Below(51)) / 100, who, other);
        sentences.Add(new(Close(ref random, who), []));
        return new PlantedArticle(number, random.Of(Outlets), Published(ref random, year, isEarly), null, $"{who} and {other}: the figures", sentences);
    }

    // Prose and statements by turns until all is said and the length is reached.
    private static void Weave(ref SplitMix random, List<PlantedSentence> sentences, List<PlantedSentence> statements, int length, string who, string other)
    {
        var prose = length - sentences.Concat(statements).Sum(s => s.Text.Length + 1);
        var between = Math.Max(0, prose) / (statements.Count + 1);
        var written = 0;
        for (var next = 0; next <= statements.Count; next++)
        {
            while (written < between * (next + 1))
            {
                var text = PlantedProse.Sentence(ref random, who, other);
                sentences.Add(new(text, [], RunsOn: random.Chance(60)));
                written += text.Length + 1;
            }

            if (next < statements.Count) sentences.Add(statements[next] with { RunsOn = random.Chance(40) });
        }
    }

    // What is revised was published weeks before all the others, which came out when the year's final figures did.
    private static DateOnly Published(ref SplitMix random, int year, bool isEarly)
    {
        var published = new DateOnly(year + 1, 2 + random.Below(3), 15 + random.Below(14));
        return isEarly ? new DateOnly(year + 1, 1, 1 + random.Below(12)) : published;
    }

    // A figure of the year before has long been final: what differs there is wrong.
    private static Twist NotRevised(Twist twist) => twist == Twist.Revised ? Twist.Wrong : twist;

    private sealed record Draft(PlantedMeasure Measure, string Entity, string Counterpart, string Indicator);

    private static Twist TwistOf(ref SplitMix random, PlantedMeasure measure)
    {
        if (random.Chance(WrongPercent))
        {
            Twist[] wrong = measure.Unit == "USD" ? [Twist.UnitSlip, Twist.Transposed, Twist.CurrencySlip, Twist.Revised, Twist.Wrong] : [Twist.UnitSlip, Twist.Transposed, Twist.Revised, Twist.Wrong];
            return random.Of(wrong);
        }

        return random.Below(10) switch { < 5 => Twist.Exact, < 7 => Twist.Rounded, < 9 => Twist.Bounded, _ => measure.Unit == "USD" ? Twist.Converted : Twist.Exact };
    }

    // The true value to five digits: a chain of yearly growths from a start that the names decide.
    private decimal True(Draft draft, int year)
    {
        var key = Key(draft, 0);
        var start = SplitMix.For(seed, 3, key);
        var value = draft.Measure.Size * (0.2m + start.Below(10000) / 2000m);
        for (var y = FirstYear; y <= year; y++)
        {
            var growth = SplitMix.For(seed, 4, key + (ulong)y);
            value *= 1 + ((growth.Below(400) - 120) / 1000m);
        }

        return Round(value, 5);
    }

    private static ulong Key(Draft draft, int year)
    {
        ulong hash = 14695981039346656037;
        foreach (var c in $"{Name(draft)}|{year}") hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    // Trade of Laos with Peru is trade of Peru with Laos; exports of Laos to Peru are not exports of Peru to Laos.
    private static string Name(Draft draft)
    {
        var (first, second) = (draft.Entity, draft.Counterpart);
        if (draft.Measure.IsMutual && string.CompareOrdinal(first, second) > 0) (first, second) = (second, first);
        return $"{draft.Measure.Names[0]}|{first}|{second}";
    }

    private PlantedSentence Level(ref SplitMix random, Draft draft, int year, Twist twist, bool withGrowth)
    {
        var statement = State(ref random, draft, year, twist);
        if (!withGrowth) return new(LevelWords(ref random, draft, statement, year), [statement]);
        var growth = Growth(ref random, draft, year);
        if (growth.Value == 0) return new(LevelWords(ref random, draft, statement, year), [statement]);
        var (now, rate) = (statement.Quote, growth.Quote);
        var (_, indicator, who) = (draft.Measure, draft.Indicator, draft.Entity);
        var link = $"{draft.Measure.Link} {draft.Counterpart}";
        var rose = growth.Value >= 0;
        var text = random.Below(4) switch
        {
            0 => $"{who}'s {indicator} {link} reached {now} in {year}, {(rose ? "up" : "down")} {rate} from the previous year.",
            1 => $"In {year}, {who}'s {indicator} {link} {(rose ? "rose" : "fell")} by {rate} year on year to {now}.",
            2 => $"{who}'s {indicator} {link} stood at {now} in {year}, a year-on-year {(rose ? "increase" : "decrease")} of {rate}.",
            _ => $"In {year}, {who}'s {indicator} {link} totaled {now}, {(rose ? "an increase" : "a decrease")} of {rate} year on year.",
        };
        return new(text, rate.Length > 0 && text.IndexOf(now, StringComparison.Ordinal) < text.IndexOf(rate, StringComparison.Ordinal) ? [statement, growth] : [growth, statement]);
    }

    private static string LevelWords(ref SplitMix random, Draft draft, PlantedStatement statement, int year)
    {
        var (who, indicator, link, now) = (draft.Entity, draft.Indicator, $"{draft.Measure.Link} {draft.Counterpart}", statement.Quote);
        return random.Below(5) switch
        {
            0 => $"{who}'s {indicator} {link} reached {now} in {year}.",
            1 => $"In {year}, {who}'s {indicator} {link} totaled {now}.",
            2 => $"The {indicator} of {who} {link} amounted to {now} in {year}.",
            3 => $"In {year}, the {indicator} of {who} {link} stood at {now}.",
            _ => $"{who} reported that its {indicator} {link} came to {now} in {year}.",
        };
    }

    private PlantedStatement State(ref SplitMix random, Draft draft, int year, Twist twist)
    {
        var value = True(draft, year);
        var unit = draft.Measure.Unit;
        var digits = 4;
        var bound = Bound.Exact;
        switch (twist)
        {
            case Twist.Rounded: digits = 2 + random.Below(2); break;
            case Twist.Bounded:
                digits = 2;
                bound = random.Chance(60) ? Bound.MoreThan : Bound.About;
                break;
            case Twist.Converted:
                (value, unit, digits) = (value * Rates.Of("USD", "CNY", year)!.Value.Average, "CNY", 3);
                break;
            case Twist.UnitSlip: value = random.Chance(50) ? value * 1000 : value / 1000; break;
            case Twist.CurrencySlip: unit = "CNY"; break;
            case Twist.Revised: value *= 1 + ((30 + random.Below(60)) * (random.Chance(50) ? 1 : -1) / 1000m); break;
            case Twist.Wrong: value *= 1 + ((100 + random.Below(150)) * (random.Chance(50) ? 1 : -1) / 1000m); break;
        }

        var written = bound == Bound.MoreThan ? Floor(value, digits) : Round(value, digits);
        if (twist == Twist.Transposed)
        {
            var transposed = Transposed(written);
            // A number whose digits are all alike cannot be transposed: another one is written.
            if (transposed is null) twist = Twist.Wrong;
            written = transposed ?? written * 2;
        }

        var (words, step) = Words(written, digits);
        var unitWords = unit == "CNY" ? "yuan" : draft.Measure.UnitWords;
        var before = bound switch { Bound.MoreThan => random.Chance(50) ? "more than " : "over ", Bound.About => random.Chance(50) ? "about " : "nearly ", _ => "" };
        return new PlantedStatement
        {
            Fact = $"{Name(draft)}|level|{year}",
            Twist = twist,
            Role = Role.Level,
            Year = year,
            Entity = draft.Entity,
            Counterpart = draft.Counterpart,
            Indicator = draft.Indicator,
            Measure = draft.Measure,
            Value = written,
            Step = step,
            Unit = unit,
            Bound = bound,
            Quote = $"{before}{words} {unitWords}",
        };
    }

    private PlantedStatement Growth(ref SplitMix random, Draft draft, int year)
    {
        var (now, before) = (True(draft, year), True(draft, year - 1));
        var growth = Math.Round(((now / before) - 1) * 100, 1);
        var holds = !random.Chance(5);
        if (!holds) growth += random.Chance(50) ? 4.3m : -4.3m;
        return new PlantedStatement
        {
            Fact = $"{Name(draft)}|growth|{year}",
            Twist = holds ? Twist.Exact : Twist.Wrong,
            Role = Role.Growth,
            Year = year,
            Entity = draft.Entity,
            Counterpart = draft.Counterpart,
            Indicator = draft.Indicator,
            Measure = draft.Measure,
            Value = growth,
            Step = 0.1m,
            Unit = "%",
            Quote = $"{Math.Abs(growth).ToString("0.0", CultureInfo.InvariantCulture)} percent",
            Holds = holds,
        };
    }

    private static string Lead(ref SplitMix random, string who, string other) => random.Below(3) switch
    {
        0 => $"Officials of {who} and {other} met to look back on their cooperation.",
        1 => $"Ties between {who} and {other} were the subject of a report released this week.",
        _ => $"A new report sheds light on how {who} deals with {other}.",
    };

    private static string Close(ref SplitMix random, string who) => random.Below(3) switch
    {
        0 => $"Analysts in {who} expect little change.",
        1 => "The ministry did not comment on the outlook.",
        _ => $"Further details are to be published by the statistics office of {who}.",
    };

    private static (string Words, decimal Step) Words(decimal value, int digits)
    {
        var (size, word) = value >= 1e12m ? (1e12m, " trillion") : value >= 1e9m ? (1e9m, " billion") : value >= 1e6m ? (1e6m, " million") : (1m, "");
        var number = value / size;
        var whole = decimal.Truncate(number).ToString(CultureInfo.InvariantCulture).Length;
        var decimals = size == 1 ? 0 : Math.Max(0, digits - whole);
        var text = number.ToString("#,0" + (decimals > 0 ? "." + new string('0', decimals) : ""), CultureInfo.InvariantCulture);
        var step = size;
        for (var i = 0; i < decimals; i++) step /= 10;
        return (text + word, step);
    }

    private static decimal Scale(decimal value, int digits)
    {
        decimal step = 1;
        while (value / step >= 10) step *= 10;
        for (var i = 1; i < digits; i++) step /= 10;
        return Math.Max(step, value >= 1000 ? 1 : 0.0001m);
    }

    private static decimal Round(decimal value, int digits) => Math.Round(value / Scale(value, digits)) * Scale(value, digits);

    private static decimal Floor(decimal value, int digits) => Math.Floor(value / Scale(value, digits)) * Scale(value, digits);

    // The first two neighbouring digits behind the first that differ change places; null where there are none.
    private static decimal? Transposed(decimal value)
    {
        var step = Scale(value, 4);
        var digits = decimal.Truncate(value / step).ToString(CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 1; i + 1 < digits.Length; i++)
        {
            if (digits[i] == digits[i + 1]) continue;
            (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
            return decimal.Parse(digits, CultureInfo.InvariantCulture) * step;
        }

        return null;
    }
}
