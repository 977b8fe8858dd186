using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using BriExtract.Core.Concurrency;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Decisions;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Reliability;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>
/// One run over disk. Claims are counted, then dealt to files by block key; each file is joined by itself; one pass over the joins, four
/// bytes a figure, makes the components; claims are dealt again by component, each file gives its facts, and facts are
/// dealt by series key for the checks. At no time is more than a file's share in memory for each thread.
/// </summary>
internal sealed class SpilledRun : IDisposable
{
    private readonly ReconciliationParts _parts;
    private readonly IReadOnlyList<Decision> _decisions;
    private readonly IReconciliationSink _sink;
    private readonly ParallelOptions _threads;
    private readonly SpillFiles _claims;
    private readonly SpillFiles _blocks;
    private readonly SpillFiles _components;
    private readonly SpillFiles _series;
    private readonly SpillFiles _conflicts;
    private readonly BlockDealer _dealer;
    private readonly SourceVotes _votes = new();
    private readonly KeyFilter _asked = new();
    private readonly KeyFilter _totals = new();
    private readonly SeenBlocks _seen = new();
    private readonly HashSet<ulong> _found = [];
    private readonly List<OversizeBlock> _oversize = [];
    // Which figures of one article are one: eight bytes each.
    private readonly List<(int First, int Member)> _repeats = [];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly RecordWriter _record = new();
    private readonly ThreadLocal<ClaimCodec> _codecs;
    private readonly Lock _lock = new();
    // Place of each figure by the hash of its id, where joins come by id; a clash throws.
    private Dictionary<ulong, int>? _ordinals;
    private int _count;
    private long _facts;

    // A file's share of the figures, with all that is made of them, takes some ten megabytes a thread.
    private const long FiguresPerFile = 1 << 12;

    // So many that handing them on costs nothing.
    private const int ArticlesTogether = 16;

    // Each is open while it is dealt to, and systems bound how many may be.
    private const int MostFiles = 768;

    public SpilledRun(ReconciliationParts parts, IReadOnlyList<Decision> decisions, IReconciliationSink sink, string folder, long expected)
    {
        var partitions = (int)Math.Max(parts.Settings.Partitions, Math.Min(expected / FiguresPerFile, MostFiles));
        (_parts, _decisions, _sink) = (parts, decisions, sink);
        _codecs = new ThreadLocal<ClaimCodec>(() => new ClaimCodec(parts.Reader));
        _dealer = new BlockDealer(parts.Settings.ClaimsTogether);
        _threads = new ParallelOptions { MaxDegreeOfParallelism = parts.Settings.Threads };
        Directory.CreateDirectory(folder);
        _claims = new SpillFiles(folder, "claims", 1);
        _blocks = new SpillFiles(folder, "blocks", partitions);
        _components = new SpillFiles(folder, "components", partitions);
        _series = new SpillFiles(folder, "series", partitions);
        _conflicts = new SpillFiles(folder, "conflicts", 1);
    }

    /// <summary>The whole run.</summary>
    /// <param name="articles">The figures of every article.</param>
    /// <param name="joins">Which figures are one, where that was found out before; null to find out.</param>
    public ReconciliationReport Run(IEnumerable<FiguresOfArticle> articles, IEnumerable<FigureJoin>? joins = null)
    {
        _ordinals = joins is null ? null : [];
        var ruled = DealClaims(articles);
        var rulings = new PairRulings(ruled.InForce);
        DealComponents(joins is null ? Join(rulings) : Joined(joins, rulings));
        BuildFacts(rulings, ruled);
        _sink.FactsAreIn();
        EmitConflicts();
        Check(ruled);
        return new ReconciliationReport(_count, _facts, ruled.Raised, OversizeBlock.InOrder(_oversize));
    }

    public void Dispose()
    {
        _codecs.Dispose();
        _claims.Dispose();
        _blocks.Dispose();
        _components.Dispose();
        _series.Dispose();
        _conflicts.Dispose();
    }

    // Articles that a decision names wait until all have come: whether its evidence stands is known only then.
    private RuledFigures DealClaims(IEnumerable<FiguresOfArticle> articles)
    {
        var named = _decisions.SelectMany(d => d.Figures).ToFrozenSet(StringComparer.Ordinal);
        foreach (var id in named) _named[id] = -1;
        var waiting = new List<SourcedFigure>();
        Deal(articles, named, waiting);
        var ruled = DecisionsInForce.Apply(waiting, _decisions);
        Deal(ruled.Figures.GroupBy(f => f.Figure.ArticleId, StringComparer.Ordinal).Select(article => new FiguresOfArticle(() => [.. article])), FrozenSet<string>.Empty, []);
        _claims.Close();
        return ruled with { Figures = [] };
    }

    // What workers read of an article they make claims of at once; what is handed on is bytes.
    private void Deal(IEnumerable<FiguresOfArticle> articles, FrozenSet<string> named, List<SourcedFigure> waiting)
    {
        var prepared = OrderedPipeline.Run(articles.Chunk(ArticlesTogether), chunk => Array.ConvertAll(chunk, article => Prepared(article(), named)), _parts.Settings.Threads, CancellationToken.None);
        foreach (var (ready, unready) in prepared.SelectMany(chunk => chunk))
        {
            if (ready is null) waiting.AddRange(unready);
            else Deal(ready);
        }
    }

    private (PreparedArticle? Ready, IReadOnlyList<SourcedFigure> Unready) Prepared(IReadOnlyList<SourcedFigure> article, FrozenSet<string> named) =>
        named.Count > 0 && article.Any(f => named.Contains(f.Figure.FigureId)) ? (null, article) : (PreparedArticle.Of(article, _parts), []);

    private void Deal(PreparedArticle article)
    {
        foreach (var check in article.Checks) Emit(check, null);
        foreach (var (first, member) in article.Joins) _repeats.Add((_count + first, _count + member));
        foreach (ref readonly var claim in article.Claims)
        {
            var ordinal = _count++;
            if (_named.ContainsKey(claim.Id)) _named[claim.Id] = ordinal;
            _ordinals?.Add(Fnv.Hash64(claim.Id), ordinal);
            _claims.Append(0, [], article.Record(claim));
            if (_ordinals is null) _dealer.Count(new KeyedRecord(article.Record(claim)).Keys);
            foreach (var key in article.Asking(claim)) _asked.Add(key);
            foreach (var key in article.Totals(claim))
            {
                if (!_totals.Add(key)) _asked.Add(key);
            }
        }
    }

    private DisjointSets Join(PairRulings rulings)
    {
        _dealer.Deal(_claims, _blocks);
        var sets = new DisjointSets(_count);
        ForEach(_blocks, file =>
        {
            var (oversize, joins) = (new List<OversizeBlock>(), new List<(int, int)>());
            BlockFiles.Join(_blocks, file, _codecs.Value!, _parts.Joiner, oversize, (root, member) => joins.Add((root.Ordinal, member.Ordinal)));
            lock (_lock)
            {
                _oversize.AddRange(oversize);
                foreach (var (root, member) in joins) sets.Join(root, member);
            }
        });
        JoinInArticles(sets);
        JoinRuled(sets, rulings);
        return sets;
    }

    private DisjointSets Joined(IEnumerable<FigureJoin> joins, PairRulings rulings)
    {
        var sets = new DisjointSets(_count);
        foreach (var (a, b) in joins) sets.Join(_ordinals![Fnv.Hash64(a)], _ordinals[Fnv.Hash64(b)]);
        JoinInArticles(sets);
        JoinRuled(sets, rulings);
        return sets;
    }

    private void JoinInArticles(DisjointSets sets)
    {
        foreach (var (first, member) in _repeats) sets.Join(first, member);
    }

    private void JoinRuled(DisjointSets sets, PairRulings rulings)
    {
        foreach (var (a, b) in rulings.Merged)
        {
            if (_named.TryGetValue(a, out var x) && _named.TryGetValue(b, out var y) && x >= 0 && y >= 0) sets.Join(x, y);
        }
    }

    private void DealComponents(DisjointSets sets)
    {
        var ordinal = 0;
        _claims.Drain(0, record =>
        {
            Span<byte> head = stackalloc byte[sizeof(int)];
            var root = sets.Find(ordinal++);
            BinaryPrimitives.WriteInt32LittleEndian(head, root);
            _components.Append(Fnv.Join(1, (ulong)root), head, new KeyedRecord(record).Claim);
        });
        _components.Close();
    }

    private void BuildFacts(PairRulings rulings, RuledFigures ruled)
    {
        ForEach(_components, file =>
        {
            var codec = _codecs.Value!;
            var components = new Dictionary<int, List<Claim>>();
            _components.Drain(file, record =>
            {
                var input = new RecordReader(record);
                var root = input.Fixed();
                if (!components.TryGetValue(root, out var list)) components.Add(root, list = []);
                list.Add(codec.Read(ref input, whole: true));
            });
            var batch = new FactBatch(_asked);
            foreach (var component in components.OrderBy(c => c.Key))
            {
                foreach (var group in _parts.Grouper.Group(component.Value, rulings))
                {
                    batch.Add(_parts.Builder.Build(group, ruled.KeepFor(group)));
                    if (batch.IsFull) Emit(batch);
                }
            }

            Emit(batch);
        });
        _series.Close();
        _conflicts.Close();
    }

    // How reliable a source is, is known when all facts are: conflicts wait on disk until then.
    private void EmitConflicts()
    {
        var ranking = ConflictRanking.Of(_votes, _parts.Settings.Reliability, _parts.Settings.SourcesForReliability);
        _conflicts.Drain(0, record =>
        {
            var input = new RecordReader(record);
            var (campA, campB) = (input.Number(), input.Number());
            var conflict = ConflictCodec.Read(ref input);
            _sink.Add(ranking?.Ranked(conflict, campA, campB) ?? conflict);
        });
    }

    private void Emit(FactBatch batch)
    {
        lock (_lock)
        {
            foreach (var fact in batch.Facts) Emit(fact);
            batch.Deal(_series);
        }

        batch.Clear();
    }

    private void Emit(BuiltFact fact)
    {
        _facts++;
        _sink.Add(fact.Fact);
        if (_parts.Settings.Reliability != false) _votes.Add(fact.Fact.FactId, fact.Votes);
        foreach (var conflict in fact.Conflicts)
        {
            _record.Clear();
            _record.Number(fact.Camps[conflict.FigureA]);
            _record.Number(fact.Camps[conflict.FigureB]);
            ConflictCodec.Write(_record, conflict);
            _conflicts.Append(0, [], _record.Written);
        }
    }

    private void Check(RuledFigures ruled) => ForEach(_series, file =>
    {
        foreach (var (key, block) in SeriesFiles.Blocks(_series, file, _codecs.Value!, _seen)) _parts.Checker.Check(key, block, check => Emit(check, ruled), Emit);
    });

    // One file at a time to whoever is free: they differ in size, and a share of sixteen at the end would be one thread's alone.
    private void ForEach(SpillFiles files, Action<int> work) =>
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, files.Count), EnumerablePartitionerOptions.NoBuffering), _threads, work);

    private void Emit(Check check, RuledFigures? ruled)
    {
        lock (_lock)
        {
            if (_found.Add(Fnv.Hash64(check.CheckId))) _sink.Add(ruled is null ? check : check with { Decision = ruled.SettledBy(check) });
        }
    }

    private void Emit(ImpliedValue implied)
    {
        lock (_lock)
        {
            if (_found.Add(Fnv.Hash64(string.Join(' ', implied.Figures)))) _sink.Add(implied);
        }
    }
}
