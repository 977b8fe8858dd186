using BriExtract.Core.Facts;
using BriExtract.Core.Figures;

namespace BriExtract.Tests.Reconciliation.Checks;

/// <summary>Relations that one article bears out by itself: what is found, and beside it what must not be taken for it.</summary>
public sealed class ArticleCheckExamples
{
    [Theory]
    [InlineData("7", true)]
    [InlineData("9", false)] // that the list is complete is nowhere said
    public void Kinds_joined_in_a_list_against_their_total(string whole, bool found)
    {
        var told = new Told()
            .Sentence($"The port police arrested {whole} smugglers.").Count($"{whole} smugglers", whole, "smuggler", "smuggler arrest", "port police")
            .Sentence("They arrested three drivers and four guards.").Count("three drivers", "3", "driver", "driver arrest", "port police").Count("four guards", "4", "guard", "guard arrest", "port police");
        Assert.Equal(found ? [(CheckKind.Sum, true)] : [], Checks(told));
    }

    [Theory]
    [InlineData("seven", "7", " — three trawlers and four tugs.", true)]
    [InlineData("nine", "9", " — three trawlers and four tugs.", false)] // that the list is complete is nowhere said
    [InlineData("seven", "7", " took three trawlers and four tugs.", false)] // no list of the whole: something else
    public void Kinds_listed_right_behind_their_total(string written, string whole, string rest, bool found)
    {
        var told = new Told()
            .Sentence($"She holds permits for the {written} boats{rest}").Count($"{written} boats", whole, "boat", "permit boat", "Lind").Count("three trawlers", "3", "trawler", "trawler", null).Count("four tugs", "4", "tug", "tug", null);
        Assert.Equal(found ? [(CheckKind.Sum, true)] : [], Checks(told));
    }

    [Fact]
    public void A_list_is_no_sum_of_what_something_else_was_done_to()
    {
        var told = new Told()
            .Sentence("The chain opened nine shops and three depots in May.").Count("nine shops", "9", "shop", "shop open", "the chain", "2024-05-01/2024-05-31").Count("three depots", "3", "depot", "depot open", "the chain", "2024-05-01/2024-05-31")
            .Sentence("It trained 12 managers.").Count("12 managers", "12", "manager", "manager train", "the chain", "2024-05-01/2024-05-31");
        Assert.Empty(Checks(told));
    }

    [Theory]
    [InlineData("2024-03-05", true)]
    [InlineData("2024-03-06", false)] // another day
    public void Kinds_in_a_list_against_a_total_that_names_none(string day, bool found)
    {
        var told = new Told()
            .Sentence("The governor honours 14 people.").Count("14 people", "14", "person", "person honour", "the governor", "2024-03-05")
            .Sentence("She gave nine medals and five orders.").Count("nine medals", "9", "medal", "medal give", "the governor", day).Count("five orders", "5", "order", "order give", "the governor", day);
        Assert.Equal(found ? [(CheckKind.Sum, true)] : [], Checks(told));
    }

    [Theory]
    [InlineData("76", true)]
    [InlineData("80", false)]
    public void One_thing_in_several_places_against_the_total(string whole, bool found)
    {
        var told = new Told()
            .Sentence($"The flood injured {whole} people.").Count(whole, whole, "injured person", "flood injury", "the flood")
            .Sentence("It was 30 in Arden, 25 in Belmore and 21 in Carrow.")
            .Count("30", "30", "injured person", "flood injury", "the flood", "2024-03-05", "Arden").Count("25", "25", "injured person", "flood injury", "the flood", "2024-03-05", "Arden").Count("21", "21", "injured person", "flood injury", "the flood", "2024-03-05", "Arden");
        Assert.Equal(found ? [(CheckKind.Sum, true)] : [], Checks(told));
    }

    [Theory]
    [InlineData("14", "Mora", true)]
    [InlineData("15", "Mora", false)]
    [InlineData("14", "Lind", false)] // her own again: another count, not another's part
    public void A_whole_that_is_dealt_out(string other, string rival, bool found)
    {
        var told = new Told()
            .Sentence("Lind won 26 of the 40 delegates.").Count("26", "26", "delegate", "delegate", "Lind", "2024-03-05", null, Told.ShareOf(2)).Count("40 delegates", "40", "delegate", "delegate", "Lind", "2024-03-05")
            .Sentence($"Then came {rival} with {other} delegates.").Count($"{other} delegates", other, "delegate", "delegate", rival, "2024-03-05");
        Assert.Equal(found ? [(CheckKind.Sum, true)] : [], Checks(told));
    }

    [Theory]
    [InlineData("all but two of the", "26", true)]
    [InlineData("all but two of the", "25", false)]
    [InlineData("two of the", "26", false)]
    public void All_but_some(string words, string left, bool found)
    {
        var told = new Told()
            .Sentence($"Now {words} 28 members have ratified the treaty.").Count("28 members", "28", "member", "member ratify", "the union")
            .Sentence($"The {left} states that ratified it meet in May.").Count($"{left} states", left, "state", "state ratify", "the union")
            .Sentence("The talks took six rounds.").Count("six rounds", "6", "round", "round", "the union");
        Assert.Equal(found ? [(CheckKind.Sum, true)] : [], Checks(told));
    }

    [Theory]
    [InlineData("abstain", true)]
    [InlineData("speak", false)] // those who spoke voted too
    public void Those_who_are_left(string verb, bool found)
    {
        var told = new Told()
            .Sentence("The 231 Liberals elected her with 214 votes.").Count("231 Liberals", "231", "Liberal", "Liberal", "the chamber").Count("214 votes", "214", "vote", "vote", "the chamber")
            .Sentence($"In the end 17 Liberals did {verb}.").Count("17 Liberals", "17", "Liberal", $"Liberal {verb}", "the chamber");
        Assert.Equal(found ? [(CheckKind.Sum, true)] : [], Checks(told));
    }

    [Theory]
    [InlineData("3,200", "person", true)]
    [InlineData("3,900", "person", false)]
    [InlineData("3,200", "van", false)]
    public void A_share_of_a_stated_whole_against_a_part_elsewhere(string part, string counted, bool found)
    {
        var told = new Told()
            .Sentence("40% of its 8,000 staff will go.").Figure("40%", Role.Share, "40", "%", "share of staff", "Orvo", null, null, null, null, Told.ShareOf(2)).Count("8,000 staff", "8,000", "staff", "staff", "Orvo")
            .Sentence($"In all {part} are concerned.").Count(part, part, counted, counted, "Orvo");
        Assert.Equal(found ? [(CheckKind.Share, true)] : [], Checks(told));
    }

    [Theory]
    [InlineData(", or ", "30", true, true)]
    [InlineData(", or ", "45", true, false)] // restated, so it may fail
    [InlineData(" with ", "45", false, false)] // some other share
    public void A_part_of_a_whole_restated_as_a_share(string joint, string share, bool found, bool holds)
    {
        var told = new Told()
            .Sentence($"The board kept 24 of its 80 branches{joint}{share}% in the south.")
            .Count("24", "24", "branch", "branch", "Orvo", null, null, Told.ShareOf(2)).Count("80 branches", "80", "branch", "branch", "Orvo").Figure($"{share}%", Role.Share, share, "%", "share of branches", "Orvo");
        Assert.Equal(found ? [(CheckKind.Share, holds)] : [], Checks(told));
    }

    [Theory]
    [InlineData("37", "income", true)]
    [InlineData("41", "income", false)] // perhaps of something else
    [InlineData("37", "orders", false)] // of something else
    public void A_growth_told_before_its_levels(string growth, string indicator, bool found)
    {
        var told = new Told()
            .Sentence($"Orvo said it jumped {growth}% in 2024.").Figure($"{growth}%", Role.Growth, growth, "%", indicator, "Orvo", "2024", null, null, "2023")
            .Sentence("Income rose to 215 million dollars from 157 million.").Figure("215 million dollars", Role.Level, "215 million", "USD", "net income", "Orvo", "2024").Figure("157 million", Role.Level, "157 million", "USD", "net income", "Orvo", "2023");
        var checks = Checks(told).Where(c => c.Item1 == CheckKind.Growth && c.Item2);
        Assert.Equal(found, checks.Any());
    }

    [Theory]
    [InlineData("62,000", true)]
    [InlineData("74,000", false)]
    public void A_price_and_a_number_against_the_takings(string takings, bool found)
    {
        var told = new Told()
            .Sentence("The pier sold 4,000 tickets at an average price of 15.50 dollars.").Count("4,000 tickets", "4,000", "ticket", "ticket sell", "the pier").Figure("15.50 dollars", Role.Level, "15.50", "USD", "average ticket price", "the pier")
            .Sentence($"Revenue was {takings} dollars.").Figure($"{takings} dollars", Role.Level, takings, "USD", "revenue", "the pier");
        Assert.Equal(found ? [(CheckKind.Rate, true)] : [], Checks(told));
    }

    [Theory]
    [InlineData("Before the vote", "340", true)]
    [InlineData("Before the vote", "330", false)]
    [InlineData("In the north", "330", null)] // nothing says that it is the level before
    public void A_change_since_before(string opening, string before, bool? holds)
    {
        var told = new Told()
            .Sentence("The Greens won 25 more seats, 365 in all.").Figure("25 more seats", Role.Change, "25", "1", "seat", "the Greens", "2024-03-05", null, "seat").Count("365", "365", "seat", "seat", "the Greens", "2024-03-05")
            .Sentence($"{opening} they held {before}.").Count(before, before, "seat", "seat", "the Greens");
        Assert.Equal(holds is { } expected ? [(CheckKind.Change, expected)] : [], Checks(told));
    }

    [Fact]
    public void Numbers_as_great_as_they_come_do_no_harm()
    {
        var most = "50000000000000000000000000000";
        var told = new Told()
            .Sentence($"It has {most} cars and {most} vans.").Count($"{most} cars", most, "car", "car hold", "Orvo").Count($"{most} vans", most, "van", "van hold", "Orvo")
            .Sentence($"It has {most} wheels.").Count($"{most} wheels", most, "wheel", "wheel hold", "Orvo");
        Assert.Empty(Checks(told));
    }

    private static (CheckKind, bool)[] Checks(Told told) => [.. Stated.Reconcile(told.Figures).Checks.Select(c => (c.Kind, c.Holds))];
}
