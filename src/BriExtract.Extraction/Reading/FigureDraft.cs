using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Core.Text;
using BriExtract.Extraction.Indicators;
using BriExtract.Extraction.Periods;
using BriExtract.Extraction.Quantities;

namespace BriExtract.Extraction.Reading;

/// <summary>A figure while it is being read: the quantity, and the fields that readers fill one after the other.</summary>
/// <remarks>The fields mean what those of <see cref="Figure"/> mean.</remarks>
public sealed class FigureDraft(QuantityMention quantity)
{
    /// <summary>The quantity it is read from.</summary>
    public QuantityMention Quantity { get; } = quantity;

    /// <summary>Why it is no figure after all ("date", "rank", "idiom"); null while it may be one.</summary>
    public string? Rejected { get; set; }

    /// <summary>Whether it is the age at which someone died: of all ages the one that is a statistic of its article.</summary>
    public bool IsAgeAtDeath { get; set; }

    /// <summary>The quantity verbatim as the dataset quotes it, counted noun included: "over 4,000 projects"; UTF-16.</summary>
    public TextSpan Span { get; set; } = quantity.Span;

    /// <summary>The thing counted.</summary>
    public string? Counted { get; set; }

    /// <summary>Bound, as reading refines the quantity's.</summary>
    public Bound Bound { get; set; } = quantity.Bound;

    /// <summary>Kind of number.</summary>
    public Role Role { get; set; }

    /// <summary>Up or down.</summary>
    public Direction? Direction { get; set; }

    /// <summary>What it covers.</summary>
    public Period? Period { get; set; }

    /// <summary>What it is compared with.</summary>
    public Period? Base { get; set; }

    /// <summary>The words that say what is measured; null when none are found.</summary>
    public MeasuredPhrase? Measured { get; set; }

    /// <summary>The draft whose indicator and parties this one has: the level of a growth, the first of "from A to B"; null when it has its own.</summary>
    public FigureDraft? MeasuredWith { get; set; }

    /// <summary>Token of the noun or verb that names what is measured; -1 when not found.</summary>
    public int IndicatorHead { get; set; } = -1;

    /// <summary>Canonical name of what is measured.</summary>
    public string? Indicator { get; set; }

    /// <summary>The words it was read from.</summary>
    public string? IndicatorText { get; set; }

    /// <summary>Whose.</summary>
    public string? Entity { get; set; }

    /// <summary>With or in whom.</summary>
    public string? Counterpart { get; set; }

    /// <summary>On whose word.</summary>
    public string? Attribution { get; set; }

    /// <summary>Reported or target.</summary>
    public FigureStatus Status { get; set; }

    /// <summary>Statistic or incidental.</summary>
    public Tier Tier { get; set; }

    /// <summary>Calibrated.</summary>
    public decimal Confidence { get; set; }

    /// <summary>The tense of the verb that it belongs to, once it was asked for.</summary>
    internal Tense? Tense { get; set; }

    /// <summary>Ties to other drafts of the article.</summary>
    public List<DraftLink> Links { get; } = [];
}

/// <summary>A tie to another draft.</summary>
/// <param name="Relation">What this draft is to the other.</param>
/// <param name="Other">The other.</param>
public readonly record struct DraftLink(LinkRelation Relation, FigureDraft Other);
