using BriExtract.Language.Documents;

namespace BriExtract.Training.Treebanks;

/// <summary>One word of a treebank: a syntactic word, so "don't" is two.</summary>
public sealed record TreebankWord
{
    /// <summary>The word as the text has it.</summary>
    public required string Form { get; init; }

    /// <summary>Dictionary form.</summary>
    public required string Lemma { get; init; }

    /// <summary>Universal part of speech.</summary>
    public required Upos Upos { get; init; }

    /// <summary>Penn part of speech.</summary>
    public required Xpos Xpos { get; init; }

    /// <summary>Index of the head in the sentence, from 0; -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>Relation to the head.</summary>
    public required Deprel Relation { get; init; }

    /// <summary>Whether a space (or the sentence's end) follows.</summary>
    public bool SpaceAfter { get; init; }

    /// <summary>Whether it belongs to the same written token as the word before: the n't of don't.</summary>
    public bool ContinuesToken { get; init; }

    /// <summary>The MISC column.</summary>
    public required string Misc { get; init; }
}

/// <summary>One sentence of a treebank.</summary>
/// <param name="Words">In order.</param>
/// <param name="BeginsParagraph">Whether a paragraph or document begins with it.</param>
/// <param name="BeginsDocument">Whether a document begins with it.</param>
public sealed record TreebankSentence(IReadOnlyList<TreebankWord> Words, bool BeginsParagraph, bool BeginsDocument);
