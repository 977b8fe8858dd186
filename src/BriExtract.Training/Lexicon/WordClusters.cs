using System.Numerics.Tensors;

namespace BriExtract.Training.Lexicon;

/// <summary>
/// Groups words by the words that stand directly before and after them: positive pointwise mutual information with
/// the commonest words, then k-means by cosine. What is left of a treebank's rare words, their clusters tell.
/// </summary>
internal sealed class WordClusters
{
    private const int Contexts = 400;
    private const int FewestSeen = 4;
    private const uint Boundary = 0;

    private readonly Dictionary<uint, int> _counts = [];
    private readonly List<uint> _text = [Boundary];

    /// <summary>Adds a word of the running text.</summary>
    public void Add(uint hash)
    {
        _text.Add(hash);
        _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
    }

    /// <summary>Ends a stretch of text: the word before and the word after are no neighbours.</summary>
    public void Break() => _text.Add(Boundary);

    /// <summary>Clusters of each word seen often enough, from 1: one for each number of clusters asked for.</summary>
    public Dictionary<uint, ushort[]> Assign(params (int Clusters, int Rounds)[] asked)
    {
        var words = _counts.Where(pair => pair.Value >= FewestSeen).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToArray();
        var vectors = Vectors(words);
        var assigned = asked.Select(how => Assign(vectors, how.Clusters, how.Rounds)).ToArray();
        return Enumerable.Range(0, words.Length).ToDictionary(i => words[i], i => assigned.Select(cluster => (ushort)(cluster[i] + 1)).ToArray());
    }

    private static int[] Assign(float[][] vectors, int clusters, int rounds)
    {
        // The commonest words begin one cluster each.
        var centres = Enumerable.Range(0, Math.Min(clusters, vectors.Length)).Select(i => (float[])vectors[i].Clone()).ToArray();
        var assigned = new int[vectors.Length];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < vectors.Length; i++) assigned[i] = Nearest(vectors[i], centres);
            for (var c = 0; c < centres.Length; c++) Centre(centres[c], vectors, assigned, c);
        }

        return assigned;
    }

    private float[][] Vectors(uint[] words)
    {
        var index = words.Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at);
        var contexts = words.Take(Contexts).Append(Boundary).Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at);
        var width = contexts.Count;
        var vectors = words.Select(_ => new float[2 * width]).ToArray();
        for (var i = 1; i + 1 < _text.Count; i++)
        {
            if (!index.TryGetValue(_text[i], out var word)) continue;
            if (contexts.TryGetValue(_text[i - 1], out var before)) vectors[word][before]++;
            if (contexts.TryGetValue(_text[i + 1], out var after)) vectors[word][width + after]++;
        }

        var columns = new float[2 * width];
        foreach (var vector in vectors) TensorPrimitives.Add(columns, vector, columns);
        var total = TensorPrimitives.Sum<float>(columns);
        foreach (var vector in vectors) Weigh(vector, columns, total);
        return vectors;
    }

    /// <summary>Counts to positive pointwise mutual information, length 1.</summary>
    private static void Weigh(float[] vector, float[] columns, float total)
    {
        var sum = TensorPrimitives.Sum<float>(vector);
        for (var i = 0; i < vector.Length; i++)
            vector[i] = vector[i] > 0 ? MathF.Max(0, MathF.Log(vector[i] * total / (sum * columns[i]))) * MathF.Sqrt(vector[i]) : 0;
        Normalize(vector);
    }

    private static void Normalize(float[] vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0) TensorPrimitives.Divide(vector, length, vector);
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var best = 0;
        var most = float.NegativeInfinity;
        for (var c = 0; c < centres.Length; c++)
        {
            var near = TensorPrimitives.Dot<float>(vector, centres[c]);
            if (near > most) (best, most) = (c, near);
        }

        return best;
    }

    private static void Centre(float[] centre, float[][] vectors, int[] assigned, int cluster)
    {
        var old = (float[])centre.Clone();
        Array.Clear(centre);
        for (var i = 0; i < vectors.Length; i++)
        {
            if (assigned[i] == cluster) TensorPrimitives.Add(centre, vectors[i], centre);
        }

        Normalize(centre);
        if (TensorPrimitives.Norm<float>(centre) == 0) old.CopyTo(centre, 0);
    }
}
