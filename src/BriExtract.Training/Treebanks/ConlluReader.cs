using System.Globalization;
using System.IO.Compression;
using BriExtract.Language.Documents;

namespace BriExtract.Training.Treebanks;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html), plain or gzipped. Empty nodes are passed over.</summary>
public static class ConlluReader
{
    /// <summary>The sentences of a file, in order.</summary>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U; the message names file and line.</exception>
    public static List<TreebankSentence> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        var sentences = new List<TreebankSentence>();
        var words = new List<TreebankWord>();
        bool paragraph = false, document = false;
        int tokenFirst = 0, tokenLast = 0, number = 0;
        var spaceAfterToken = true;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(new TreebankSentence([.. words], paragraph, document));
                words.Clear();
                (paragraph, document, tokenFirst, tokenLast) = (false, false, 0, 0);
                continue;
            }

            if (line[0] == '#')
            {
                document |= line.StartsWith("# newdoc", StringComparison.Ordinal);
                paragraph |= document || line.StartsWith("# newpar id", StringComparison.Ordinal) || line == "# newpar";
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 10) throw new InvalidDataException($"{path}:{number}: {cells.Length} columns; CoNLL-U has 10.");
            if (cells[0].Contains('.', StringComparison.Ordinal)) continue;
            if (cells[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                tokenFirst = int.Parse(cells[0].AsSpan(0, dash), CultureInfo.InvariantCulture);
                tokenLast = int.Parse(cells[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                spaceAfterToken = HasSpaceAfter(cells[9]);
                continue;
            }

            words.Add(Word(cells, tokenFirst, tokenLast, spaceAfterToken));
        }

        if (words.Count > 0) sentences.Add(new TreebankSentence([.. words], paragraph, document));
        return sentences;
    }

    private static TreebankWord Word(string[] cells, int tokenFirst, int tokenLast, bool spaceAfterToken)
    {
        var id = int.Parse(cells[0], CultureInfo.InvariantCulture);
        return new TreebankWord
        {
            Form = cells[1],
            Lemma = cells[2],
            Upos = TagNames.ToUpos(cells[3]),
            Xpos = TagNames.ToXpos(cells[4]),
            Head = int.Parse(cells[6], CultureInfo.InvariantCulture) - 1,
            Relation = TagNames.ToDeprel(cells[7]),
            Misc = cells[9],
            SpaceAfter = id > tokenLast ? HasSpaceAfter(cells[9]) : id == tokenLast && spaceAfterToken,
            ContinuesToken = id > tokenFirst && id <= tokenLast,
        };
    }

    private static bool HasSpaceAfter(string misc) => !misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}
