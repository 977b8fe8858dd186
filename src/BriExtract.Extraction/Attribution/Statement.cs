using BriExtract.Core.Text;

namespace BriExtract.Extraction.Attribution;

/// <summary>A stretch of a sentence that someone is said to have stated.</summary>
/// <param name="Scope">What is stated, in UTF-16 code units of the text.</param>
/// <param name="Source">Who; null for a source that says nobody ("analysts say"), which ends an earlier one.</param>
/// <param name="Kind">How it is introduced.</param>
internal readonly record struct Statement(TextSpan Scope, string? Source, StatementKind Kind);

/// <summary>How a statement is introduced.</summary>
internal enum StatementKind
{
    /// <summary>"X reported", "X data show", "according to the X Agency": it governs the sentences that follow.</summary>
    Reported,

    /// <summary>"X said", "X announced": it governs its sentence, and what follows in quotation marks.</summary>
    Said,

    /// <summary>In the middle of a sentence: ", according to government reports,", "recorded as 6.4 by". It governs its place there, and no later sentence.</summary>
    Parenthesis,

    /// <summary>"X expects", "analysts anticipated": what is said of what is to come. It governs its place, and no later sentence.</summary>
    Forecast,

    /// <summary>"X held a press conference": it governs the article.</summary>
    PressConference,
}
