using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Claims;

/// <summary>Reads a figure as a claim; what comes out depends on that figure alone.</summary>
public sealed class ClaimReader(ReconciliationLexicons lexicons)
{
    /// <summary>The claim that a figure makes.</summary>
    public Claim Read(SourcedFigure sourced)
    {
        ArgumentNullException.ThrowIfNull(sourced);
        var figure = sourced.Figure;
        var falls = figure is { Role: Role.Growth or Role.Change, Direction: Direction.Down };
        var counted = lexicons.Words.Words(figure.Counted);
        return new Claim
        {
            Figure = figure,
            Article = sourced.Article,
            Dimension = lexicons.Units.Of(figure.Unit),
            Indicator = lexicons.Words.Words(figure.Indicator, figure.Counted),
            Counted = counted,
            CountedThing = [.. counted.Where(w => w.Kind != WordKind.Generic)],
            Entity = lexicons.Words.Words(figure.Entity),
            Counterpart = lexicons.Words.Words(figure.Counterpart),
            Value = falls ? -figure.Value : figure.Value,
            Allowed = falls ? new Interval(-figure.Allowed.Upper, -figure.Allowed.Lower) : figure.Allowed,
            SignificantDigits = Digits.Significant(figure.Value),
        };
    }
}
