using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Dataset;
using BriExtract.Review.Charts;
using BriExtract.Review.Queries;
using Dapper;

namespace BriExtract.Review.Views;

/// <summary>One series of an indicator: facts that differ in their period only.</summary>
/// <param name="Entity">Whose.</param>
/// <param name="Counterpart">With or in whom.</param>
/// <param name="Role">What kind of number.</param>
/// <param name="Unit">Unit of all values.</param>
/// <param name="Facts">In order of period; those without one last.</param>
public sealed record IndicatorSeries(string? Entity, string? Counterpart, Role Role, string Unit, IReadOnlyList<Fact> Facts)
{
    /// <summary>The facts that have a place on the axis of time.</summary>
    public IReadOnlyList<SeriesPoint> Points => [.. Facts.Where(fact => fact.Period is not null).Select(IndicatorViews.Point)];
}

/// <summary>An indicator: its values over time, by series.</summary>
/// <param name="Indicator">Canonical name.</param>
/// <param name="Series">Series in order of entity, counterpart, role and unit.</param>
/// <param name="More">Whether there are more facts than are shown.</param>
public sealed record IndicatorView(string Indicator, IReadOnlyList<IndicatorSeries> Series, bool More);

/// <summary>Puts together what the pages of indicators show.</summary>
public sealed class IndicatorViews(ReviewSettings settings, ReviewIndex index)
{
    /// <summary>Facts of one indicator shown at most; more are to be narrowed by entity.</summary>
    public const int MostFacts = 500;

    /// <summary>Names on one page of the list.</summary>
    public const int PageSize = 100;

    /// <summary>Names of indicators after <paramref name="after"/>, with the number of their facts.</summary>
    public IReadOnlyList<FacetValue> List(string? after)
    {
        using var connection = index.Open();
        return [.. connection.Query<FacetValue>(
            "SELECT indicator AS Value, count(*) AS Items FROM data.facts WHERE indicator > @after GROUP BY indicator ORDER BY indicator LIMIT @PageSize",
            new { after = after ?? "", PageSize })];
    }

    /// <summary>One indicator, of one entity if given; null when the dataset has no such facts.</summary>
    public IndicatorView? Find(string indicator, string? entity)
    {
        using var reader = DatasetReader.Open(settings.Dataset);
        var facts = reader.FactsOfIndicator(indicator).Where(fact => entity is null || fact.Entity == entity).Take(MostFacts + 1).ToList();
        if (facts.Count == 0) return null;
        var series = facts.Take(MostFacts)
            .GroupBy(fact => (fact.Entity, fact.Counterpart, fact.Role, fact.Unit))
            .Select(group => new IndicatorSeries(group.Key.Entity, group.Key.Counterpart, group.Key.Role, group.Key.Unit, InTime(group)))
            .OrderBy(one => one.Entity, StringComparer.Ordinal).ThenBy(one => one.Counterpart, StringComparer.Ordinal).ThenBy(one => one.Role).ThenBy(one => one.Unit, StringComparer.Ordinal);
        return new IndicatorView(indicator, [.. series], facts.Count > MostFacts);
    }

    /// <summary>The other facts of a fact's series, itself included, over time.</summary>
    public static IEnumerable<SeriesPoint> SeriesOf(DatasetReader reader, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Indicator is null) return [];
        return InTime(reader.FactsOfIndicator(fact.Indicator).Take(MostFacts)
            .Where(other => other.Entity == fact.Entity && other.Counterpart == fact.Counterpart && other.Role == fact.Role && other.Unit == fact.Unit))
            .Where(other => other.Period is not null).Select(Point);
    }

    internal static SeriesPoint Point(Fact fact) => new(fact.Period!.Value, fact.Value, fact.Allowed, fact.FactId, fact.Verdict == Verdict.Conflicting);

    private static List<Fact> InTime(IEnumerable<Fact> facts) =>
        [.. facts.OrderBy(fact => fact.Period is null).ThenBy(fact => fact.Period?.End).ThenBy(fact => fact.Period?.Start).ThenBy(fact => fact.FactId, StringComparer.Ordinal)];
}
