using System.Text;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Checks.Articles;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Decisions;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Reliability;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>
/// One run over disk. Claims are dealt to files by block key; each file is joined by itself; one pass over the joins, four
/// bytes a figure, makes the components; claims are dealt again by component, each file gives its facts, and facts are
/// dealt by series key for the checks. At no time is more than a file's share in memory for each thread.
/// </summary>
internal sealed class SpilledRun : IDisposable
{
    private readonly ReconciliationParts _parts;
    private readonly IReadOnlyList<Decision> _decisions;
    private readonly IReconciliationSink _sink;
    private readonly ClaimCodec _codec;
    private readonly ParallelOptions _threads;
    private readonly SpillFiles _claims;
    private readonly SpillFiles _blocks;
    private readonly SpillFiles _components;
    private readonly SpillFiles _series;
    private readonly SpillFiles _conflicts;
    private readonly List<FactVotes> _votes = [];
    private readonly KeyFilter _asked = new();
    private readonly KeyFilter _totals = new();
    private readonly HashSet<ulong> _found = [];
    private readonly List<OversizeBlock> _oversize = [];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly MemoryStream _record = new();
    private readonly BinaryWriter _recordWriter;
    private readonly Lock _lock = new();
    // Place of each figure by the hash of its id, where joins come by id; a clash throws.
    private Dictionary<ulong, int>? _ordinals;
    private int _count;
    private long _facts;

    // A file's share of the figures, with all that is made of them, takes some tens of megabytes a thread.
    private const long FiguresPerFile = 1 << 14;

    // Each is open while it is dealt to, and systems bound how many may be.
    private const int MostFiles = 512;

    public SpilledRun(ReconciliationParts parts, IReadOnlyList<Decision> decisions, IReconciliationSink sink, string folder, long expected)
    {
        var partitions = (int)Math.Max(parts.Settings.Partitions, Math.Min(expected / FiguresPerFile, MostFiles));
        (_parts, _decisions, _sink) = (parts, decisions, sink);
        _codec = new ClaimCodec(parts.Reader);
        _recordWriter = new BinaryWriter(_record, Encoding.UTF8);
        _threads = new ParallelOptions { MaxDegreeOfParallelism = parts.Settings.Threads };
        Directory.CreateDirectory(folder);
        _claims = new SpillFiles(folder, "claims", 1);
        _blocks = new SpillFiles(folder, "blocks", partitions);
        _components = new SpillFiles(folder, "components", partitions);
        _series = new SpillFiles(folder, "series", partitions);
        _conflicts = new SpillFiles(folder, "conflicts", 1);
    }

    /// <summary>The whole run.</summary>
    /// <param name="figures">Those of one article together.</param>
    /// <param name="joins">Which figures are one, where that was found out before; null to find out.</param>
    public ReconciliationReport Run(IEnumerable<SourcedFigure> figures, IEnumerable<FigureJoin>? joins = null)
    {
        _ordinals = joins is null ? null : [];
        var ruled = DealClaims(figures);
        var rulings = new PairRulings(ruled.InForce);
        DealComponents(joins is null ? Join(rulings) : Joined(joins, rulings));
        BuildFacts(rulings, ruled);
        EmitConflicts();
        Check(ruled);
        return new ReconciliationReport(_count, _facts, ruled.Raised, OversizeBlock.InOrder(_oversize));
    }

    public void Dispose()
    {
        _recordWriter.Dispose();
        _claims.Dispose();
        _blocks.Dispose();
        _components.Dispose();
        _series.Dispose();
        _conflicts.Dispose();
    }

    // Articles that a decision names wait until all have come: whether its evidence stands is known only then.
    private RuledFigures DealClaims(IEnumerable<SourcedFigure> figures)
    {
        foreach (var id in _decisions.SelectMany(d => d.Figures)) _named[id] = -1;
        var waiting = new List<SourcedFigure>();
        var article = new List<SourcedFigure>();
        foreach (var figure in figures)
        {
            if (article.Count > 0 && article[0].Figure.ArticleId != figure.Figure.ArticleId) DealOrWait(article, waiting);
            article.Add(figure);
        }

        DealOrWait(article, waiting);
        var ruled = DecisionsInForce.Apply(waiting, _decisions);
        foreach (var held in ruled.Figures.GroupBy(f => f.Figure.ArticleId, StringComparer.Ordinal)) DealArticle([.. held]);
        _claims.Close();
        _blocks.Close();
        return ruled with { Figures = [] };
    }

    private void DealOrWait(List<SourcedFigure> article, List<SourcedFigure> waiting)
    {
        if (_named.Count > 0 && article.Exists(f => _named.ContainsKey(f.Figure.FigureId))) waiting.AddRange(article);
        else DealArticle(article);
        article.Clear();
    }

    private void DealArticle(List<SourcedFigure> article)
    {
        if (article.Count == 0) return;
        var claims = article.ConvertAll(_parts.Reader.Read);
        claims.Sort(Claim.InOrder);
        foreach (var check in ArticleChecks.Find(claims)) Emit(check, null);
        foreach (var claim in claims) Deal(claim);
    }

    private void Deal(Claim claim)
    {
        var ordinal = _count++;
        if (_named.ContainsKey(claim.Id)) _named[claim.Id] = ordinal;
        _ordinals?.Add(Fnv.Hash64(claim.Id), ordinal);
        _record.SetLength(0);
        ClaimCodec.Write(_recordWriter, claim, whole: true);
        var whole = _claims.For(0);
        whole.Write((int)_record.Length);
        whole.Write(_record.GetBuffer(), 0, (int)_record.Length);
        var keys = new List<ulong>(8);
        if (_ordinals is null) BlockFiles.Deal(_blocks, claim, ordinal, keys, _record, _recordWriter);
        SeriesKeys.Of(claim, keys);
        foreach (var key in keys)
        {
            if (SeriesKeys.KindOf(key) == SeriesKind.Total ? !_totals.Add(key) : SeriesKeys.Asks(claim, key)) _asked.Add(key);
        }
    }

    private DisjointSets Join(PairRulings rulings)
    {
        var sets = new DisjointSets(_count);
        Parallel.For(0, _blocks.Count, _threads, file =>
        {
            var (oversize, joins) = (new List<OversizeBlock>(), new List<(int, int)>());
            BlockFiles.Join(_blocks, file, _codec, _parts.Joiner, oversize, (root, member) => joins.Add((root.Ordinal, member.Ordinal)));
            lock (_lock)
            {
                _oversize.AddRange(oversize);
                foreach (var (root, member) in joins) sets.Join(root, member);
            }
        });
        JoinRuled(sets, rulings);
        return sets;
    }

    private DisjointSets Joined(IEnumerable<FigureJoin> joins, PairRulings rulings)
    {
        var sets = new DisjointSets(_count);
        foreach (var (a, b) in joins) sets.Join(_ordinals![Fnv.Hash64(a)], _ordinals[Fnv.Hash64(b)]);
        JoinRuled(sets, rulings);
        return sets;
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
        var buffer = Array.Empty<byte>();
        _claims.Drain(0, input =>
        {
            var length = input.ReadInt32();
            if (buffer.Length < length) buffer = new byte[length * 2];
            input.BaseStream.ReadExactly(buffer, 0, length);
            var root = sets.Find(ordinal++);
            var component = _components.For(Fnv.Join(1, (ulong)root));
            component.Write(root);
            component.Write(buffer, 0, length);
        });
        _components.Close();
    }

    private void BuildFacts(PairRulings rulings, RuledFigures ruled)
    {
        Parallel.For(0, _components.Count, _threads, file =>
        {
            var names = new Names();
            var components = new Dictionary<int, List<Claim>>();
            _components.Drain(file, input =>
            {
                var root = input.ReadInt32();
                if (!components.TryGetValue(root, out var list)) components.Add(root, list = []);
                list.Add(_codec.Read(input, whole: true, names));
            });
            foreach (var component in components.OrderBy(c => c.Key))
            {
                foreach (var group in _parts.Grouper.Group(component.Value, rulings)) Emit(_parts.Builder.Build(group, ruled.KeepFor(group)));
            }
        });
        _series.Close();
        _conflicts.Close();
    }

    // How reliable a source is, is known when all facts are: conflicts wait on disk until then.
    private void EmitConflicts()
    {
        var ranking = ConflictRanking.Of(_votes, _parts.Settings.Reliability, _parts.Settings.SourcesForReliability);
        _votes.Clear();
        _conflicts.Drain(0, input =>
        {
            var (campA, campB) = (input.Read7BitEncodedInt(), input.Read7BitEncodedInt());
            var conflict = ConflictCodec.Read(input);
            _sink.Add(ranking?.Ranked(conflict, Fnv.Hash64(conflict.FactId), campA, campB) ?? conflict);
        });
    }

    private void Emit(BuiltFact fact)
    {
        var keys = new List<ulong>(8);
        SeriesKeys.Of(fact.Best, keys);
        keys.RemoveAll(key => !_asked.Holds(key));
        lock (_lock)
        {
            _facts++;
            _sink.Add(fact.Fact);
            if (fact.Votes.Count > 1 && _parts.Settings.Reliability != false) _votes.Add(new FactVotes(Fnv.Hash64(fact.Fact.FactId), fact.Votes));
            foreach (var conflict in fact.Conflicts)
            {
                var waiting = _conflicts.For(0);
                waiting.Write7BitEncodedInt(fact.Camps[conflict.FigureA]);
                waiting.Write7BitEncodedInt(fact.Camps[conflict.FigureB]);
                ConflictCodec.Write(waiting, conflict);
            }

            if (keys.Count > 0) Deal(SeriesFacts.Of(fact), keys);
        }
    }

    private void Deal(BuiltFact fact, List<ulong> keys)
    {
        _record.SetLength(0);
        _recordWriter.Write(fact.Fact.FactId);
        _recordWriter.Write7BitEncodedInt(fact.Claims.Count);
        _recordWriter.Write7BitEncodedInt(IndexOf(fact.Claims, fact.Best));
        foreach (var claim in fact.Claims) ClaimCodec.Write(_recordWriter, claim, whole: false);
        foreach (var key in keys)
        {
            var file = _series.For(key);
            file.Write(key);
            file.Write(_record.GetBuffer(), 0, (int)_record.Length);
        }
    }

    private static int IndexOf(IReadOnlyList<Claim> claims, Claim claim)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (ReferenceEquals(claims[i], claim)) return i;
        }

        return 0;
    }

    private void Check(RuledFigures ruled) => Parallel.For(0, _series.Count, _threads, file =>
    {
        var names = new Names();
        var blocks = new Dictionary<ulong, List<BuiltFact>>();
        _series.Drain(file, input =>
        {
            var key = input.ReadUInt64();
            if (!blocks.TryGetValue(key, out var block)) blocks.Add(key, block = []);
            block.Add(ReadFact(input, names));
        });
        foreach (var (key, block) in blocks)
        {
            if (block.Count < 2) continue;
            block.Sort((a, b) => string.CompareOrdinal(a.Fact.FactId, b.Fact.FactId));
            _parts.Checker.Check(key, block, check => Emit(check, ruled), Emit);
        }
    });

    private BuiltFact ReadFact(BinaryReader input, Names names)
    {
        var id = input.ReadString();
        var (count, best) = (input.Read7BitEncodedInt(), input.Read7BitEncodedInt());
        var claims = new Claim[count];
        for (var i = 0; i < count; i++) claims[i] = _codec.Read(input, whole: false, names);
        var figure = claims[best].Figure;
        var fact = new Fact
        {
            FactId = id,
            Role = figure.Role,
            Unit = figure.Unit,
            Value = figure.Value,
            Allowed = new Interval(null, null),
            Verdict = Verdict.Single,
            Figures = [],
            Articles = [],
            IndependentSources = 0,
        };
        return new BuiltFact(fact, claims[best], claims, []);
    }

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
