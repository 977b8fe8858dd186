using System.Text;

namespace BriExtract.Benchmarks.Planted;

/// <summary>A planted article: sentences with the statements they make.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Source">Outlet.</param>
/// <param name="Published">Day.</param>
/// <param name="CopyOf">Number of the article that it copies; null for an article of its own.</param>
/// <param name="Title">Headline.</param>
/// <param name="Sentences">In order, each with its statements.</param>
public sealed record PlantedArticle(int Number, string Source, DateOnly Published, int? CopyOf, string Title, IReadOnlyList<PlantedSentence> Sentences)
{
    public string Url => $"https://news.example/{Number}";

    /// <summary>The sentences, each behind one line end or space: the first of a paragraph on a line of its own.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var sentence in Sentences)
            {
                if (text.Length > 0) text.Append(sentence.RunsOn ? ' ' : '\n');
                text.Append(sentence.Text);
            }

            return text.ToString();
        }
    }
}

/// <summary>A sentence and what it states.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Statements">What it states, in order.</param>
/// <param name="RunsOn">Whether it goes on in the paragraph of the sentence before.</param>
public sealed record PlantedSentence(string Text, IReadOnlyList<PlantedStatement> Statements, bool RunsOn = false);
