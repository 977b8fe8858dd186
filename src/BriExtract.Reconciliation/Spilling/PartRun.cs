using System.Runtime.InteropServices;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Decisions;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>The comparing of one part of the block keys, over disk: the first half of <see cref="SpilledRun"/> for one task of many.</summary>
internal sealed class PartRun : IDisposable
{
    private readonly ReconciliationParts _parts;
    private readonly Func<ulong, bool> _holds;
    private readonly SpillFiles _blocks;
    private readonly RecordWriter _record = new();
    private int _count;

    public PartRun(ReconciliationParts parts, Func<ulong, bool> holds, string folder)
    {
        (_parts, _holds) = (parts, holds);
        Directory.CreateDirectory(folder);
        _blocks = new SpillFiles(folder, "blocks", parts.Settings.Partitions);
    }

    public List<FigureJoin> Run(IEnumerable<SourcedFigure> figures, IReadOnlyList<Decision> decisions)
    {
        // What a decision names waits until all have come: whether its evidence stands is known only then.
        var named = decisions.SelectMany(decision => decision.Figures).ToHashSet(StringComparer.Ordinal);
        var waiting = new List<SourcedFigure>();
        var keys = new List<BlockKey>(8);
        foreach (var figure in figures)
        {
            if (named.Contains(figure.Figure.FigureId)) waiting.Add(figure);
            else Deal(figure, keys);
        }

        foreach (var figure in DecisionsInForce.Apply(waiting, decisions).Figures) Deal(figure, keys);
        _blocks.Close();
        return Join();
    }

    public void Dispose() => _blocks.Dispose();

    private void Deal(SourcedFigure figure, List<BlockKey> keys)
    {
        var ordinal = _count++;
        var claim = _parts.Reader.Read(figure);
        BlockKeys.Of(claim, keys);
        keys.RemoveAll(key => !_holds(key.Key));
        if (keys.Count == 0) return;
        _record.Clear();
        ClaimCodec.WriteCompared(_record, claim);
        BlockFiles.Deal(_blocks, CollectionsMarshal.AsSpan(keys), ordinal, _record.Written);
    }

    private List<FigureJoin> Join()
    {
        using var codecs = new ThreadLocal<ClaimCodec>(() => new ClaimCodec(_parts.Reader));
        var joins = new List<FigureJoin>();
        Parallel.For(0, _blocks.Count, new ParallelOptions { MaxDegreeOfParallelism = _parts.Settings.Threads }, file =>
        {
            var found = new List<FigureJoin>();
            BlockFiles.Join(_blocks, file, codecs.Value!, _parts.Joiner, [], (root, member) => found.Add(new FigureJoin(root.Claim.Id, member.Claim.Id)));
            lock (joins) joins.AddRange(found);
        });
        joins.Sort((a, b) => string.CompareOrdinal(a.First, b.First) is not 0 and var order ? order : string.CompareOrdinal(a.Member, b.Member));
        return joins;
    }
}
