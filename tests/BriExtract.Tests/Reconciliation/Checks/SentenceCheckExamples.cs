using BriExtract.Core.Articles;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Tests.Extraction;

namespace BriExtract.Tests.Reconciliation.Checks;

/// <summary>Sentences as an article has them, read and reckoned: what must be checked, and with equal rank what must not be.</summary>
public sealed class SentenceCheckExamples
{
    public static TheoryData<string, CheckKind, bool, string> Checked => new()
    {
        // Two levels with the growth between, before or behind them
        { "Varno Corp said revenue rose 8 percent to 86.4 million dollars from 80 million dollars a year earlier.", CheckKind.Growth, true, "86.4 million USD after 80 million USD is 8%" },
        { "Varno Corp said revenue rose 18 percent to 86.4 million dollars from 80 million dollars a year earlier.", CheckKind.Growth, false, "86.4 million USD after 80 million USD is 8%" },
        { "Varno Corp reported sales of 1.35 billion dollars, a 7 percent decline from the 1.45 billion dollars it took in 2023.", CheckKind.Growth, true, "1.35 billion USD after 1.45 billion USD is -6.8966%" },
        { "Net income of Varno Corp rose to 70.7 million dollars, or 48 cents a share, up 24 percent from 56.9 million dollars, or 38 cents a share, in 2023.", CheckKind.Growth, true, "70.7 million USD after 56.9 million USD" },
        { "Varno Corp's profit slipped 5% to £60.9 million ($78.2 million), or 12 pence a share, from £64.1 million ($82.3 million), or 12.6 pence a share.", CheckKind.Growth, true, "60.9 million GBP after 64.1 million GBP" },
        { "Varno Corp's profit fell to 52 million dollars from 65 million dollars, a drop of 20 percent.", CheckKind.Growth, true, "52 million USD after 65 million USD is -20%" },
        { "Norland exported goods worth 544.5 million dollars to Peru in 2024. This was a 22 percent increase from 447.8 million dollars in 2023.", CheckKind.Growth, true, "544.5 million USD after 447.8 million USD" },
        { "The share of lapsed policies rose by 25 percent, from 0.84 percent to 1.05 percent.", CheckKind.Growth, true, "1.05% after 0.84%" },
        { "The price rose 3 dollars to 71 dollars a barrel from 68 dollars.", CheckKind.Change, true, "71 USD less 68 USD is 3 USD" },
        { "The fleet grew from 40 ships to 52 ships, an increase of 12.", CheckKind.Change, true, "52 less 40 is 12" },

        { "Trade between the two countries rose from 10 billion dollars in 2014 to 25 billion dollars in 2024, an increase of 150 percent.", CheckKind.Growth, true, "25 billion USD after 10 billion USD is 150%" },
        { "The toll of the flood rose to 1,541 from 1,320 a day earlier. The 221 new deaths include 115 in Arden.", CheckKind.Change, true, "1,541 less 1,320 is 221" },

        // People told apart by sex or age
        { "The accident killed seven people. Police said the dead were five men and two women.", CheckKind.Sum, true, "5 + 2 is 7" },
        { "Three people died when the bridge gave way. The mayor said two men and one woman were on it.", CheckKind.Sum, true, "2 + 1 is 3" },
        { "Some 80 men and 40 women took part, 120 people in all.", CheckKind.Sum, true, "80 + 40 is 120" },

        // Totals that say so, and lists behind their whole
        { "The union has 14 members: six states in the north, five in the south and three islands.", CheckKind.Sum, true, "6 + 5 + 3 is 14" },
        { "Orvo Bank will join the nine lenders of the pool with four other lenders. All 13 lenders will share the loan.", CheckKind.Sum, true, "9 + 4 is 13" },
        { "The ministry counts 762 cases. It said 540 were in care, 213 patients had recovered and nine had died.", CheckKind.Sum, true, "540 + 213 + 9 is 762" },
        { "The ferry had 120 passengers aboard. Of the 120 passengers, 80 are men and 40 are women.", CheckKind.Sum, true, "80 + 40 is 120" },

        { "Dorne Corp will set aside 7.5 million dollars for its boats, including a 4.7 million dollar charge for late work and 2.8 million dollars in overhead costs.", CheckKind.Sum, true, "4.7 million + 2.8 million is 7.5 million USD" },

        { "The airline carried 620,000 passengers, 200,000 of them from abroad and 420,000 at home.", CheckKind.Sum, true, "200,000 + 420,000 is 620,000" },
        { "The fund has backed 75 projects, including 40 in Asia, 20 in Africa and 15 in Europe.", CheckKind.Sum, true, "40 + 20 + 15 is 75" },
        { "The lines carried 80 million passengers in 2024, of which 55 million went by rail and 25 million by road.", CheckKind.Sum, true, "55 million + 25 million is 80 million" },

        // Trade and its balance
        { "In February exports were 12.4 billion dollars and imports 15.6 billion dollars, resulting in a trade deficit of 3.2 billion dollars.", CheckKind.Sum, true, "imports of 15.6 billion less exports of 12.4 billion" },
        { "Exports rose 4.2 percent to 88.4 billion euros in December, while imports fell 1.1 percent to 71.3 billion euros. The trade surplus was 17.1 billion euros.", CheckKind.Sum, true, "are 17.1 billion EUR" },
        { "Bilateral trade between Kenya and Oman totaled 1.25 billion dollars in 2024, of which Kenya's exports accounted for 310 million dollars and imports for 940 million dollars.", CheckKind.Sum, true, "make 1.25 billion USD" },

        // Amounts for each
        { "Tarn Inc. bought 2.4 million shares for 5.50 dollars a share, or 13.2 million dollars.", CheckKind.Rate, true, "2.4 million at 5.5 USD make 13.2 million USD" },
        { "The city ordered 40 buses at 250,000 euros each, for a total of 10 million euros.", CheckKind.Rate, true, "40 at 250,000 EUR make 10 million EUR" },
        { "He signed an eight-year contract worth 184 million dollars, or 23 million dollars a season.", CheckKind.Rate, true, "8 at 23 million USD make 184 million USD" },

        // Shares
        { "Some 54.1 percent of the patients are women and 45.9 percent are men.", CheckKind.Sum, true, "100% less 54.1 is 45.9%" },
        { "Of the 250 families surveyed, 175 families, or 70 percent, own land.", CheckKind.Share, true, "175 of 250 is 70%" },
        { "Varno's exports to Asia were 30 million dollars, accounting for 25 percent of its total exports of 120 million dollars.", CheckKind.Share, true, "30 million USD of 120 million USD is 25%" },
    };

    [Theory]
    [MemberData(nameof(Checked))]
    public void A_relation_that_the_text_states(string text, CheckKind kind, bool holds, string arithmetic)
    {
        var checks = ChecksOf(text);
        Assert.Contains(checks, c => c.Kind == kind && c.Holds == holds && c.Explanation.Contains(arithmetic, StringComparison.Ordinal));
        Assert.Equal(holds, checks.All(c => c.Holds));
    }

    public static TheoryData<string> NotChecked => new()
    {
        // The growth is that of another time or of another thing than the two levels.
        "Profit at Varno rose 5 percent from a year earlier to 80 million dollars, from 62 million dollars in May.",
        "Coal output rose 2.9 percent to 383 million tons in December from a year earlier, compared with 372 million tons in November.",
        "Varno sold 20,000 cars in December, up 25 percent from November and down 10 percent from 22,000 in December 2023.",
        "Shares of Varno rose 4 percent to 71 dollars, from 60 dollars at the start of the year.",
        "Varno Corp swung to a profit of 52 million dollars from a loss of 65 million dollars, while sales rose 20 percent.",
        "Varno's revenue rose 8 percent to 86.4 million dollars and profit fell to 12 million dollars from 20 million dollars.",
        "Sales of Varno fell from 40 million dollars to 30 million dollars, and exports grew 12 percent.",
        "The toll rose to 40 from 30, up 4 in a day.",
        "Unemployment fell 3 percent to 5.6 percent from 6.0 percent.", // percent or points

        "Some 60 percent of the men and 40 percent of the women in Arden smoke.", // of two wholes
        "Half of the farms in Arden have a well and half of them a road.",

        // Numbers that do not add up need not be all there are, or are of something else.
        "The accident killed nine people. Police said four men and three women were in the bus.",
        "Seven people were injured. Four men and three women were arrested.",
        "The club sold 30 shirts and 12 scarves on Friday, for a total of 460 since March.",
        "The union has 16 members: six states in the north, five in the south and three islands.",
        "The flood hurt 21 people in Arden, 36 in Belmore, 29 in Carrow and seven in Dorne.",
        "Of the papers, 60 percent came from Norway in the first year and only 40 percent of the papers in the third.",
        "The shelter asks for 5 dollars or 10 dollars or even 15 dollars.",
        "The club has 30 members, 12 of them in Arden, and 18 vans and 40 bikes.",
        "In May the port moved 300 cars and 200 trucks. It employs 504 people.",
        "Exports were 320 million dollars in March and imports 220 million dollars, and the trade surplus for the year was 130 million dollars.",
        "Exports stood at 88.4 billion euros and imports at 71.3 billion euros. The adjusted trade surplus was 18.6 billion euros.",
        "Tarn Inc. bought 2.4 million shares for 5.50 dollars a share and had sales of 14 million dollars.",
        "He signed an eight-year contract worth 150 million dollars, after earning 23 million dollars a season.",
    };

    [Theory]
    [MemberData(nameof(NotChecked))]
    public void What_the_text_does_not_tie(string text) => Assert.Empty(ChecksOf(text).Select(c => c.Explanation));

    private static IReadOnlyList<Check> ChecksOf(string text)
    {
        var article = Figures.Article(text);
        var stamp = new ArticleStamp(article.ArticleId, article.ContentHash, null, Figures.Written, []);
        return Stated.Reconcile(Figures.In(text).Select(f => new SourcedFigure(f, stamp))).Checks;
    }
}
