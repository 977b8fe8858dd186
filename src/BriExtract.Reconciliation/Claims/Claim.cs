using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Scenes;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Claims;

/// <summary>A figure made ready to be compared: its names as weighted words, its value signed, its unit's dimension.</summary>
public sealed class Claim
{
    internal Claim(ClaimNames names) => Names = names;

    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>Its article.</summary>
    public required ArticleStamp Article { get; init; }

    /// <summary>Its names with their words, shared by all claims that are named alike.</summary>
    internal ClaimNames Names { get; }

    /// <summary>Dimension of the unit: "money" for <c>CNY</c>, "length" for <c>km</c>.</summary>
    public required string Dimension { get; init; }

    /// <summary>What is measured, the thing counted included, the names of entity and counterpart left out.</summary>
    public WordWeight[] Indicator => Names.Indicator;

    /// <summary>The thing counted alone; empty where nothing is.</summary>
    public WordWeight[] Counted => Names.Counted;

    /// <summary>The thing counted without words that name no thing in particular: empty for "person".</summary>
    public WordWeight[] CountedThing => Names.CountedThing;

    /// <summary>Whose.</summary>
    public WordWeight[] Entity => Names.Entity;

    /// <summary>With or in whom.</summary>
    public WordWeight[] Counterpart => Names.Counterpart;

    /// <summary>Value, negative where a growth or change goes down.</summary>
    public required decimal Value { get; init; }

    /// <summary>What the words allow, signed as <see cref="Value"/>.</summary>
    public required Interval Allowed { get; init; }

    /// <summary>Digits that were written and say something: 5 for 214.66, 1 for 700.</summary>
    public required int SignificantDigits { get; init; }

    /// <summary>Whether the indicator says no more than what is counted.</summary>
    public bool SaysOnlyCount => Names.SaysOnlyCount;

    /// <summary>Whether it is the time from one run to the next: "one train departs every 26 minutes".</summary>
    public bool IsInterval { get; set; }

    /// <summary>Whom and what its sentence tells of besides; none for what has a longer period to be known by.</summary>
    internal Scene Scene { get; set; }

    /// <summary>The day it may have happened: that of a period of some days, else of publication; null where neither is known.</summary>
    internal DateOnly? Day => Figure.Period?.End ?? Article.Published;

    /// <summary>A hash of all that a comparison looks at, but for where the claim stands.</summary>
    public ulong Signature { get; internal set; }

    /// <summary>Id of the figure.</summary>
    public string Id => Figure.FigureId;

    /// <summary>What the figure covers.</summary>
    public Period? Period => Figure.Period;

    /// <summary>The month that it speaks of, counted from year 0: that of the period's end, else of publication; null where neither is known.</summary>
    public int? Month => (Figure.Period?.End ?? Article.Published) is { } day ? day.Year * 12 + day.Month : null;

    /// <summary>The year that a rate of exchange is looked up for: that of the period's end, else of publication.</summary>
    public int? Year => Figure.Period?.End.Year ?? Article.Published?.Year;

    /// <summary>Order of claims wherever an order is needed: article, position, id.</summary>
    public static int InOrder(Claim a, Claim b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var byArticle = string.CompareOrdinal(a.Figure.ArticleId, b.Figure.ArticleId);
        if (byArticle != 0) return byArticle;
        var byStart = a.Figure.Start.CompareTo(b.Figure.Start);
        return byStart != 0 ? byStart : string.CompareOrdinal(a.Id, b.Id);
    }
}
