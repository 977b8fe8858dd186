using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Attribution;

/// <summary>
/// Speech in quotation marks that runs over several sentences of a paragraph; its speaker is often named at the end:
/// `"We have ... . In terms of volume, ...," said Song.`
/// </summary>
internal sealed class QuotedSpeech
{
    private const string Marks = "\"\u201C\u201D";

    private readonly Document _document;
    private readonly int[] _opens;
    private readonly string?[] _speakers;

    /// <summary>Follows the quotation marks of a document.</summary>
    public QuotedSpeech(Document document)
    {
        _document = document;
        _opens = new int[document.Sentences.Length];
        _speakers = new string?[document.Sentences.Length];
        var open = -1;
        for (var s = 0; s < _opens.Length; s++)
        {
            var sentence = document.Sentences[s];
            // A quotation may be left open at a paragraph's end, but it does not go on unseen into the next.
            if (s == 0 || document.Sentences[s - 1].Paragraph != sentence.Paragraph) open = -1;
            _opens[s] = open;
            var rest = sentence.Span.In(document.Text);
            for (var at = rest.IndexOfAny(Marks); at >= 0; at = rest.IndexOfAny(Marks))
            {
                open = rest[at] switch
                {
                    '"' => open < 0 ? s : -1,
                    '\u201C' => s,
                    _ => -1,
                };
                rest = rest[(at + 1)..];
            }

            // A quotation that this sentence leaves open is the next sentence's too.
            if (open >= 0) _opens[s] = open;
        }
    }

    /// <summary>Whether a place of a sentence stands in quotation marks.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Offset in the text.</param>
    public bool IsQuoted(int sentence, int at)
    {
        var start = _document.Sentences[sentence].Span.Start;
        var before = _document.Text.AsSpan(start, Math.Max(0, at - start));
        var last = before.LastIndexOfAny('\u201C', '\u201D');
        if (last >= 0) return before[last] == '\u201C';
        var open = sentence > 0 && _opens[sentence] >= 0 && _opens[sentence] < sentence;
        return open ^ before.Count('"') % 2 == 1;
    }

    /// <summary>Takes the statements of a sentence.</summary>
    public void Note(int sentence, List<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (statement.Kind is StatementKind.Reported or StatementKind.Said) _speakers[sentence] ??= statement.Source;
        }
    }

    /// <summary>Who speaks the sentence, where it begins inside or leaves open a quotation whose speaker is named at the end; else null.</summary>
    public string? SpeakerOf(int sentence)
    {
        if (_opens[sentence] < 0 || _speakers[sentence] is not null) return null;
        var paragraph = _document.Sentences[sentence].Paragraph;
        for (var s = sentence + 1; s < _opens.Length && _document.Sentences[s].Paragraph == paragraph; s++)
        {
            if (_speakers[s] is { } speaker) return speaker;
            if (_opens[s] != _opens[sentence]) return null;
        }

        return null;
    }
}
