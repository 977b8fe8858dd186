namespace BriExtract.Reconciliation.Grouping;

/// <summary>Disjoint sets with path halving; the least member stands for its set, so that the order of joining does not show.</summary>
public sealed class DisjointSets
{
    private readonly int[] _parent;

    /// <summary>Sets of one member each, numbered from 0.</summary>
    public DisjointSets(int count)
    {
        _parent = new int[count];
        for (var i = 0; i < count; i++) _parent[i] = i;
    }

    /// <summary>The member that stands for the set of <paramref name="member"/>.</summary>
    public int Find(int member)
    {
        while (_parent[member] != member)
        {
            _parent[member] = _parent[_parent[member]];
            member = _parent[member];
        }

        return member;
    }

    /// <summary>Makes the sets of two members one; false when they were.</summary>
    public bool Join(int a, int b)
    {
        var (first, second) = (Find(a), Find(b));
        if (first == second) return false;
        if (first < second) _parent[second] = first;
        else _parent[first] = second;
        return true;
    }
}
