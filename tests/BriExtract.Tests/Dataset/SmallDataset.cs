using BriExtract.Core.Articles;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Identity;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Dataset;
using BriExtract.Dataset.Tables;

namespace BriExtract.Tests.Dataset;

/// <summary>Two articles, two figures of one fact that conflict, one check: every table has a row.</summary>
internal static class SmallDataset
{
    // The pair beyond the basic plane makes code points and UTF-16 differ.
    public const string TextA = "Home | Menu\n\U0001F6A2 The port has opened 128 routes, up 5.5% from 2023.\n";
    public const string TextB = "=cmd|' /C calc'!A0 the port said it has 134 routes.\n";

    public static ArticleRow ArticleA { get; } = new(
        new Article
        {
            ArticleId = "art-a",
            Path = "a.txt",
            Title = "\"Ports\", they said",
            Published = PublicationDate.On(new DateOnly(2024, 7, 1)),
            Language = "en",
            ContentHash = StableId.ContentHash(TextA),
            Status = ArticleStatus.Read,
            Text = TextA,
            Furniture = [new Furniture(new TextSpan(0, 11), "comment-box")],
        },
        [1, 4_000_000_000]);

    public static ArticleRow ArticleB { get; } = new(
        new Article
        {
            ArticleId = "art-b",
            Path = "b.txt",
            Published = new PublicationDate(new DateOnly(2024, 8, 1), new DateOnly(2024, 8, 31), "from \"in August\""),
            ContentHash = StableId.ContentHash(TextB),
            Status = ArticleStatus.Read,
            Text = TextB,
        },
        []);

    public static Figure Routes { get; } = Figure("fig-a1", "art-a", "128 routes", "\U0001F6A2 The port has opened 128 routes, up 5.5% from 2023.", 128m) with { Start = 34, End = 44 };

    public static Figure Growth { get; } = Figure("fig-a2", "art-a", "up 5.5%", Routes.Context, 5.5m) with
    {
        Start = 46,
        End = 53,
        Unit = UnitCode.Percent,
        Counted = null,
        Role = Role.Growth,
        Direction = Direction.Up,
        Base = Period.Year(2023),
        Links = [new FigureLink(LinkRelation.GrowthOf, "fig-a1")],
    };

    public static Figure OtherRoutes { get; } = Figure("fig-b1", "art-b", "134 routes", TextB.TrimEnd('\n'), 134m) with { Start = 40, End = 50 };

    public static Fact Fact { get; } = new()
    {
        FactId = "fact-1",
        Indicator = "routes",
        Entity = "port",
        Role = Role.Level,
        Unit = UnitCode.Count,
        Counted = "route",
        Period = Period.Day(new DateOnly(2024, 7, 1)),
        Value = 128m,
        Allowed = new Interval(127.50m, 134.5m),
        Verdict = Verdict.Conflicting,
        Figures = ["fig-a1", "fig-b1"],
        Articles = ["art-a", "art-b"],
        IndependentSources = 2,
        Explanation = "same indicator and entity",
    };

    public static Fact GrowthFact { get; } = Fact with
    {
        FactId = "fact-2",
        Role = Role.Growth,
        Unit = UnitCode.Percent,
        Counted = null,
        Value = 5.5m,
        Allowed = new Interval(5.45m, 5.55m),
        Verdict = Verdict.Single,
        Figures = ["fig-a2"],
        Articles = ["art-a"],
        IndependentSources = 1,
        Explanation = null,
    };

    public static Conflict Conflict { get; } = new()
    {
        ConflictId = "con-1",
        FactId = "fact-1",
        FigureA = "fig-a1",
        FigureB = "fig-b1",
        RelativeDifference = 0.0448m,
        Cause = ConflictCause.UnitSlip,
        Explanation = "128 and 134 do not meet",
        Weight = 2m,
    };

    public static Check Check { get; } = new()
    {
        CheckId = "chk-1",
        Kind = CheckKind.AverageGrowth,
        Figures = ["fig-a2", "fig-a1"],
        Stated = 5.5m,
        Implied = new Interval(5.4m, null),
        Holds = true,
        Explanation = "5.5 lies above 5.4",
        Weight = 1m,
    };

    public static ImpliedValue Implied { get; } = new(["fig-a1", "fig-a2"], "routes", "port", null, "1", Period.Year(2023), 121.3m, new Interval(120m, 122m), "128, up 5.5%, implies 121.3");

    public static void WriteTo(string folder)
    {
        using var writer = DatasetWriter.Begin(folder, new Dictionary<string, string> { ["program"] = "0.1.0" });
        writer.Add(ArticleA);
        writer.Add(ArticleB);
        writer.Add(new FigureRow(Routes, "fact-1"));
        writer.Add(new FigureRow(Growth, "fact-2"));
        writer.Add(new FigureRow(OtherRoutes, "fact-1"));
        writer.Add(Fact);
        writer.Add(GrowthFact);
        writer.Add(Conflict with { ConflictId = "con-0", Weight = 0.5m, Cause = ConflictCause.Unknown });
        writer.Add(Conflict);
        writer.Add(Check);
        writer.Add(Check with { CheckId = "chk-2", Holds = false });
        writer.Add(Implied);
        writer.Complete(threads: 2);
    }

    private static Figure Figure(string id, string article, string quote, string context, decimal value) => new()
    {
        FigureId = id,
        ArticleId = article,
        Sentence = 1,
        Start = 0,
        End = 0,
        Quote = quote,
        Context = context,
        Value = value,
        Allowed = new Interval(value - 0.5m, value + 0.5m),
        Unit = UnitCode.Count,
        Counted = "route",
        Bound = Bound.AtLeast,
        Role = Role.Level,
        Period = Period.Day(new DateOnly(2024, 7, 1)),
        Indicator = "routes",
        IndicatorText = "routes",
        Entity = "port",
        Status = FigureStatus.Target,
        Tier = Tier.Minor,
        Confidence = 0.95m,
    };
}
