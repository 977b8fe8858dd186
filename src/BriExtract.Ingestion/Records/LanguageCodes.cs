namespace BriExtract.Ingestion.Records;

/// <summary>Reads how a dump names a language: <c>en</c>, <c>en-US</c>, <c>eng</c>, <c>English</c>.</summary>
internal static class LanguageCodes
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["eng"] = "en", ["chinese"] = "zh", ["zho"] = "zh", ["chi"] = "zh", ["french"] = "fr", ["fra"] = "fr", ["fre"] = "fr", ["german"] = "de", ["deu"] = "de", ["ger"] = "de",
        ["spanish"] = "es", ["spa"] = "es", ["russian"] = "ru", ["rus"] = "ru", ["arabic"] = "ar", ["ara"] = "ar", ["portuguese"] = "pt", ["por"] = "pt", ["italian"] = "it", ["ita"] = "it",
        ["japanese"] = "ja", ["jpn"] = "ja", ["korean"] = "ko", ["kor"] = "ko", ["dutch"] = "nl", ["nld"] = "nl", ["turkish"] = "tr", ["tur"] = "tr", ["indonesian"] = "id", ["ind"] = "id",
        ["hindi"] = "hi", ["hin"] = "hi", ["polish"] = "pl", ["pol"] = "pl", ["ukrainian"] = "uk", ["ukr"] = "uk", ["vietnamese"] = "vi", ["vie"] = "vi", ["swedish"] = "sv", ["swe"] = "sv",
    };

    /// <summary>The ISO 639-1 code; null when the name is not understood.</summary>
    public static string? Of(string name)
    {
        var bare = name.Trim();
        if (Names.TryGetValue(bare, out var code)) return code;
        var end = bare.AsSpan().IndexOfAny('-', '_');
        var head = end < 0 ? bare : bare[..end];
        return head.Length == 2 && head.All(char.IsAsciiLetter) ? head.ToLowerInvariant() : Names.GetValueOrDefault(head);
    }
}
