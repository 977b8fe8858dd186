namespace BriExtract.Language.Tagging;

/// <summary>Undoes regular English inflection; where spelling leaves a choice (hoped: hope or hop), known words decide.</summary>
/// <param name="known">Whether a word is a known dictionary form of the class.</param>
internal sealed class LemmaRules(Func<LemmaClass, string, bool> known)
{
    /// <summary>The lemma of a word in lower case (as written for <see cref="LemmaClass.AsWritten"/> and <see cref="LemmaClass.PluralName"/>).</summary>
    public string Lemma(LemmaClass kind, string word) => kind switch
    {
        LemmaClass.Plural or LemmaClass.PluralName or LemmaClass.ThirdPerson => WithoutS(kind, word),
        LemmaClass.Past => word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
            : word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 ? Stem(kind, word[..^2]) : word,
        LemmaClass.Ing => word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4 ? Stem(kind, word[..^3]) : word,
        LemmaClass.Comparative => Graded(kind, word, "er"),
        LemmaClass.Superlative => Graded(kind, word, "est"),
        _ => word,
    };

    private string WithoutS(LemmaClass kind, string word)
    {
        if (word.Length < 3 || word[^1] is not ('s' or 'S') || word.EndsWith("ss", StringComparison.Ordinal)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return known(kind, word[..^1]) ? word[..^1] : word[..^3] + "y";
        if (!word.EndsWith("es", StringComparison.Ordinal)) return word[..^1];
        if (known(kind, word[..^1])) return word[..^1]; // houses
        if (known(kind, word[..^2])) return word[..^2]; // buses
        var stem = word.AsSpan(0, word.Length - 2);
        var takesEs = stem.EndsWith("ss") || stem.EndsWith("sh") || stem.EndsWith("ch") || stem.EndsWith("x") || stem.EndsWith("zz") || (stem.EndsWith("o") && stem.Length > 2);
        return takesEs ? word[..^2] : word[..^1];
    }

    private string Graded(LemmaClass kind, string word, string ending)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 3) return word;
        var stem = word[..^ending.Length];
        return stem[^1] == 'i' ? stem[..^1] + "y" : Stem(kind, stem);
    }

    /// <summary>A stem made a word: as it is, with an e, or with its doubled consonant made single.</summary>
    private string Stem(LemmaClass kind, string stem)
    {
        if (stem.Length < 2) return stem;
        var doubled = stem[^1] == stem[^2] && !IsVowel(stem[^1]);
        if (doubled && stem[^1] is not ('l' or 's' or 'z' or 'f')) return known(kind, stem) ? stem : stem[..^1];
        if (doubled) return known(kind, stem) || !known(kind, stem[..^1]) ? stem : stem[..^1];
        if (known(kind, stem + "e")) return stem + "e";
        return known(kind, stem) || !EndsLikeE(stem) ? stem : stem + "e";
    }

    /// <summary>Stems that English hardly ever leaves without their e: operat-, organiz-, continu-, receiv-, chang-.</summary>
    private static bool EndsLikeE(string stem)
    {
        var last = stem[^1];
        var before = stem[^2];
        if (last is 'v' or 'u' or 'c' || (last == 'z' && before != 'z')) return true;
        if (last == 'g') return before is 'd' or 'n' or 'r' or 'a' or 'e' or 'u' or 'l' && stem.Length > 3 && !stem.EndsWith("ing", StringComparison.Ordinal) && !stem.EndsWith("ong", StringComparison.Ordinal);
        if (last == 's') return before is 'a' or 'i' or 'o' or 'u' or 'n' or 'r' or 'p';
        if (last == 'l') return before is 'b' or 'p' or 't' or 'd' or 'g' or 'k' or 'f' or 'c' or 'z';
        if (last == 't') return before is 'a' or 'u' or 'o' && stem.Length > 3 && !IsVowel(stem[^3]);
        // One syllable with a single vowel: a short one would have doubled its consonant (plan, planned; plane, planed).
        return last is 'r' or 'd' or 'm' or 'n' or 'k' or 'p' && IsVowel(before) && before != 'e' && stem.Length > 2 && !IsVowel(stem[^3]) && Syllables(stem) == 1;
    }

    private static int Syllables(string stem)
    {
        var count = 0;
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem[i]) && (i == 0 || !IsVowel(stem[i - 1]))) count++;
        }

        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
