using BriExtract.Language.Documents;
using BriExtract.Language.Tagging;

namespace BriExtract.Training.Parsing;

/// <summary>A sentence to train the parser on.</summary>
/// <param name="Forms">Its words.</param>
/// <param name="Tokens">With tags as the tagger gives them.</param>
/// <param name="Counts">How often each word stands in the sentences trained on.</param>
/// <param name="Oracle">Knows the treebank's tree.</param>
internal sealed record ParserExample(WordForm[] Forms, Token[] Tokens, int[] Counts, DynamicOracle Oracle);
