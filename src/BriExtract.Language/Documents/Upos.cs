namespace BriExtract.Language.Documents;

/// <summary>Universal part-of-speech tags (Universal Dependencies v2).</summary>
#pragma warning disable CS1591 // The members are the standard's own names: https://universaldependencies.org/u/pos/
public enum Upos : byte
{
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
}

/// <summary>Penn Treebank part-of-speech tags as UD English uses them; marks of punctuation have names.</summary>
public enum Xpos : byte
{
    None, CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP,
    SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, Hyph, Add, Nfp, Afx, Gw, Xx,
    Dollar, Comma, Period, Colon, OpenQuote, CloseQuote, OpenBracket, CloseBracket, Hash,
}

/// <summary>Universal dependency relations with the subtypes that UD English uses.</summary>
public enum Deprel : byte
{
    None, Root, Nsubj, NsubjPass, NsubjOuter, Obj, Iobj, Csubj, CsubjPass, CsubjOuter, Ccomp, Xcomp,
    Obl, OblAgent, OblUnmarked, OblTmod, OblNpmod, Vocative, Expl, Dislocated,
    Advcl, AdvclRelcl, Advmod, Discourse, Aux, AuxPass, Cop, Mark,
    Nmod, NmodPoss, NmodUnmarked, NmodTmod, NmodNpmod, NmodDesc, Appos, Nummod, Acl, AclRelcl, Amod, Det, DetPredet, Clf, Case,
    Conj, Cc, CcPreconj, Fixed, Flat, FlatForeign, FlatName, Compound, CompoundPrt, List, Parataxis, Orphan, Goeswith, Reparandum, Punct, Dep,
}
#pragma warning restore CS1591
