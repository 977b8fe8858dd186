using System.Text;
using BriExtract.Core.Text;
using BriExtract.Language.Documents;

namespace BriExtract.Training.Treebanks;

/// <summary>A treebank's sentences put together to the running text they came from, with the place of every word.</summary>
public sealed class TreebankText
{
    private TreebankText(string text, Token[] tokens, Sentence[] sentences, TreebankWord[] words)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        Words = words;
    }

    /// <summary>Words with their spaces; an empty line where a paragraph begins.</summary>
    public string Text { get; }

    /// <summary>Place, tags, head (index into this list) and relation of every word.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The annotated sentences.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The words as annotated, in step with <see cref="Tokens"/>.</summary>
    public IReadOnlyList<TreebankWord> Words { get; }

    /// <summary>Puts the sentences together.</summary>
    public static TreebankText Of(IReadOnlyList<TreebankSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var spans = new List<Sentence>();
        var words = new List<TreebankWord>();
        foreach (var sentence in sentences)
        {
            if (sentence.BeginsParagraph && text.Length > 0)
            {
                while (text.Length > 0 && text[^1] == ' ') text.Length--;
                text.Append("\n\n");
            }

            var first = tokens.Count;
            foreach (var word in sentence.Words)
            {
                var start = text.Length;
                text.Append(word.Form);
                tokens.Add(new Token
                {
                    Start = start, End = text.Length, Upos = word.Upos, Xpos = word.Xpos, Relation = word.Relation,
                    Head = word.Head < 0 ? -1 : first + word.Head, Lemma = word.Lemma,
                });
                words.Add(word);
                if (word.SpaceAfter) text.Append(' ');
            }

            spans.Add(new Sentence { FirstToken = first, TokenCount = sentence.Words.Count, Span = new TextSpan(tokens[first].Start, tokens[^1].End) });
        }

        return new TreebankText(text.ToString(), [.. tokens], [.. spans], [.. words]);
    }

    /// <summary>A document with the annotated sentences and words but none of their tags: what an analyzer starts from.</summary>
    public Document Bare() => new(Text, [.. Tokens.Select(token => new Token { Start = token.Start, End = token.End, Head = -1 })], [.. Sentences]);
}
