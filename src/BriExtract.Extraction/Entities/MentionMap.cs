using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Entities;

/// <summary>The names of an article by token.</summary>
internal sealed class MentionMap
{
    private readonly EntityMention?[] _at;

    /// <summary>Lays the names of a reading over its tokens.</summary>
    public MentionMap(ArticleReading reading)
    {
        All = reading.Entities;
        _at = new EntityMention?[reading.Document.Tokens.Length];
        foreach (var mention in All)
        {
            for (var i = mention.FirstToken; i < mention.EndToken; i++) _at[i] = mention;
        }
    }

    /// <summary>All names in order.</summary>
    public IReadOnlyList<EntityMention> All { get; }

    /// <summary>The name that a token is part of.</summary>
    public EntityMention? At(int token) => token >= 0 && token < _at.Length ? _at[token] : null;

    /// <summary>The names that begin in a stretch of tokens, in order.</summary>
    public IEnumerable<EntityMention> In(int first, int end)
    {
        EntityMention? last = null;
        for (var i = Math.Max(first, 0); i < end && i < _at.Length; i++)
        {
            if (_at[i] is { } mention && !ReferenceEquals(mention, last))
            {
                last = mention;
                yield return mention;
            }
        }
    }

    /// <summary>The last name before a token that passes; null when none does.</summary>
    public EntityMention? LastBefore(int token, Func<EntityMention, bool> passes)
    {
        for (var i = All.Count - 1; i >= 0; i--)
        {
            if (All[i].FirstToken < token && passes(All[i])) return All[i];
        }

        return null;
    }
}
