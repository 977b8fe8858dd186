using System.Buffers;
using System.Runtime.CompilerServices;
using BriExtract.Language.Documents;

namespace BriExtract.Language.Segmentation;

/// <summary>What the sentence splitter wants to know of a token.</summary>
[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>Ends in a mark that may end a sentence: full stop, question or exclamation mark, ellipsis.</summary>
    Terminal = 1,

    /// <summary>A line end stands before it.</summary>
    LineBefore = 2,

    /// <summary>An empty line stands before it.</summary>
    BlankBefore = 4,

    /// <summary>Its full stop belongs to an abbreviation that never ends a sentence.</summary>
    Title = 8,

    /// <summary>Its full stop belongs to an abbreviation or initial that may end a sentence.</summary>
    Abbreviation = 16,

    /// <summary>Set by the sentence splitter.</summary>
    EndsSentence = 32,

    /// <summary>Set by the sentence splitter.</summary>
    EndsParagraph = 64,
}

/// <summary>Tokens while they are made, in pooled arrays that grow.</summary>
internal sealed class TokenBuffer
{
    private const int LargestKept = 1 << 20;

    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(1024);
    private TokenFlags[] _flags = ArrayPool<TokenFlags>.Shared.Rent(1024);

    /// <summary>Tokens so far.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Their flags.</summary>
    public Span<TokenFlags> Flags => _flags.AsSpan(0, Count);

    /// <summary>Adds a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int start, int end, TokenFlags flags)
    {
        var at = Count;
        if ((uint)at >= (uint)_tokens.Length || (uint)at >= (uint)_flags.Length) Grow();
        _tokens[at] = new Token { Start = start, End = end, Head = -1 };
        _flags[at] = flags;
        Count = at + 1;
    }

    /// <summary>Forgets the tokens, keeps the arrays.</summary>
    public void Clear() => Count = 0;

    /// <summary>Gives arrays back that one unusually long text made large.</summary>
    public void Trim()
    {
        if (_tokens.Length <= LargestKept) return;
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<TokenFlags>.Shared.Return(_flags);
        _tokens = ArrayPool<Token>.Shared.Rent(1024);
        _flags = ArrayPool<TokenFlags>.Shared.Rent(1024);
        Count = 0;
    }

    private void Grow()
    {
        _tokens = Grown(_tokens);
        _flags = Grown(_flags);
    }

    private T[] Grown<T>(T[] old)
    {
        var grown = ArrayPool<T>.Shared.Rent(Math.Max(1024, Count * 2));
        old.AsSpan(0, Count).CopyTo(grown);
        ArrayPool<T>.Shared.Return(old);
        return grown;
    }
}
