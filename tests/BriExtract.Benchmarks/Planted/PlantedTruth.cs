using BriExtract.Core.Figures;

namespace BriExtract.Benchmarks.Planted;

/// <summary>All that was planted, with what a system found of it.</summary>
public sealed class PlantedTruth
{
    private readonly Dictionary<string, PlantedFigure> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlantedFigure>> _facts = new(StringComparer.Ordinal);

    /// <summary>The truth about a world.</summary>
    /// <param name="world">The articles.</param>
    /// <param name="idOf">The id under which a system found a planted figure; null where it did not.</param>
    public PlantedTruth(IEnumerable<PlantedArticle> world, Func<PlantedArticle, SourcedFigure, string?> idOf)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(idOf);
        foreach (var article in world)
        {
            foreach (var (figure, statement) in PlantedFigures.Of(article))
            {
                var planted = new PlantedFigure(statement, article.Number, article.CopyOf ?? article.Number, article.Published, figure.Figure.Sentence, idOf(article, figure));
                Planted++;
                if (planted.Id is not null) _byId.TryAdd(planted.Id, planted);
                if (!_facts.TryGetValue(statement.Fact, out var list)) _facts.Add(statement.Fact, list = []);
                list.Add(planted);
            }
        }
    }

    /// <summary>Statements planted.</summary>
    public int Planted { get; private set; }

    /// <summary>Of them found.</summary>
    public int Found => _byId.Count;

    /// <summary>For each fact all that state it, found or not.</summary>
    public IReadOnlyDictionary<string, List<PlantedFigure>> Facts => _facts;

    /// <summary>What was planted where the system found this figure; null for one that was not planted.</summary>
    public PlantedFigure? Of(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>A planted statement in its article.</summary>
/// <param name="Statement">What it states.</param>
/// <param name="Article">Number of its article.</param>
/// <param name="Origin">Number of the article that this one copies; its own where it copies none.</param>
/// <param name="Published">Day of its article.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="Id">Under which the system has it; null where it was not found.</param>
public sealed record PlantedFigure(PlantedStatement Statement, int Article, int Origin, DateOnly Published, int Sentence, string? Id)
{
    /// <summary>Whether anybody could tell that this statement and another of its fact, in another article, cannot both hold.</summary>
    public bool CannotHoldWith(PlantedFigure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Article != Article && PlantedIntervals.CannotBothHold(Statement, other.Statement);
    }
}
