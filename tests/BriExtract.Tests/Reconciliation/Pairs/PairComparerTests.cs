using BriExtract.Core.Figures;
using BriExtract.Reconciliation;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Tests.Reconciliation.Pairs;

public sealed class PairComparerTests
{
    [Fact]
    public void Sparing_the_values_changes_no_answer()
    {
        var parts = new ReconciliationParts(ReconciliationLexicons.Load(), new ReconciliationSettings());
        var claims = Statements().Select(parts.Reader.Read).ToArray();
        var (same, other) = (0, 0);
        foreach (var a in claims)
        {
            foreach (var b in claims)
            {
                if (ReferenceEquals(a, b)) continue;
                var expected = parts.Scorer.IsSame(parts.Comparer.Compare(a, b));
                Assert.Equal(expected, parts.Comparer.AreSame(a, b, parts.Scorer));
                // Nor does a glance at the bits of words rule out what is the same.
                Assert.True(!expected || PairGlance.MayBeSame(PairGlance.Of(a, parts.Scorer.NeedsWordsAndNames), PairGlance.Of(b, parts.Scorer.NeedsWordsAndNames)), $"{a.Figure.Quote} and {b.Figure.Quote}");
                if (expected) same++;
                else other++;
            }
        }

        // The statements are chosen so that both answers come often.
        Assert.True(same > 100 && other > 1000, $"{same} the same, {other} not");
    }

    [Theory]
    [InlineData("a1", "time", "a2", "time", false)]           // of what, neither says
    [InlineData("a1", "tenure time", "a2", "time", false)]    // nor do both
    [InlineData("a1", "tenure time", "a1", "time", true)]     // one article takes up its own words
    [InlineData("a1", "tenure time", "a2", "tenure time", true)]
    public void A_time_that_does_not_say_of_what_is_the_same_only_within_an_article(string first, string indicator, string second, string other, bool same)
    {
        var set = Stated.Reconcile(Stated.In(first).Level("4", "a", indicator, "Ana Ruiz", null), Stated.In(second).Level("4", "a", other, "Ana Ruiz", null));
        Assert.Equal(same ? 1 : 2, set.Facts.Count);
    }

    [Theory]
    [InlineData("6.6 million", "auction", "Orvo", "sale price", "Orvo", true)]
    [InlineData("7.59 million", "auction", "Orvo", "sale price", "Lind", true)] // three digits, whoever is named
    [InlineData("6.6 million", "auction", "Orvo", "bridge", "Norway", false)]  // two digits, another's
    [InlineData("6.6 million", "exports", "Peru", "imports", "Peru", false)]   // the words tell two apart
    [InlineData("649.99", "bid", "Orvo", "sale price", "Lind", false)]         // two things of one text may cost as much
    public void A_sum_that_one_article_gives_twice_in_other_words(string amount, string indicator, string entity, string again, string other, bool same)
    {
        var article = Stated.In("a1");
        var set = Stated.Reconcile(article.Level(amount, "USD", indicator, entity, null), article.Level(amount, "USD", again, other, null));
        Assert.Equal(same ? 1 : 2, set.Facts.Count);
    }

    public static TheoryData<string, string, string, bool> StatedAgain => new()
    {
        { "2 million", "USD", "", true },
        { "53.4 million", "USD", "", true },
        { "6777", "1", "vote", true },
        // few digits come twice by chance
        { "27", "1", "vote", false },
        { "3.5", "%", "", false },
    };

    [Theory]
    [MemberData(nameof(StatedAgain))]
    public void What_one_article_states_again_is_one_fact_whoever_its_sentence_names(string number, string unit, string counted, bool same)
    {
        var article = Stated.In("a1");
        var set = Stated.Reconcile(
            article.Level(number, unit, "bond", "Joe Brown", "2025-01-13", counted: counted is "" ? null : counted),
            article.Level(number, unit, "bond", "Ohio", "2025-01-13", counted: counted is "" ? null : counted));
        Assert.Equal(same ? 1 : 2, set.Facts.Count);
        var other = Stated.In("a2");
        Assert.Equal(2, Stated.Reconcile(article.Level(number, unit, "bond", "Joe Brown", "2025-01-13"), other.Level(number, unit, "bond", "Ohio", "2025-01-13")).Facts.Count);
    }

    [Theory]
    [InlineData("8", "8", true)]       // dated where it is told first, taken up without a date
    [InlineData("8", "9", false)]
    [InlineData("over 8", "9", false)] // of another day
    public void What_one_article_dates_and_takes_up_undated_is_one_fact(string first, string second, bool same)
    {
        var article = Stated.In("a1");
        var dated = article.Level(first, "1", "crash deaths", "Lima", "2025-01-13", counted: "person");
        Assert.Equal(same ? 1 : 2, Stated.Reconcile(dated, article.Level(second, "1", "crash deaths", "Lima", null, counted: "person")).Facts.Count);
    }

    [Theory]
    [InlineData("Lima bus crash", "2025-01-13", "2025-01-14", 1)] // told without a date in the days after
    [InlineData("Lima bus crash", "2025-01-28", "2025-02-03", 1)]
    [InlineData("Lima bus crash", "2025-01-13", "2025-06-02", 2)] // another one, months later
    [InlineData("Lima bus crash", "2025-01-13", "2024-12-30", 2)] // before it came to pass
    [InlineData("Lima bus crash", "2025-01-13", null, 2)]
    [InlineData("crash", "2025-01-13", "2025-01-14", 2)]          // there are many
    public void Who_gives_no_date_tells_of_the_days_before(string entity, string day, string? published, int facts)
    {
        var set = Stated.Reconcile(
            Stated.In("a1", day).Level("3", "1", "crash deaths", entity, day, counted: "person"),
            Stated.In("a2", published).Level("3", "1", "crash deaths", entity, null, counted: "person"));
        Assert.Equal(facts, set.Facts.Count);
    }

    [Theory]
    [InlineData("climber", "nights on the wall", "night", "2", "2025-01-20", true)]
    [InlineData("climber", "nights on the wall", "night", "2", "2025-04-20", false)] // another climber
    [InlineData("climber", "nights on the wall", "night", "2", null, false)]
    [InlineData("man", "robbery deaths", "person", "2", "2025-01-20", false)]        // too little to tell one man from another
    [InlineData("man", "robbery deaths", "person", "23", "2025-01-20", true)]
    public void Who_has_no_name_is_one_only_in_those_days_and_by_more_than_a_small_number(string entity, string indicator, string counted, string number, string? published, bool same)
    {
        var set = Stated.Reconcile(
            Stated.In("a1", "2025-01-13").Level(number, "1", indicator, entity, null, counted: counted),
            Stated.In("a2", published).Level(number, "1", indicator, entity, null, counted: counted));
        Assert.Equal(same ? 1 : 2, set.Facts.Count);
    }

    [Theory]
    [InlineData("3", "2025-01-20", true)]
    [InlineData("3", "2026-01-20", false)] // may come again
    [InlineData("370", "2026-01-20", true)]
    [InlineData("3", null, true)]
    public void What_neither_dates_is_one_fact_where_it_was_told_about_then_or_has_digits_that_tell(string number, string? published, bool same)
    {
        var set = Stated.Reconcile(
            Stated.In("a1", "2025-01-13").Level(number, "1", "fever cases", "Ghana", null, counted: "case"),
            Stated.In("a2", published).Level(number, "1", "fever cases", "Ghana", null, counted: "case"));
        Assert.Equal(same ? 1 : 2, set.Facts.Count);
    }

    [Theory]
    [InlineData("Ghana", "2025-01-13", "2025-01-20", true)]
    [InlineData("Ghana", "2025-01-13", "2025-08-20", false)] // meanwhile there are more
    [InlineData("police", "2025-01-13", "2025-01-20", false)] // whose police?
    public void What_neither_dates_conflicts_only_where_both_speak_of_one_time_and_one_body(string entity, string first, string second, bool conflict)
    {
        var set = Stated.Reconcile(
            Stated.In("a1", first).Level("128", "1", "rural clinics", entity, null, counted: "clinic"),
            Stated.In("a2", second).Level("139", "1", "rural clinics", entity, null, counted: "clinic"));
        Assert.Equal(conflict ? 1 : 0, set.Conflicts.Count);
    }

    [Theory]
    [InlineData("2024-10-01/2024-12-31", "2024-01-01/2024-12-31", false)] // a quarter and the year
    [InlineData("2013-09-01/2024-12-31", "2013-01-01/2024-12-31", true)]
    [InlineData("2013-01-01/2024-12-31", "2024-12-31/2024-12-31", true)]  // summed up, and on that day
    public void Sums_that_end_on_one_day_are_one_where_they_start_about_together(string first, string second, bool same)
    {
        var set = Stated.Reconcile(
            Stated.In("a1").Level("53.4 million", "USD", "road lending", "Peru", first),
            Stated.In("a2").Level("53.4 million", "USD", "road lending", "Peru", second));
        Assert.Equal(same ? 1 : 2, set.Facts.Count);
    }

    [Theory]
    [InlineData("35", "60", 0)] // 56.3 km, rounded to tens
    [InlineData("35", "70", 1)]
    [InlineData("35", "59", 1)]
    public void Whoever_converts_rounds_to_tens(string miles, string kilometres, int conflicts)
    {
        var set = Stated.Reconcile(
            Stated.In("a1").Level(miles, "[mi_i]", "distance of epicentre", "Lima quake", "2025-01-13"),
            Stated.In("a2").Level(kilometres, "km", "distance of epicentre", "Lima quake", "2025-01-13"));
        Assert.Equal(conflicts, set.Conflicts.Count);
    }

    [Fact]
    public void What_one_sentence_says_of_two_things_is_no_conversion()
    {
        var article = Stated.In("a1");
        var first = article.Level("over 0.5", "[cent]", "fame", "Ana Ruiz", null);
        var second = article.Level("85", "a", "age at death", "Ana Ruiz", "2025-01-13");
        second = second with { Figure = second.Figure with { Sentence = first.Figure.Sentence } };
        Assert.Equal(2, Stated.Reconcile(first, second).Facts.Count);
    }

    [Theory]
    [InlineData("crash deaths", "person", "miner", "3", 1)]
    [InlineData("crash deaths", "bus passenger", "student", "3", 1)]
    [InlineData("crash deaths", "person", "woman", "3", 2)]    // a part
    [InlineData("crash deaths", "person", "miner", "4", 2)]    // no conflict: a part may be counted
    [InlineData("crash deaths", "person", "sheep", "3", 2)]
    [InlineData("members", "person", "miner", "3", 2)]         // nothing befell them
    public void Who_died_is_the_same_whatever_they_are_called(string indicator, string first, string second, string number, int facts)
    {
        var set = Stated.Reconcile(
            Stated.In("a1").Level("3", "1", indicator, "Lima bus crash", "2025-01-13", counted: first),
            Stated.In("a2").Level(number, "1", indicator, "Lima bus crash", "2025-01-13", counted: second));
        Assert.Equal(facts, set.Facts.Count);
        Assert.Empty(set.Conflicts);
    }

    [Theory]
    [InlineData("over 50", "51.8", true)] // "51.8%, which is more than half"
    [InlineData("over 50", "77", false)] // "more than half are women, 77% are over 30"
    public void One_sentence_says_the_same_again_only_in_rounder_words(string rounder, string number, bool same)
    {
        var article = Stated.In("a1");
        var first = article.Figure(Role.Share, rounder, "%", "share of members", "Ohio", "2025-01-13");
        var second = article.Figure(Role.Share, number, "%", "share of members", "Ohio", "2025-01-13");
        second = second with { Figure = second.Figure with { Sentence = first.Figure.Sentence } };
        Assert.Equal(same ? 1 : 2, Stated.Reconcile(first, second).Facts.Count);
    }

    // Every combination of what the comparison looks at, in two articles, some of it twice in one.
    private static IEnumerable<SourcedFigure> Statements()
    {
        string[] numbers = ["23.6 trillion", "23.6 billion", "23 trillion", "over 20 trillion", "20000", "19907", "23.6128 trillion"];
        (string Indicator, string? Entity, string? Counterpart)[] names =
            [("goods trade", "China", null), ("trade", "China", "Laos"), ("trade", "Laos", "China"), ("investment", "China", "Laos"), ("investment", "Laos", "China"), ("daily trade", null, null)];
        foreach (var article in new[] { "a1", "a2" })
        {
            var stated = Stated.In(article);
            foreach (var number in numbers)
            {
                foreach (var (indicator, entity, counterpart) in names)
                {
                    yield return stated.Level(number, "CNY", indicator, entity, "2025", counterpart);
                    yield return stated.Level(number, article == "a1" ? "USD" : "1", indicator, entity, article == "a1" ? null : "2025", counterpart, attribution: article);
                }
            }
        }
    }
}
