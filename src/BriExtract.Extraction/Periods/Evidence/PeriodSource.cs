namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>Where in an article a period was found that a figure may have.</summary>
public enum PeriodSource
{
    /// <summary>None: the figure has no period.</summary>
    None,

    /// <summary>The date of its sentence that stands best for it.</summary>
    Own,

    /// <summary>The second best date of its sentence.</summary>
    OwnSecond,

    /// <summary>The date of an act of saying in its sentence: "said on Tuesday".</summary>
    OwnSpeech,

    /// <summary>The date that holds on from an earlier sentence of its paragraph.</summary>
    Carried,

    /// <summary>Another date of its paragraph whose clause shares a name with the figure's sentence: "in New Hampshire ... on February 11".</summary>
    Named,

    /// <summary>The day of what the article opens with.</summary>
    Lead,

    /// <summary>Another day that the opening names.</summary>
    Opening,

    /// <summary>The last date told before its paragraph.</summary>
    Previous,

    /// <summary>The one period that the article reports: a quarter's results.</summary>
    Whole,
}
