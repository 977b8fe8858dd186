using System.Runtime.Intrinsics;
using BriExtract.Core.Articles;
using BriExtract.Core.Text;

namespace BriExtract.Ingestion.Fingerprints;

/// <summary>
/// Computes the MinHash signature of a text's word shingles (Broder 1997, "On the resemblance and containment of
/// documents"): the share of equal places in two signatures estimates the Jaccard resemblance of their shingle sets.
/// </summary>
public static class Fingerprinter
{
    /// <summary>Places of a signature; the standard error of an estimate is at most 0.5/√64, 0.06.</summary>
    public const int Places = 64;

    // Five words tell stories apart and survive an edited sentence.
    private const int ShingleWords = 5;

    // With fewer shingles, two short notices about one event would look like copies by chance.
    private const int FewestShingles = 20;

    /// <summary>The stamp of an article.</summary>
    public static ArticleStamp Stamp(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleStamp(article.ArticleId, article.ContentHash, article.Source, article.Published?.Latest, Signature(article.Text, article.Furniture));
    }

    /// <summary>The signature of a text without its furniture; empty when the text is too short to tell.</summary>
    public static IReadOnlyList<uint> Signature(string text, IReadOnlyList<Furniture> furniture)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(furniture);
        var minima = new uint[Places];
        Array.Fill(minima, uint.MaxValue);
        Span<ulong> window = stackalloc ulong[ShingleWords];
        var words = 0;
        foreach (var hash in new WordHashes(text, furniture))
        {
            window[words++ % ShingleWords] = hash;
            if (words >= ShingleWords) Lower(minima, Shingle(window, words));
        }

        return words - ShingleWords + 1 < FewestShingles ? [] : minima;
    }

    /// <summary>The estimated resemblance of two texts, 0 to 1; null when either is too short to tell.</summary>
    public static double? Resemblance(IReadOnlyList<uint> a, IReadOnlyList<uint> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Count != Places || b.Count != Places) return null;
        var equal = 0;
        for (var i = 0; i < Places; i++)
        {
            if (a[i] == b[i]) equal++;
        }

        return equal / (double)Places;
    }

    private static ulong Shingle(ReadOnlySpan<ulong> window, int words)
    {
        var hash = 0UL;
        for (var i = 0; i < ShingleWords; i++) hash = Mix(hash + window[(words + i) % ShingleWords]);
        return hash;
    }

    // One good hash, 64 cheap ones from it: h1 + i·h2 (Kirsch and Mitzenmacher 2006).
    private static void Lower(uint[] minima, ulong shingle)
    {
        var step = (uint)(shingle >> 32) | 1;
        var value = Vector512.Create((uint)shingle) + ((Vector512<uint>.Indices + Vector512<uint>.One) * step);
        var stride = Vector512.Create(step * (uint)Vector512<uint>.Count);
        for (var i = 0; i < minima.Length; i += Vector512<uint>.Count)
        {
            var mixed = value * 0x9E3779B1u;
            mixed ^= mixed >>> 15;
            Vector512.Min(mixed, Vector512.Create(minima, i)).CopyTo(minima, i);
            value += stride;
        }
    }

    // The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
    internal static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    /// <summary>The hashes of a text's words in order, letter case folded, furniture left out.</summary>
    private ref struct WordHashes(string text, IReadOnlyList<Furniture> furniture)
    {
        private int _at;
        private int _furniture;

        public ulong Current { get; private set; }

        public readonly WordHashes GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                while (_at < text.Length && !char.IsLetterOrDigit(text[_at])) _at++;
                if (_at >= text.Length) return false;
                if (InFurniture() is { } inside)
                {
                    _at = inside.End;
                    continue;
                }

                var hash = 14695981039346656037UL; // FNV-1a, mixed when the shingle is made
                while (_at < text.Length && char.IsLetterOrDigit(text[_at])) hash = (hash ^ char.ToLowerInvariant(text[_at++])) * 1099511628211UL;
                Current = hash;
                return true;
            }
        }

        private TextSpan? InFurniture()
        {
            while (_furniture < furniture.Count && furniture[_furniture].Span.End <= _at) _furniture++;
            return _furniture < furniture.Count && furniture[_furniture].Span.Start <= _at ? furniture[_furniture].Span : null;
        }
    }
}
