using System.IO.Enumeration;

namespace BriExtract.Ingestion.Inputs;

/// <summary>A pattern of paths for shells that do not expand it: <c>*</c> and <c>?</c> within a name, <c>**</c> over folders.</summary>
internal static class GlobPattern
{
    public static bool Is(string input) => input.AsSpan().ContainsAny('*', '?');

    /// <summary>The folder to look in, and the pattern below it.</summary>
    public static (string Folder, string[] Names) Split(string input)
    {
        var parts = input.Replace('\\', '/').Split('/');
        var first = Array.FindIndex(parts, Is);
        var folder = string.Join('/', parts[..first]);
        return (folder.Length > 0 ? folder : input.StartsWith('/') ? "/" : ".", parts[first..]);
    }

    /// <summary>Whether a path below the folder fits.</summary>
    public static bool Matches(ReadOnlySpan<string> path, ReadOnlySpan<string> names)
    {
        while (!names.IsEmpty)
        {
            if (names[0] == "**")
            {
                for (var skip = 0; skip <= path.Length; skip++)
                {
                    if (Matches(path[skip..], names[1..])) return true;
                }

                return false;
            }

            if (path.IsEmpty || !FileSystemName.MatchesSimpleExpression(names[0], path[0], ignoreCase: false)) return false;
            path = path[1..];
            names = names[1..];
        }

        return path.IsEmpty;
    }
}
