namespace BriExtract.Ingestion.PageFurniture;

/// <summary>A wording in which <c>*</c> stands for anything; letter case does not count. Matching is linear in the text for each part.</summary>
internal sealed class WildcardPattern
{
    private readonly string[] _parts;
    private readonly int _shortest;

    public WildcardPattern(string pattern, string kind)
    {
        _parts = pattern.Split('*');
        _shortest = _parts.Sum(part => part.Length);
        Kind = kind;
    }

    public string Kind { get; }

    /// <summary>What a text that matches begins with; empty where that is anything.</summary>
    public string Beginning => _parts[0];

    /// <summary>The longest of its parts: a text without it cannot match.</summary>
    public string Key => _parts.MaxBy(part => part.Length)!;

    public bool Matches(ReadOnlySpan<char> text)
    {
        if (text.Length < _shortest) return false;
        var first = _parts[0];
        if (!text.StartsWith(first, StringComparison.OrdinalIgnoreCase)) return false;
        if (_parts.Length == 1) return text.Length == first.Length;
        var last = _parts[^1];
        text = text[first.Length..];
        if (text.Length < last.Length || !text.EndsWith(last, StringComparison.OrdinalIgnoreCase)) return false;
        text = text[..^last.Length];
        // The leftmost place of each part in turn leaves most room for the parts after it, so there is nothing to try twice.
        for (var i = 1; i < _parts.Length - 1; i++)
        {
            var at = text.IndexOf(_parts[i], StringComparison.OrdinalIgnoreCase);
            if (at < 0) return false;
            text = text[(at + _parts[i].Length)..];
        }

        return true;
    }
}
