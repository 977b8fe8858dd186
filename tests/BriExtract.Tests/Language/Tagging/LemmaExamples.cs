using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Tests.Language.Tagging;

/// <summary>Tagged words and their dictionary forms.</summary>
public class LemmaExamples
{
    [Theory]
    [InlineData("countries", Upos.Noun, Xpos.NNS, "country")]
    [InlineData("Ports", Upos.Noun, Xpos.NNS, "port")]
    [InlineData("men", Upos.Noun, Xpos.NNS, "man")]
    [InlineData("businesses", Upos.Noun, Xpos.NNS, "business")]
    [InlineData("houses", Upos.Noun, Xpos.NNS, "house")]
    [InlineData("boxes", Upos.Noun, Xpos.NNS, "box")]
    [InlineData("economies", Upos.Noun, Xpos.NNS, "economy")]
    [InlineData("increased", Upos.Verb, Xpos.VBD, "increase")]
    [InlineData("planned", Upos.Verb, Xpos.VBN, "plan")]
    [InlineData("carried", Upos.Verb, Xpos.VBN, "carry")]
    [InlineData("rose", Upos.Verb, Xpos.VBD, "rise")]
    [InlineData("fell", Upos.Verb, Xpos.VBD, "fall")]
    [InlineData("signed", Upos.Verb, Xpos.VBN, "sign")]
    [InlineData("operating", Upos.Verb, Xpos.VBG, "operate")]
    [InlineData("running", Upos.Verb, Xpos.VBG, "run")]
    [InlineData("growing", Upos.Verb, Xpos.VBG, "grow")]
    [InlineData("reaches", Upos.Verb, Xpos.VBZ, "reach")]
    [InlineData("has", Upos.Aux, Xpos.VBZ, "have")]
    [InlineData("were", Upos.Aux, Xpos.VBD, "be")]
    [InlineData("n't", Upos.Part, Xpos.RB, "not")]
    [InlineData("larger", Upos.Adj, Xpos.JJR, "large")]
    [InlineData("biggest", Upos.Adj, Xpos.JJS, "big")]
    [InlineData("China", Upos.Propn, Xpos.NNP, "China")]
    [InlineData("The", Upos.Det, Xpos.DT, "the")]
    [InlineData("3,000", Upos.Num, Xpos.CD, "3,000")]
    [InlineData("\u201C", Upos.Punct, Xpos.OpenQuote, "\"")]
    public void A_tagged_word_has_a_lemma(string word, Upos upos, Xpos xpos, string lemma) =>
        Assert.Equal(lemma, Models.Value.Lemmatizer.Lemma(word, WordForms.Of(word).Exact, upos, xpos));

    private static readonly Lazy<EnglishModels> Models = new(EnglishModels.Embedded);
}
