using System.Buffers;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>
/// The rows of one file of blocks: each claim with each of its keys, but for those keys that no other claim of the file has.
/// Who is alone with a key meets nobody there, and who meets nobody need not be read.
/// </summary>
/// <remarks>All in arrays from the pool: made anew for each of some hundred files, they would be what the collector collects.</remarks>
internal sealed class BlockRows : IDisposable
{
    private readonly ulong[] _keys;
    private readonly int[] _rows, _ordinals, _places, _claimOf;
    private readonly int _all;
    private Claim[] _claims = [];
    private (ulong Key, int Claim)[] _keyed = [];

    /// <summary>Looks through the records of a file, which ascend by the numbers of their claims.</summary>
    public BlockRows(SpilledRecords records)
    {
        var place = 0;
        while (records.Next(ref place, out var record)) _all += BlockFiles.Head(record).Keys;
        _keys = ArrayPool<ulong>.Shared.Rent(_all);
        (_rows, _ordinals, _places, _claimOf) = (Rent(), Rent(), Rent(), Rent());
        var row = place = 0;
        for (var at = place; records.Next(ref place, out var record); at = place)
        {
            var (ordinal, keys, _) = BlockFiles.Head(record);
            for (var i = 0; i < keys; i++, row++) (_keys[row], _rows[row], _ordinals[row], _places[row]) = (BlockFiles.KeyAt(record, i), row, ordinal, at);
        }

        Array.Sort(_keys, _rows, 0, _all);
        KeepCompany();
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Reads each claim once.</summary>
    /// <param name="records">The records.</param>
    /// <param name="codec">Reads the claims.</param>
    /// <param name="claims">The claims, in the order of <see cref="Claim.InOrder"/>.</param>
    /// <param name="keyed">The rows by key: which claim, by its place among <paramref name="claims"/>.</param>
    /// <returns>The number of each claim. All is valid until disposal.</returns>
    public ReadOnlySpan<int> ReadClaims(SpilledRecords records, ClaimCodec codec, out ArraySegment<Claim> claims, out Span<(ulong Key, int Claim)> keyed)
    {
        _claimOf.AsSpan(0, _all).Fill(-1);
        for (var i = 0; i < Count; i++) _claimOf[_rows[i]] = 0;
        _claims = ArrayPool<Claim>.Shared.Rent(Count);
        var read = 0;
        var sorted = true;
        for (var row = 0; row < _all; row++)
        {
            if (_claimOf[row] < 0) continue;
            if (read == 0 || _ordinals[read - 1] != _ordinals[row])
            {
                var record = records.At(_places[row]);
                var input = new RecordReader(record[BlockFiles.Head(record).Claim..]);
                _claims[read] = codec.Read(ref input, whole: false);
                sorted = sorted && (read == 0 || Claim.InOrder(_claims[read - 1], _claims[read]) < 0);
                // What was read lies at the front of what is still to be.
                _ordinals[read++] = _ordinals[row];
            }

            _claimOf[row] = read - 1;
        }

        claims = new ArraySegment<Claim>(_claims, 0, read);
        if (!sorted) Sort(read);
        _keyed = ArrayPool<(ulong, int)>.Shared.Rent(Count);
        for (var i = 0; i < Count; i++) _keyed[i] = (_keys[i], _claimOf[_rows[i]]);
        keyed = _keyed.AsSpan(0, Count);
        return _ordinals.AsSpan(0, read);
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_keys);
        ArrayPool<int>.Shared.Return(_rows);
        ArrayPool<int>.Shared.Return(_ordinals);
        ArrayPool<int>.Shared.Return(_places);
        ArrayPool<int>.Shared.Return(_claimOf);
        if (_claims.Length > 0) ArrayPool<Claim>.Shared.Return(_claims, clearArray: true);
        if (_keyed.Length > 0) ArrayPool<(ulong, int)>.Shared.Return(_keyed);
    }

    // Blocks of more than one row, each in the order in which its rows were appended: that of the numbers.
    private void KeepCompany()
    {
        for (int first = 0, end; first < _all; first = end)
        {
            for (end = first + 1; end < _all && _keys[end] == _keys[first]; end++) { }
            if (end - first == 1) continue;
            var block = _rows.AsSpan(first, end - first);
            block.Sort();
            block.CopyTo(_rows.AsSpan(Count));
            _keys.AsSpan(first, block.Length).CopyTo(_keys.AsSpan(Count));
            Count += block.Length;
        }
    }

    // Claims that waited for a decision were dealt after all others.
    private void Sort(int read)
    {
        var order = new int[read];
        for (var i = 0; i < read; i++) order[i] = i;
        var (claims, ordinals) = (_claims[..read], _ordinals[..read]);
        Array.Sort(order, (a, b) => Claim.InOrder(claims[a], claims[b]));
        var placeOf = new int[read];
        for (var i = 0; i < read; i++) (placeOf[order[i]], _claims[i], _ordinals[i]) = (i, claims[order[i]], ordinals[order[i]]);
        for (var i = 0; i < Count; i++) _claimOf[_rows[i]] = placeOf[_claimOf[_rows[i]]];
    }

    private int[] Rent() => ArrayPool<int>.Shared.Rent(_all);
}
