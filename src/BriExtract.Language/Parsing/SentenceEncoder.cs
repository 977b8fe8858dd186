using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BriExtract.Language.Documents;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Parsing;

/// <summary>
/// Reads a whole sentence from both sides and gives each word a vector that knows what stands around it: two layers of
/// simple recurrent units, whose gates depend on the input alone, so that all matrix products are made at once.
/// </summary>
/// <remarks>
/// Bidirectional features for transition parsing: Kiperwasser and Goldberg 2016. Units: Bradbury et al. 2017 (QRNN) and
/// Lei et al. 2018 (SRU), with x / (1 + |x|) in place of the hyperbolic tangent, which is as good and needs no table.
/// What passes from layer to layer is 16-bit whole numbers, so that products are exact and twice as fast.
/// </remarks>
internal sealed class SentenceEncoder
{
    /// <summary>Features of a word.</summary>
    public const int WordFeatures = 12;

    /// <summary>Width of a word's vector before it is read in context.</summary>
    public const int Embedding = 64;

    /// <summary>Places of the parser's state that a word is projected for: the stack's top three, the buffer's first two, and the last dependent of the stack's top.</summary>
    public const int Roles = 6;

    // Nearly every word comes to stand on top of the stack and in the first two places of the buffer; a third of them in each other role.
    private static ReadOnlySpan<int> Common => [0, 3, 4];

    private static ReadOnlySpan<int> Rare => [1, 2, 5];

    /// <summary>What stands for 1 in the numbers between layers; a word's vector is the sum of two outputs, each within 1.</summary>
    private const float One = 4095;

    private readonly Aligned<sbyte> _table;
    private readonly ShortMatrix _first, _second, _project;

    /// <summary>Makes an encoder.</summary>
    /// <param name="rowBits">The table of word features has two to this power rows of <see cref="Embedding"/> values.</param>
    /// <param name="memory">Width of a unit's memory in one direction; a multiple of 16.</param>
    /// <param name="hidden">Width of the parser's hidden layer.</param>
    /// <param name="table">Word features.</param>
    /// <param name="first">First layer: embedding to gates.</param>
    /// <param name="second">Second layer: both directions to gates.</param>
    /// <param name="project">Both directions to the roles.</param>
    public SentenceEncoder(int rowBits, int memory, int hidden, Aligned<sbyte> table, ShortMatrix first, ShortMatrix second, ShortMatrix project)
    {
        RowBits = rowBits;
        Memory = memory;
        Hidden = hidden;
        _table = table;
        _first = first;
        _second = second;
        _project = project;
    }

    /// <summary>The table has two to this power rows.</summary>
    public int RowBits { get; }

    /// <summary>Width of a unit's memory in one direction.</summary>
    public int Memory { get; }

    /// <summary>Width of the parser's hidden layer.</summary>
    public int Hidden { get; }

    /// <summary>Makes an encoder of weights as they are trained.</summary>
    public static SentenceEncoder Of(int rowBits, int memory, int hidden, float[] table, float[] first, float[] firstBias, float[] second, float[] secondBias, float[] project)
    {
        var bytes = Quantize(table, out var scale);
        int both = 2 * memory, gates = 6 * memory;
        return new SentenceEncoder(rowBits, memory, hidden, bytes,
            ShortMatrix.Quantize(first, Embedding, gates, firstBias, scale),
            ShortMatrix.Quantize(second, both, gates, secondBias, 1 / One),
            ShortMatrix.Quantize(project, both, Roles * hidden, new float[Roles * hidden], 1 / One));
    }

    /// <summary>Makes a table of weights as they are trained.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="unit">Receives what 1 stands for.</param>
    private static Aligned<sbyte> Quantize(float[] weights, out float unit)
    {
        var most = 0f;
        foreach (var weight in weights) most = MathF.Max(most, MathF.Abs(weight));
        var scale = unit = most > 0 ? most / sbyte.MaxValue : 1;
        return new Aligned<sbyte>([.. weights.Select(weight => (sbyte)MathF.Round(weight / scale))]);
    }

    /// <summary>Rows of a word's features.</summary>
    public static void Rows(in WordForm form, in Token token, int rowBits, Span<int> rows)
    {
        rows[0] = HashedNetwork.Salted(1, form.Lower);
        rows[1] = HashedNetwork.Salted(2, form.Suffix2);
        rows[2] = HashedNetwork.Salted(3, form.Suffix3);
        rows[3] = HashedNetwork.Salted(4, form.Suffix4);
        rows[4] = HashedNetwork.Salted(5, form.Prefix3);
        rows[5] = HashedNetwork.Salted(6, form.Shape);
        rows[6] = HashedNetwork.Salted(7, (uint)token.Xpos);
        rows[7] = HashedNetwork.Salted(8, (uint)token.Upos);
        rows[8] = HashedNetwork.Salted(9, form.Hint);
        rows[9] = HashedNetwork.Salted(10, form.Cluster);
        rows[10] = HashedNetwork.Salted(11, form.CoarseCluster);
        rows[11] = HashedNetwork.Salted(12, form.FineCluster);
        HashedNetwork.Rows(rows, rowBits);
    }

    /// <summary>Reads a sentence into <see cref="Reading.Projected"/>, as far as roles that most words come to have; for the others it is asked state by state.</summary>
    public void Encode(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens, Reading reading)
    {
        var count = tokens.Length;
        reading.Begin(count, this);
        Span<int> rows = stackalloc int[WordFeatures];
        for (var i = 0; i < count; i++)
        {
            Rows(forms[i], tokens[i], RowBits, rows);
            Embed(rows, ref reading.Input[i * Embedding]);
        }

        _first.Multiply(reading.Input, count, reading.Gates);
        Recur(reading, reading.First, [], count);
        _second.Multiply(reading.First, count, reading.Gates);
        // The first layer's view is added, so that a word stays near itself.
        Recur(reading, reading.Second, reading.First, count);
        foreach (var role in Common) Project(reading, 0, count, role);
    }

    /// <summary>Projects the words that stand in roles which most words never have, if that was not done before.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="roles">The word in each role, or -1.</param>
    public void Project(Reading reading, ReadOnlySpan<int> roles)
    {
        foreach (var role in Rare)
        {
            var word = roles[role];
            if (word < 0 || (reading.RareRoles[word] & (1 << role)) != 0) continue;
            reading.RareRoles[word] |= (byte)(1 << role);
            Project(reading, word, 1, role);
        }
    }

    private void Project(Reading reading, int word, int count, int role) =>
        _project.Multiply(reading.Second.AsSpan(word * 2 * Memory), count, reading.Projected.All[(word * Roles * Hidden)..], role * Hidden, Hidden);

    /// <summary>Adds up a word's rows: twelve bytes never leave 16 bits.</summary>
    private void Embed(ReadOnlySpan<int> rows, ref short target)
    {
        ref var table = ref _table.First;
        Vector512<short> low = Vector512<short>.Zero, high = low;
        foreach (var row in rows)
        {
            var (first, second) = Vector512.Widen(Vector512.LoadUnsafe(ref table, (nuint)row * Embedding));
            low += first;
            high += second;
        }

        low.StoreUnsafe(ref target);
        high.StoreUnsafe(ref target, 32);
    }

    /// <summary>Runs both directions of a layer.</summary>
    private void Recur(Reading reading, short[] output, short[] added, int count)
    {
        for (var i = 0; i < count; i++) Step(reading, output, added, i, i - 1, 0, i > 0);
        for (var i = count - 1; i >= 0; i--) Step(reading, output, added, i, i + 1, 1, i < count - 1);
    }

    private void Step(Reading reading, short[] output, short[] added, int at, int before, int direction, bool hasBefore)
    {
        var memory = (nuint)Memory;
        var side = (nuint)direction * memory;
        ref var gate = ref reading.Gates[0];
        ref var cell = ref reading.Cells[0];
        var half = Vector512.Create(0.5f);
        for (nuint i = 0; i < memory; i += 16)
        {
            var g = ((nuint)at * 6 * memory) + (3 * side) + i;
            var m = ((nuint)at * 2 * memory) + side + i;
            var candidate = Soft(Vector512.LoadUnsafe(ref gate, g));
            var keep = (Soft(Vector512.LoadUnsafe(ref gate, g + memory)) * half) + half;
            var open = (Soft(Vector512.LoadUnsafe(ref gate, g + (2 * memory))) * half) + half;
            var old = hasBefore ? Vector512.LoadUnsafe(ref cell, ((nuint)before * 2 * memory) + side + i) : Vector512<float>.Zero;
            var now = (keep * (old - candidate)) + candidate;
            now.StoreUnsafe(ref cell, m);
            var whole = Vector512.ConvertToInt32(Vector512.Round(open * now * One));
            var result = Vector256.Narrow(whole.GetLower(), whole.GetUpper());
            if (added.Length > 0) result += Vector256.LoadUnsafe(ref added[0], m);
            result.StoreUnsafe(ref output[0], m);
        }
    }

    private static Vector512<float> Soft(Vector512<float> x) => x / (Vector512<float>.One + Vector512.Abs(x));

    /// <summary>Writes the encoder as a section of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(RowBits);
        writer.Write(Memory);
        writer.Write(Hidden);
        writer.Write(MemoryMarshal.AsBytes(_table.All));
        _first.Write(writer);
        _second.Write(writer);
        _project.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SentenceEncoder Read(ModelReader reader)
    {
        int rowBits = reader.Int32(), memory = reader.Int32(), hidden = reader.Int32();
        int both = 2 * memory, gates = 6 * memory;
        return new SentenceEncoder(rowBits, memory, hidden, Aligned<sbyte>.Read(reader, Embedding << rowBits),
            ShortMatrix.Read(reader, Embedding, gates), ShortMatrix.Read(reader, both, gates), ShortMatrix.Read(reader, both, Roles * hidden));
    }

    /// <summary>Arrays of one sentence, used again for the next.</summary>
    internal sealed class Reading
    {
        /// <summary>What each word brings to the parser's hidden layer in each role; at the very end zeros, what no word brings.</summary>
        public Aligned<float> Projected = new(0);

        /// <summary>The rare roles that each word was projected for, a bit each.</summary>
        public byte[] RareRoles = [];

        public short[] Input = [], First = [], Second = [];
        public float[] Gates = [], Cells = [];

        public void Begin(int count, SentenceEncoder encoder)
        {
            int both = 2 * encoder.Memory, projected = Roles * encoder.Hidden;
            if (Second.Length >= count * both && Projected.Length >= count * projected)
            {
                RareRoles.AsSpan(0, count).Clear();
                return;
            }

            var capacity = Math.Max(128, count + (count / 2));
            RareRoles = new byte[capacity];
            Input = new short[capacity * Embedding];
            Gates = new float[capacity * 3 * both];
            Cells = new float[capacity * both];
            First = new short[capacity * both];
            Second = new short[capacity * both];
            Projected = new Aligned<float>((capacity * projected) + encoder.Hidden);
            Projected.All[^encoder.Hidden..].Clear();
        }
    }
}
