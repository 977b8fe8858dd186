using BriExtract.Extraction.Attribution;
using BriExtract.Extraction.Confidence;
using BriExtract.Extraction.Counting;
using BriExtract.Extraction.Entities;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Links;
using BriExtract.Extraction.Periods;
using BriExtract.Extraction.Periods.Evidence;
using BriExtract.Extraction.Quantities;
using BriExtract.Extraction.Quotes;
using BriExtract.Extraction.Repeats;
using BriExtract.Extraction.Roles;
using BriExtract.Extraction.Selection;

namespace BriExtract.Extraction;

/// <summary>What turns quantities into figures, top to bottom: start here.</summary>
public static class FigureReaders
{
    /// <summary>The order of reading for English: each reader may rely on those above it.</summary>
    /// <param name="lexicons">Folder whose tables extend the embedded ones of the same name; null for none.</param>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file, line and remedy.</exception>
    public static IReadOnlyList<IFigureReader> English(string? lexicons = null) =>
    [
        new SelectionReader(FixedWordings.Load(lexicons)),  // "24 hours a day", "the 14th Five-Year Plan": no figures
        new QuoteReader(),                                  // "over 4,000 projects", "exceeded 20000"
        new RoleReader(ChangeLexicon.Load(lexicons), CountingNouns.Load(lexicons)), // "increased by 6.3% to 23.6 trillion": growth, level
        new CountedReader(CountingNouns.Load(lexicons)),    // "the route has reached 134": routes
        new LinkReader(),                                   // 6.3% is the growth of 23.6 trillion: needs roles
        new PeriodReader(PeriodWeights.Default),                            // "in the first half of 2025": needs roles and links
        .. Fields(lexicons),
        new ConfidenceReader(FigureModels.Load(), new FigureFeatures(IncidentalNouns.Load(lexicons))), // statistic or incidental, and how sure: needs all above
    ];

    /// <summary>The readers of what, who and on whose word: they need quantities with roles, counted things and links.</summary>
    /// <inheritdoc cref="English"/>
    public static IReadOnlyList<IFigureReader> Fields(string? lexicons = null) =>
    [
        new EntityFinder(new EntityLexicon(lexicons), new NameWords(lexicons), LabelLexicon.Load(lexicons)), // the names of the article
        new AttributionReader(new SourceWords(lexicons), new NameWords(lexicons)), // "the Daily Nation reported": needs names
        new MeasuredPhraseReader(), // "contracted projects saw a turnover of": what is measured, from roles and links
        new EntityReader(new IndicatorLexicon(lexicons), new SourceWords(lexicons), new PartyNouns(lexicons), new PartyVerbs(lexicons), new NameWords(lexicons)), // "China's trade with Africa": needs names and what is measured
        new IndicatorReader(new IndicatorLexicon(lexicons)), // "goods trade with Africa": needs the parties
        new RepeatReader(), // "the 7 sailors", counted before: needs period, indicator and parties
    ];
}
