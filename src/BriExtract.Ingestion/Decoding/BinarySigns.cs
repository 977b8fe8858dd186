namespace BriExtract.Ingestion.Decoding;

/// <summary>Knows the common binary files by their first bytes, so that a message can name them.</summary>
internal static class BinarySigns
{
    private static readonly (byte[] Sign, string Name)[] Signs =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("%PDF-"u8.ToArray(), "a PDF document; convert it to text first"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document; save it as text first"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("MZ"u8.ToArray(), "a program"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        ("Rar!"u8.ToArray(), "a RAR archive; unpack it first"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive; unpack it first"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file; unpack it first"),
    ];

    /// <summary>The reason not to read these bytes as text, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (sign, name) in Signs)
        {
            // "MZ" alone may begin a text; a program holds zeros right after.
            if (bytes.StartsWith(sign) && (sign.Length > 2 || bytes[..Math.Min(64, bytes.Length)].Contains((byte)0)))
                return $"binary, not text: {name}";
        }

        return null;
    }
}
