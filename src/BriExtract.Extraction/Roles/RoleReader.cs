using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Extraction.Counting;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Roles;

/// <summary>
/// Reads what kind of number it is and which way it goes: "increased by 6.3% to 23.6 trillion" is a growth and a level,
/// "accounting for 65% of" a share, "2.5 percentage points higher than" a change.
/// </summary>
public sealed class RoleReader(ChangeLexicon words, CountingNouns nouns) : IFigureReader
{
    private readonly ChangeEvidence _evidence = new(words);

    /// <inheritdoc/>
    public void Read(ArticleReading reading)
    {
        FigureDraft? before = null;
        foreach (var draft in reading.Drafts)
        {
            if (draft.Rejected is not null) continue;
            var sameSentence = before?.Quantity.Sentence == draft.Quantity.Sentence;
            Fill(reading, draft, sameSentence ? before : null);
            before = draft;
        }
    }

    private void Fill(ArticleReading reading, FigureDraft draft, FigureDraft? before)
    {
        var unit = draft.Quantity.Unit;
        // "increased the toll of the magnitude 6.3 earthquake": what stands on a scale is read, not changed.
        var direction = unit == UnitCode.Count && nouns.IsOnScale(reading.Document, draft.Quantity) ? null : _evidence.Of(QuantityPlace.Of(reading, draft), unit);
        if (direction is null && before is not null && Continues(reading, before, draft)) direction = before.Direction;
        // Points are a difference whatever the words around them: "a 3-point margin", "within 2 points".
        if (unit == UnitCode.PercentagePoint) direction ??= Direction.Up;
        (draft.Role, draft.Direction) = (direction, unit) switch
        {
            (null, UnitCode.Percent) => (Role.Share, null),
            (null, _) => (Role.Level, null),
            (_, UnitCode.Percent) => (Role.Growth, direction),
            _ => (Role.Change, direction),
        };
    }

    /// <summary>"rose 3 percent and 4 percent respectively": a number joined to the one before, in its unit, with nothing but "and" or a comma between.</summary>
    private static bool Continues(ArticleReading reading, FigureDraft before, FigureDraft draft)
    {
        if (before.Quantity.Unit != draft.Quantity.Unit || before.Quantity.Unit == UnitCode.Count) return false;
        var between = reading.Between(before, draft).Trim();
        return between is "and" or "," or ", and" or "or";
    }
}
