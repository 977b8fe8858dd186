using BriExtract.Evaluation.Gold;
using BriExtract.Extraction.Confidence;
using BriExtract.Extraction.Reading;

namespace BriExtract.Evaluation.FigureModels;

/// <summary>Turns gold sets into examples for the two models.</summary>
internal sealed class FigureExamples
{
    private readonly FigureFeatures _features = new(IncidentalNouns.Load());

    /// <summary>Is the quantity a core figure of the gold set?</summary>
    public List<Example> Core { get; } = [];

    /// <summary>Is it a figure that is read right?</summary>
    public List<Example> Right { get; } = [];

    /// <summary>Reads the articles of a set; drafts that rules rejected are no examples.</summary>
    public void Add(GoldPipeline pipeline, GoldSet set, GoldNames names)
    {
        var annotated = set.Figures.Select(f => f.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var article in set.Articles.Where(a => annotated.Contains(Path.GetFileNameWithoutExtension(a.Path))))
        {
            var reading = pipeline.Extractor.Read(article);
            Add(reading, GoldPipeline.Figures(reading), set, names);
        }
    }

    private void Add(ArticleReading reading, IReadOnlyList<FoundFigure> found, GoldSet set, GoldNames names)
    {
        var scores = new GoldScores(set, names, found);
        var gold = new Dictionary<FoundFigure, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < scores.Match.Count; i++)
        {
            if (scores.Match[i] is { } match) gold[match] = i;
        }

        var drafts = reading.Drafts.Where(draft => draft.Rejected is null).ToList();
        for (var i = 0; i < drafts.Count; i++)
        {
            var features = _features.Of(reading, drafts[i]);
            var article = found[i].Article;
            var known = gold.TryGetValue(found[i], out var at);
            Core.Add(new Example(features, known && set.Figures[at].IsCore, article));
            Right.Add(new Example(features, known && scores.IsUsable(at), article));
        }
    }
}
