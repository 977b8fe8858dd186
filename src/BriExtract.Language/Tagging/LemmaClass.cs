using BriExtract.Language.Documents;

namespace BriExtract.Language.Tagging;

/// <summary>Inflections that are undone alike.</summary>
internal enum LemmaClass : byte
{
    /// <summary>The word in lower case.</summary>
    Lower,

    /// <summary>The word as written: names, numbers, foreign words.</summary>
    AsWritten,

    /// <summary>A plural noun: countries, men.</summary>
    Plural,

    /// <summary>A plural name: States.</summary>
    PluralName,

    /// <summary>A verb's third person: carries.</summary>
    ThirdPerson,

    /// <summary>A verb's past or past participle: carried, took.</summary>
    Past,

    /// <summary>A verb's -ing form.</summary>
    Ing,

    /// <summary>A comparative: larger.</summary>
    Comparative,

    /// <summary>A superlative: largest.</summary>
    Superlative,

    /// <summary>Other verb forms: am, 'll, has as an auxiliary.</summary>
    Verb,

    /// <summary>Pronouns and particles: her, n't.</summary>
    Closed,
}

/// <summary>Which class a tagged word falls in.</summary>
internal static class LemmaClasses
{
    public static readonly int Count = Enum.GetValues<LemmaClass>().Length;

    public static LemmaClass Of(Upos upos, Xpos xpos) => xpos switch
    {
        Xpos.NNS => upos == Upos.Propn ? LemmaClass.PluralName : LemmaClass.Plural,
        Xpos.NNPS => LemmaClass.PluralName,
        Xpos.NNP or Xpos.FW or Xpos.Add => LemmaClass.AsWritten,
        Xpos.VBZ => LemmaClass.ThirdPerson,
        Xpos.VBD or Xpos.VBN => LemmaClass.Past,
        Xpos.VBG => LemmaClass.Ing,
        Xpos.JJR or Xpos.RBR => LemmaClass.Comparative,
        Xpos.JJS or Xpos.RBS => LemmaClass.Superlative,
        Xpos.VB or Xpos.VBP or Xpos.MD => LemmaClass.Verb,
        Xpos.PRP or Xpos.PRPS or Xpos.RB or Xpos.POS or Xpos.DT or Xpos.IN or Xpos.TO => LemmaClass.Closed,
        _ => LemmaClass.Lower,
    };
}
