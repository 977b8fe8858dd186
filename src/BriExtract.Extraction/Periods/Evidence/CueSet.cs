namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>Cues as bits.</summary>
/// <param name="Bits">Bit n stands for the cue of number n.</param>
public readonly record struct CueSet(ulong Bits)
{
    /// <summary>This and one more.</summary>
    public CueSet With(PeriodCue cue) => new(Bits | (1UL << (int)cue));

    /// <summary>This and one more, where it holds.</summary>
    public CueSet With(PeriodCue cue, bool holds) => holds ? With(cue) : this;

    /// <summary>All of both.</summary>
    public CueSet With(CueSet others) => new(Bits | others.Bits);

    /// <summary>Whether a cue is among them.</summary>
    public bool Has(PeriodCue cue) => (Bits & (1UL << (int)cue)) != 0;
}
