using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BriExtract.Language.Parsing;

namespace BriExtract.Training.Networks;

/// <summary>A <see cref="SentenceEncoder"/> while it is trained: the same layers over floating-point numbers, keeping what the way back needs.</summary>
internal sealed class FloatEncoder
{
    private const int Embedding = SentenceEncoder.Embedding, Roles = SentenceEncoder.Roles;

    public readonly int RowBits;
    public readonly int Hidden;
    public readonly int Memory;
    public readonly float[] Table;
    public readonly float[] First, FirstBias;   // Embedding × Gates
    public readonly float[] Second, SecondBias; // Both × Gates
    public readonly float[] Project; // Both × (Roles · Hidden)
    private readonly float[] _projectBias;

    public FloatEncoder(int rowBits, int hidden, int memory, float[] table, float[] first, float[] firstBias, float[] second, float[] secondBias, float[] project)
    {
        RowBits = rowBits;
        Hidden = hidden;
        Memory = memory;
        Table = table;
        First = first;
        FirstBias = firstBias;
        Second = second;
        SecondBias = secondBias;
        Project = project;
        _projectBias = new float[Roles * hidden];
    }

    /// <summary>Width of both directions together.</summary>
    public int Both => 2 * Memory;

    /// <summary>Width of the gates and candidates of both directions.</summary>
    public int Gates => 6 * Memory;

    /// <summary>Adds up a word's rows.</summary>
    public void Embed(ReadOnlySpan<int> rows, Span<float> vector)
    {
        vector[..Embedding].Clear();
        foreach (var row in rows) TensorPrimitives.Add(vector[..Embedding], Table.AsSpan(row * Embedding, Embedding), vector);
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
            TensorPrimitives.Multiply(middle, mask, middle);
        }

        Matrix.Multiply(reading.FirstOutput, count, Both, Second, SecondBias, reading.SecondGates);
        Recur(reading.SecondGates, reading.SecondMemory, reading.Output, count);
        // The first layer's view is added, so that a word stays near itself.
        var output = reading.Output.AsSpan(0, count * Both);
        TensorPrimitives.Add(output, reading.FirstOutput.AsSpan(0, count * Both), output);
    }

    /// <summary>What each word brings to the parser's hidden layer in each place: <see cref="Reading.Output"/> to <see cref="Reading.Projected"/>.</summary>
    public void ProjectRoles(Reading reading) =>
        Matrix.Multiply(reading.Output, reading.Count, Both, Project, _projectBias, reading.Projected);

    /// <summary>Runs both directions; gates become their activations in place.</summary>
    private void Recur(float[] gates, float[] memory, float[] output, int count)
    {
        for (var i = 0; i < count; i++) Step(gates, memory, output, i, i - 1, 0, i > 0);
        for (var i = count - 1; i >= 0; i--) Step(gates, memory, output, i, i + 1, 1, i < count - 1);
    }

    private void Step(float[] gates, float[] memory, float[] output, int at, int before, int direction, bool hasBefore)
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
            var keep = (Soft(Vector512.LoadUnsafe(ref gate, g + (nuint)Memory)) * half) + half;
            var open = (Soft(Vector512.LoadUnsafe(ref gate, g + (nuint)(2 * Memory))) * half) + half;
            var old = hasBefore ? Vector512.LoadUnsafe(ref cell, (nuint)((before * Both) + (direction * Memory) + i)) : Vector512<float>.Zero;
            var now = (keep * (old - candidate)) + candidate;
            candidate.StoreUnsafe(ref gate, g);
            keep.StoreUnsafe(ref gate, g + (nuint)Memory);
            open.StoreUnsafe(ref gate, g + (nuint)(2 * Memory));
            now.StoreUnsafe(ref cell, m);
            (open * now).StoreUnsafe(ref result, m);
        }
    }

    private static Vector512<float> Soft(Vector512<float> x) => x / (Vector512<float>.One + Vector512.Abs(x));

    /// <summary>Arrays of one sentence, used again for the next.</summary>
    internal sealed class Reading
    {
        public int Count { get; private set; }

        public float[] Input = [], FirstGates = [], FirstMemory = [], FirstOutput = [], SecondGates = [], SecondMemory = [], Output = [], Projected = [];

        public void Begin(int count, FloatEncoder encoder)
        {
            Count = count;
            int both = encoder.Both, gates = encoder.Gates, projected = Roles * encoder.Hidden;
            if (Output.Length >= count * both && Projected.Length >= count * projected) return;
            var capacity = Math.Max(128, count + (count / 2));
            Input = new float[capacity * Embedding];
            FirstGates = new float[capacity * gates];
            SecondGates = new float[capacity * gates];
            FirstMemory = new float[capacity * both];
            SecondMemory = new float[capacity * both];
            FirstOutput = new float[capacity * both];
            Output = new float[capacity * both];
            // The last zeros are what no word brings.
            Projected = new float[(capacity * projected) + encoder.Hidden];
        }
    }
}
