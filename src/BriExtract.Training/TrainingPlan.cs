namespace BriExtract.Training;

/// <summary>How long the parts are trained.</summary>
/// <param name="TaggerEpochs">Rounds of the tagger over the treebanks.</param>
/// <param name="ParserEpochs">Rounds of the parser.</param>
internal sealed record TrainingPlan(int TaggerEpochs, int ParserEpochs)
{
    /// <summary>What the shipped models are trained by; more rounds gained nothing on the dev parts.</summary>
    public static TrainingPlan Full { get; } = new(TaggerEpochs: 6, ParserEpochs: 13);
}
