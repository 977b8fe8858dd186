using BriExtract.Core.Text;

namespace BriExtract.Core.Articles;

/// <summary>One mending of a text that came inside HTML, JSON, XML or a table; plain files are never mended.</summary>
/// <param name="Span">Where the mended words stand in the stored text; empty where something was taken out.</param>
/// <param name="Kind"><c>mojibake</c>, <c>entity</c>, <c>soft-hyphen</c>, <c>space</c>, <c>full-width</c>.</param>
/// <param name="Original">What stood there before: putting it back at every span, from the last to the first, gives the text as found.</param>
public readonly record struct TextRepair(TextSpan Span, string Kind, string Original);
