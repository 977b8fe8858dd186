namespace BriExtract.Training.Parsing;

/// <summary>How large a parser is.</summary>
/// <param name="Hidden">Units of the layer that decides; a multiple of 32.</param>
/// <param name="Memory">Units of the encoder in each direction; a multiple of 16.</param>
/// <param name="WordBits">The table of word features has two to this power rows.</param>
internal sealed record ParserSize(int Hidden, int Memory, int WordBits)
{
    /// <summary>The table of state features has two to this power rows, in every parser, so that one list of rows serves all.</summary>
    public const int RowBits = 15;

    /// <summary>The parser that ships.</summary>
    public static ParserSize Shipped { get; } = new(Hidden: 96, Memory: 64, WordBits: 16);

    /// <summary>Those it learns from.</summary>
    public static ParserSize Teacher { get; } = new(Hidden: 96, Memory: 48, WordBits: 15);
}
