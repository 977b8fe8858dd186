namespace BriExtract.Language.Segmentation;

/// <summary>Words without an apostrophe that the treebanks write as two: "cannot" is "can" and "not".</summary>
internal static class Contractions
{
    /// <summary>Length of the first of the two words; 0 for a word that is one.</summary>
    /// <remarks>"its", "were", "well", "id" and the like are words of their own too and are left whole.</remarks>
    public static int Split(ReadOnlySpan<char> word)
    {
        // Most words leave here: the second to last letter and the last are a pair of this short list.
        var pair = ((word[^2] | 0x20) << 8) | (word[^1] | 0x20);
        if (pair is not (('n' << 8) | 't') and not (('o' << 8) | 't') and not (('n' << 8) | 'a') and not (('t' << 8) | 'a')) return 0;
        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) lower[i] = (char)(word[i] | 0x20);
        return lower switch
        {
            "cannot" or "gonna" or "wanna" or "gotta" => 3,
            "dont" or "cant" or "wont" or "aint" => 2,
            "isnt" => 2,
            "arent" or "wasnt" or "didnt" or "hasnt" or "hadnt" => 3,
            "doesnt" or "havent" or "werent" => 4,
            "couldnt" or "wouldnt" => 5,
            "shouldnt" => 6,
            _ => 0,
        };
    }
}
