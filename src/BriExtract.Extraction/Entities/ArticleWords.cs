using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Entities;

/// <summary>The words of a document sentence by sentence, cut once for all who read them one after the other on a thread.</summary>
internal sealed class ArticleWords
{
    // Beyond it the lists of a sentence that was cut into nothing but words are let go again.
    private const int MostKept = 512;

    [ThreadStatic] private static ArticleWords? t_last;

    private readonly List<List<Word>> _sentences = [];
    private Document? _document;
    private int _read;

    /// <summary>The words of a document; valid until the thread asks for those of another.</summary>
    public static ArticleWords Of(Document document)
    {
        var words = t_last ??= new ArticleWords();
        if (ReferenceEquals(words._document, document)) return words;
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
