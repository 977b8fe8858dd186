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
/// </remarks>
internal sealed class SentenceEncoder
{
    /// <summary>Features of a word.</summary>
    public const int WordFeatures = 12;

    /// <summary>Width of a word's vector before it is read in context.</summary>
    public const int Embedding = 64;

    /// <summary>Width of a unit's memory in one direction.</summary>
    public const int Memory = 48;

    /// <summary>Both directions.</summary>
    public const int Both = 2 * Memory;

    /// <summary>Gates and candidates of both directions.</summary>
    public const int Gates = 6 * Memory;

    /// <summary>Places of the parser's state that a word is projected for: the stack's top three, the buffer's first two, and the last dependent of the stack's top.</summary>
    public const int Roles = 6;

    /// <summary>Table of word features, two to the <see cref="RowBits"/> rows of <see cref="Embedding"/>.</summary>
    public readonly float[] Table;
    public readonly int RowBits;
    public readonly int Hidden;
    public readonly float[] First, FirstBias;   // Embedding × Gates
    public readonly float[] Second, SecondBias; // Both × Gates
    public readonly float[] Project, ProjectBias; // Both × (Roles · Hidden)

    public SentenceEncoder(int rowBits, int hidden, float[] table, float[] first, float[] firstBias, float[] second, float[] secondBias, float[] project)
    {
        RowBits = rowBits;
        Hidden = hidden;
        Table = table;
        First = first;
        FirstBias = firstBias;
        Second = second;
        SecondBias = secondBias;
        Project = project;
        ProjectBias = new float[Roles * hidden];
    }

    /// <summary>Rows of a word's features.</summary>
    public void Rows(in WordForm form, in Token token, Span<int> rows)
    {
        rows[0] = HashedNetwork.Row(1, form.Lower, RowBits);
        rows[1] = HashedNetwork.Row(2, form.Suffix2, RowBits);
        rows[2] = HashedNetwork.Row(3, form.Suffix3, RowBits);
        rows[3] = HashedNetwork.Row(4, form.Suffix4, RowBits);
        rows[4] = HashedNetwork.Row(5, form.Prefix3, RowBits);
        rows[5] = HashedNetwork.Row(6, form.Shape, RowBits);
        rows[6] = HashedNetwork.Row(7, (uint)token.Xpos, RowBits);
        rows[7] = HashedNetwork.Row(8, (uint)token.Upos, RowBits);
        rows[8] = HashedNetwork.Row(9, form.Hint, RowBits);
        rows[9] = HashedNetwork.Row(10, form.Cluster, RowBits);
        rows[10] = HashedNetwork.Row(11, form.CoarseCluster, RowBits);
        rows[11] = HashedNetwork.Row(12, form.FineCluster, RowBits);
    }

    /// <summary>Adds up a word's rows.</summary>
    public void Embed(ReadOnlySpan<int> rows, Span<float> vector)
    {
        Vector512<float> v0 = Vector512<float>.Zero, v1 = v0, v2 = v0, v3 = v0;
        foreach (var row in rows)
        {
            var values = Table.AsSpan(row * Embedding, Embedding);
            ref var value = ref MemoryMarshal.GetReference(values);
            v0 += Vector512.LoadUnsafe(ref value);
            v1 += Vector512.LoadUnsafe(ref value, 16);
            v2 += Vector512.LoadUnsafe(ref value, 32);
            v3 += Vector512.LoadUnsafe(ref value, 48);
        }

        v0.CopyTo(vector);
        v1.CopyTo(vector[16..]);
        v2.CopyTo(vector[32..]);
        v3.CopyTo(vector[48..]);
    }

    /// <summary>Reads a sentence: <see cref="Reading.Input"/> in, <see cref="Reading.Projected"/> out.</summary>
    public void Encode(ReadOnlySpan<WordForm> forms, ReadOnlySpan<Token> tokens, Reading reading)
    {
        var count = tokens.Length;
        reading.Begin(count, Hidden);
        Span<int> rows = stackalloc int[WordFeatures];
        for (var i = 0; i < count; i++)
        {
            Rows(forms[i], tokens[i], rows);
            Embed(rows, reading.Input.AsSpan(i * Embedding, Embedding));
        }

        Layers(reading);
        ProjectRoles(reading);
    }

    /// <summary>The two layers: <see cref="Reading.Input"/> to <see cref="Reading.Output"/>.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="mask">For training: factors for the first layer's output; empty for none.</param>
    public void Layers(Reading reading, ReadOnlySpan<float> mask = default)
    {
        var count = reading.Count;
        Matrix.Multiply(reading.Input, count, Embedding, First, FirstBias, reading.FirstGates);
        Recur(reading.FirstGates, reading.FirstMemory, reading.FirstOutput, count);
        for (var i = 0; i < count && !mask.IsEmpty; i++)
        {
            var middle = reading.FirstOutput.AsSpan(i * Both, Both);
            System.Numerics.Tensors.TensorPrimitives.Multiply(middle, mask, middle);
        }

        Matrix.Multiply(reading.FirstOutput, count, Both, Second, SecondBias, reading.SecondGates);
        Recur(reading.SecondGates, reading.SecondMemory, reading.Output, count);
        // The first layer's view is added, so that a word stays near itself.
        var output = reading.Output.AsSpan(0, count * Both);
        System.Numerics.Tensors.TensorPrimitives.Add(output, reading.FirstOutput.AsSpan(0, count * Both), output);
    }

    /// <summary>What each word brings to the parser's hidden layer in each place: <see cref="Reading.Output"/> to <see cref="Reading.Projected"/>.</summary>
    public void ProjectRoles(Reading reading) =>
        Matrix.Multiply(reading.Output, reading.Count, Both, Project, ProjectBias, reading.Projected);

    /// <summary>Runs both directions; gates become their activations in place.</summary>
    private static void Recur(float[] gates, float[] memory, float[] output, int count)
    {
        for (var i = 0; i < count; i++) Step(gates, memory, output, i, i - 1, 0, i > 0);
        for (var i = count - 1; i >= 0; i--) Step(gates, memory, output, i, i + 1, 1, i < count - 1);
    }

    private static void Step(float[] gates, float[] memory, float[] output, int at, int before, int direction, bool hasBefore)
    {
        ref var gate = ref MemoryMarshal.GetArrayDataReference(gates);
        ref var cell = ref MemoryMarshal.GetArrayDataReference(memory);
        ref var result = ref MemoryMarshal.GetArrayDataReference(output);
        var half = Vector512.Create(0.5f);
        for (var i = 0; i < Memory; i += 16)
        {
            var g = (nuint)((at * Gates) + (direction * 3 * Memory) + i);
            var m = (nuint)((at * Both) + (direction * Memory) + i);
            var candidate = Soft(Vector512.LoadUnsafe(ref gate, g));
            var keep = (Soft(Vector512.LoadUnsafe(ref gate, g + Memory)) * half) + half;
            var open = (Soft(Vector512.LoadUnsafe(ref gate, g + (2 * Memory))) * half) + half;
            var old = hasBefore ? Vector512.LoadUnsafe(ref cell, (nuint)((before * Both) + (direction * Memory) + i)) : Vector512<float>.Zero;
            var now = (keep * (old - candidate)) + candidate;
            candidate.StoreUnsafe(ref gate, g);
            keep.StoreUnsafe(ref gate, g + Memory);
            open.StoreUnsafe(ref gate, g + (2 * Memory));
            now.StoreUnsafe(ref cell, m);
            (open * now).StoreUnsafe(ref result, m);
        }
    }

    private static Vector512<float> Soft(Vector512<float> x) => x / (Vector512<float>.One + Vector512.Abs(x));

    /// <summary>Writes the encoder as a section of a model file, its table as bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(RowBits);
        writer.Write(Hidden);
        var scale = MathF.Abs(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<float>(Table)) / 127f;
        writer.Write(scale);
        foreach (var value in Table) writer.Write((sbyte)MathF.Round(value / scale));
        foreach (var array in new[] { First, FirstBias, Second, SecondBias, Project }) writer.Write(MemoryMarshal.AsBytes<float>(array));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SentenceEncoder Read(ModelReader reader)
    {
        int rowBits = reader.Int32(), hidden = reader.Int32();
        var scale = reader.Single();
        var bytes = reader.Array<sbyte>((1 << rowBits) * Embedding);
        var table = new float[bytes.Length];
        for (var i = 0; i < table.Length; i++) table[i] = bytes[i] * scale;
        return new SentenceEncoder(rowBits, hidden, table,
            reader.Array<float>(Embedding * Gates), reader.Array<float>(Gates), reader.Array<float>(Both * Gates), reader.Array<float>(Gates),
            reader.Array<float>(Both * Roles * hidden));
    }

    /// <summary>Arrays of one sentence, used again for the next.</summary>
    internal sealed class Reading
    {
        public int Count { get; private set; }

        public float[] Input = [], FirstGates = [], FirstMemory = [], FirstOutput = [], SecondGates = [], SecondMemory = [], Output = [], Projected = [];

        public void Begin(int count, int hidden)
        {
            Count = count;
            if (Output.Length >= count * Both && Projected.Length >= count * Roles * hidden) return;
            var capacity = Math.Max(128, count + (count / 2));
            Input = new float[capacity * Embedding];
            FirstGates = new float[capacity * Gates];
            SecondGates = new float[capacity * Gates];
            FirstMemory = new float[capacity * Both];
            SecondMemory = new float[capacity * Both];
            FirstOutput = new float[capacity * Both];
            Output = new float[capacity * Both];
            Projected = new float[capacity * Roles * hidden];
        }

        /// <summary>What a word brings in a place.</summary>
        public ReadOnlySpan<float> Of(int word, int role, int hidden) => Projected.AsSpan(((word * Roles) + role) * hidden, hidden);
    }
}
