using System.Runtime.CompilerServices;
using BriExtract.Language.Documents;

namespace BriExtract.Language.Parsing;

/// <summary>
/// State of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer that is always a suffix
/// of the sentence, and the arcs so far. Words are numbered from 0; <see cref="Nothing"/> stands for no word and, at
/// the bottom of the stack, for the root.
/// </summary>
/// <remarks>
/// Shift moves the first word of the buffer to the stack; Left makes it the head of the stack's top, which leaves;
/// Right makes the second of the stack the head of the top, which leaves. The root takes one child, at the very end.
/// </remarks>
internal sealed class ArcHybrid
{
    /// <summary>No word; also the root.</summary>
    public const int Nothing = -1;

    /// <summary>Number of the Shift move; the labelled moves follow.</summary>
    public const int Shift = 0;

    // Below the stack and before the first word stand places of nothing, so that what is not there is read like what is.
    private const int Below = 3;

    private static readonly Node Alone = new() { Head = Nothing, Left = Nothing, Left2 = Nothing, Right = Nothing, Right2 = Nothing };

    private int[] _stack = [Nothing, Nothing, Nothing];
    private Node[] _nodes = [Alone];

    /// <summary>Relations that exist.</summary>
    public static readonly int Relations = Enum.GetValues<Deprel>().Length;

    /// <summary>Moves that exist: Shift, then Left with each relation, then Right with each.</summary>
    public static readonly int Moves = 1 + (2 * Relations);

    /// <summary>Words in the sentence.</summary>
    public int Count { get; private set; }

    /// <summary>First word of the buffer; <see cref="Count"/> when it is empty.</summary>
    public int Next { get; private set; }

    /// <summary>Words on the stack, without the root.</summary>
    public int Depth { get; private set; }

    public bool Done => Depth == 0 && Next == Count;

    public bool CanShift => Next < Count;

    public bool CanLeft => Depth > 0 && Next < Count;

    /// <summary>The root takes its child only when the buffer is empty.</summary>
    public bool CanRight => Depth > 1 || (Depth == 1 && Next == Count);

    public static int Left(Deprel relation) => 1 + (int)relation;

    public static int Right(Deprel relation) => 1 + Relations + (int)relation;

    /// <summary>Begins a sentence.</summary>
    public void Begin(int count)
    {
        if (_nodes.Length <= count) Resize(Math.Max(count, 128));
        Count = count;
        Next = 0;
        Depth = 0;
        _nodes.AsSpan(1, count).Fill(Alone);
    }

    /// <summary>Word of the stack counted from the top, from 0; <see cref="Nothing"/> for the first three places below the bottom.</summary>
    public int Stack(int fromTop) => _stack[Below + Depth - 1 - fromTop];

    /// <summary>Word of the buffer; <see cref="Nothing"/> after its end.</summary>
    public int Buffer(int offset) => Next + offset < Count ? Next + offset : Nothing;

    public int Head(int word) => Of(word).Head;

    public Deprel Relation(int word) => Of(word).Relation;

    /// <summary>Leftmost dependent so far.</summary>
    public int LeftChild(int word) => Of(word).Left;

    /// <summary>Second leftmost.</summary>
    public int LeftChild2(int word) => Of(word).Left2;

    /// <summary>Rightmost dependent so far.</summary>
    public int RightChild(int word) => Of(word).Right;

    /// <summary>Second rightmost.</summary>
    public int RightChild2(int word) => Of(word).Right2;

    public int LeftCount(int word) => Of(word).LeftCount;

    public int RightCount(int word) => Of(word).RightCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Node Of(int word) => ref _nodes[1 + word];

    /// <summary>Makes a move that is allowed.</summary>
    public void Move(int move)
    {
        if (move == Shift)
        {
            _stack[Below + Depth++] = Next++;
            return;
        }

        var top = Stack(0);
        Depth--;
        if (move <= Relations) Attach(top, Next, (Deprel)(move - 1));
        else Attach(top, Stack(0), (Deprel)(move - 1 - Relations));
    }

    private void Attach(int word, int head, Deprel relation)
    {
        ref var dependent = ref Of(word);
        dependent.Head = head;
        dependent.Relation = relation;
        if (head == Nothing) return;
        ref var above = ref Of(head);
        if (word < head)
        {
            // Left dependents come nearest first, so the newest is the leftmost.
            above.Left2 = above.Left;
            above.Left = word;
            above.LeftCount++;
        }
        else
        {
            above.Right2 = above.Right;
            above.Right = word;
            above.RightCount++;
        }
    }

    private void Resize(int words)
    {
        _stack = new int[Below + words];
        _stack.AsSpan(0, Below).Fill(Nothing);
        _nodes = new Node[1 + words];
        _nodes[0] = Alone;
    }

    /// <summary>A word with its arcs.</summary>
    private struct Node
    {
        public int Head, Left, Left2, Right, Right2, LeftCount, RightCount;
        public Deprel Relation;
    }
}
