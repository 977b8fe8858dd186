using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>The words of a document sentence by sentence, cut once for all who read them one after the other on a thread.</summary>
internal sealed class ArticleWords
{
    // Beyond it the lists of a sentence that was cut into nothing but words are let go again.
    private const int MostKept = 512;

    // Articles are read step by step in batches, so that the words of as many are asked for in turn.
    [ThreadStatic] private static ArticleWords[]? t_recent;
    [ThreadStatic] private static int t_oldest;

    private readonly List<List<Word>> _sentences = [];
    private Document? _document;
    private int _read;

    /// <summary>The words of a document; valid until the thread has asked for those of a batch of others.</summary>
    public static ArticleWords Of(Document document)
    {
        var recent = t_recent ??= [.. Enumerable.Range(0, FigureExtractor.BestBatch).Select(_ => new ArticleWords())];
        foreach (var known in recent)
        {
            if (ReferenceEquals(known._document, document)) return known;
        }

        var words = recent[t_oldest];
        t_oldest = (t_oldest + 1) % recent.Length;
        if (words._sentences.Count > MostKept) words._sentences.Clear();
        words._document = document;
        words._read = 0;
        return words;
    }

    /// <summary>The words of a sentence.</summary>
    public List<Word> this[int sentence]
    {
        get
        {
            for (; _read <= sentence; _read++)
            {
                if (_read == _sentences.Count) _sentences.Add([]);
                Word.Read(_document!, _read, _sentences[_read]);
            }

            return _sentences[sentence];
        }
    }
}
