using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Reading;
using BriExtract.Extraction.Roles;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Confidence;

/// <summary>What the models see of a draft: its quantity, its place in the parse, its sentence. No words but those of small lexicons, so that the models carry over to other news.</summary>
public sealed class FigureFeatures(IncidentalNouns nouns)
{
    /// <summary>The features that hold.</summary>
    public IReadOnlyList<string> Of(ArticleReading reading, FigureDraft draft)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(draft);
        var features = new List<string>(24);
        AddQuantity(features, reading.Document, draft);
        AddPlace(features, QuantityPlace.Of(reading, draft));
        AddSentence(features, reading, draft);
        AddReading(features, draft);
        return features;
    }

    private void AddQuantity(List<string> features, Document document, FigureDraft draft)
    {
        var quantity = draft.Quantity;
        var unit = UnitClass(quantity.Unit, quantity.Kind);
        features.Add($"unit={unit}");
        var spelled = char.IsLetter(document.Text[quantity.NumberSpan.Start]);
        features.Add($"size={Size(quantity)}");
        if (spelled) features.Add("spelled");
        if (draft.Bound != Bound.Exact) features.Add("bounded");
        if (quantity.High is not null) features.Add("range");
        if (quantity.Unit != UnitCode.Count) return;
        if (quantity.CountedHead < 0)
        {
            features.Add(draft.Counted is null ? "counts=nothing" : "counts=subject");
            return;
        }

        var kind = nouns.KindOf(document.Lemma(quantity.CountedHead));
        if (kind is not null) features.Add(spelled ? $"noun={kind}, spelled" : $"noun={kind}");
        if (document.Tokens[quantity.CountedHead].Upos == Upos.Propn) features.Add("noun=name");
        if (quantity.CountedFirst >= 0 && quantity.CountedFirst < quantity.CountedHead) features.Add("noun modified");
    }

    private static string UnitClass(string unit, QuantityKind kind) =>
        kind == QuantityKind.Duration ? "duration"
        : UnitCode.IsCurrency(unit) ? "money"
        : unit is UnitCode.Percent or UnitCode.PercentagePoint ? "percent"
        : unit == UnitCode.Count ? "count"
        : "physical";

    private static string Size(QuantityMention quantity) => Math.Abs(quantity.Value) switch
    {
        _ when quantity.Value != decimal.Truncate(quantity.Value) => "fraction",
        < 2 => "0-1",
        2 => "2",
        < 6 => "3-5",
        < 13 => "6-12",
        < 100 => "13-99",
        < 1000 => "100-999",
        _ => "1000-",
    };

    private static void AddPlace(List<string> features, QuantityPlace place)
    {
        var document = place.Document;
        features.Add($"relation={Coarse(place.Relation)}");
        if (place.Governor < 0) features.Add("governor=none");
        else if (document.IsNoun(place.Governor)) features.Add("governor=noun");
        else if (document.Tokens[place.Governor].Upos == Upos.Verb) features.Add("governor=verb");
        if (place.Preposition >= 0) features.Add($"after={document.Lemma(place.Preposition).ToLowerInvariant()}");
        if (document.Is(place.First - 1, Definite)) features.Add("definite");
        if (document.Is(place.First - 1, Determined)) features.Add("determined");
        if (place.First == place.SentenceFirst) features.Add("first");
        var text = document.Text;
        var end = place.Quantity.NumberSpan.End;
        if (end < text.Length && text[end] == '-') features.Add("hyphenated");
    }

    private static string Coarse(Deprel relation) => relation switch
    {
        Deprel.Nsubj or Deprel.NsubjPass or Deprel.Csubj => "subject",
        Deprel.Obj or Deprel.Iobj => "object",
        Deprel.Obl or Deprel.OblNpmod or Deprel.OblUnmarked or Deprel.OblTmod or Deprel.OblAgent => "oblique",
        Deprel.Nmod or Deprel.NmodNpmod or Deprel.NmodPoss or Deprel.NmodTmod or Deprel.NmodUnmarked => "nominal",
        Deprel.Compound or Deprel.Amod or Deprel.Nummod => "modifier",
        Deprel.Conj or Deprel.Appos or Deprel.Parataxis or Deprel.List => "joined",
        Deprel.Root => "root",
        _ => "other",
    };

    // What makes advice or a condition of a sentence.
    private static readonly WordSet Moods = new("should", "must", "let", "propose", "proposed", "proposing", "if", "unless");

    private static readonly WordSet Definite = new("the", "these", "those", "both", "its", "their", "his", "her", "our", "my", "all");

    private static readonly WordSet Determined = new("another", "next", "last", "first", "past", "other", "a", "an", "every", "each");

    private static void AddSentence(List<string> features, ArticleReading reading, FigureDraft draft)
    {
        var sentence = draft.Quantity.Sentence;
        var others = 0;
        var measures = false;
        foreach (var other in reading.DraftsOf(sentence))
        {
            if (other == draft || other.Rejected is not null) continue;
            others++;
            measures |= other.Quantity.Unit != UnitCode.Count || other.Quantity.Value >= 100;
        }

        features.Add(others switch { 0 => "alone", 1 => "with one", _ => "with more" });
        if (measures) features.Add("with measure");
        if (HasDate(reading, sentence)) features.Add("dated sentence");
        if (sentence == 0) features.Add("first sentence");
        var document = reading.Document;
        var found = document.Sentences[sentence];
        for (var i = found.FirstToken; i < found.EndToken; i++)
        {
            if (!document.Is(i, Moods)) continue;
            features.Add(document.Is(i, "if", "unless") ? "condition" : "advice");
            break;
        }
    }

    private static bool HasDate(ArticleReading reading, int sentence)
    {
        var at = reading.FirstDateOf(sentence);
        return at < reading.Dates.Count && reading.Dates[at].Sentence == sentence;
    }

    private static void AddReading(List<string> features, FigureDraft draft)
    {
        features.Add($"role={draft.Role}");
        if (draft.Status == FigureStatus.Target) features.Add("target");
        if (draft.Links.Count > 0) features.Add("linked");
        features.Add(draft.Period is null ? "period unknown" : "period known");
        if (draft.Attribution is not null) features.Add("attributed");
    }
}
