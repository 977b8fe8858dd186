using System.Collections.Frozen;
using System.Text;

namespace BriExtract.Language.Documents;

/// <summary>The tags and relations as treebanks write them: <c>PROPN</c>, <c>PRP$</c>, <c>nsubj:pass</c>.</summary>
public static class TagNames
{
    private static readonly Dictionary<Xpos, string> Spelt = new()
    {
        [Xpos.None] = "_", [Xpos.PRPS] = "PRP$", [Xpos.WPS] = "WP$", [Xpos.Hyph] = "HYPH", [Xpos.Add] = "ADD", [Xpos.Nfp] = "NFP",
        [Xpos.Afx] = "AFX", [Xpos.Gw] = "GW", [Xpos.Xx] = "XX", [Xpos.Dollar] = "$", [Xpos.Comma] = ",", [Xpos.Period] = ".",
        [Xpos.Colon] = ":", [Xpos.OpenQuote] = "``", [Xpos.CloseQuote] = "''", [Xpos.OpenBracket] = "-LRB-",
        [Xpos.CloseBracket] = "-RRB-", [Xpos.Hash] = "#",
    };

    private static readonly string[] UposNames = [.. Enum.GetValues<Upos>().Select(tag => tag.ToString().ToUpperInvariant())];
    private static readonly string[] XposNames = [.. Enum.GetValues<Xpos>().Select(tag => Spelt.GetValueOrDefault(tag) ?? tag.ToString())];
    private static readonly string[] DeprelNames = [.. Enum.GetValues<Deprel>().Select(Spell)];

    private static readonly FrozenDictionary<string, Upos> Uposes = Reverse<Upos>(UposNames);
    private static readonly FrozenDictionary<string, Xpos> Xposes = Reverse<Xpos>(XposNames);
    private static readonly FrozenDictionary<string, Deprel> Deprels = Reverse<Deprel>(DeprelNames);

    /// <summary>The tag as a treebank's UPOS column has it.</summary>
    public static string Name(this Upos tag) => UposNames[(int)tag];

    /// <summary>The tag as a treebank's XPOS column has it.</summary>
    public static string Name(this Xpos tag) => XposNames[(int)tag];

    /// <summary>The relation as a treebank's DEPREL column has it.</summary>
    public static string Name(this Deprel relation) => DeprelNames[(int)relation];

    /// <summary>Reads a UPOS column; <see cref="Upos.X"/> for what is not known.</summary>
    public static Upos ToUpos(string name) => Uposes.GetValueOrDefault(name);

    /// <summary>Reads an XPOS column; <see cref="Xpos.None"/> for what is not known.</summary>
    public static Xpos ToXpos(string name) => Xposes.GetValueOrDefault(name);

    /// <summary>Reads a DEPREL column; the universal relation where the subtype is not known.</summary>
    public static Deprel ToDeprel(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Deprels.TryGetValue(name, out var relation)) return relation;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Deprels.TryGetValue(name[..colon], out relation) ? relation : Deprel.Dep;
    }

    /// <summary>NsubjPass becomes nsubj:pass.</summary>
    private static string Spell(Deprel relation)
    {
        if (relation == Deprel.None) return "_";
        var spelt = new StringBuilder();
        foreach (var c in relation.ToString())
        {
            if (char.IsUpper(c) && spelt.Length > 0) spelt.Append(':');
            spelt.Append(char.ToLowerInvariant(c));
        }

        return spelt.ToString();
    }

    private static FrozenDictionary<string, T> Reverse<T>(string[] names)
        where T : struct, Enum =>
        names.Select((name, at) => (name, tag: (T)Enum.ToObject(typeof(T), at))).ToFrozenDictionary(pair => pair.name, pair => pair.tag, StringComparer.Ordinal);
}
