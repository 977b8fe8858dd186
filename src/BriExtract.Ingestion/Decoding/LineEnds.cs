namespace BriExtract.Ingestion.Decoding;

/// <summary>Makes every line end <c>\n</c>: the one change that stored text of a plain file goes through.</summary>
public static class LineEnds
{
    /// <summary><c>\r\n</c> and lone <c>\r</c> become <c>\n</c>; the same string comes back when there is none.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
    }
}
