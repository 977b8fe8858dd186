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

    private int[] _stack = new int[64];
    private int[] _heads = [], _left = [], _left2 = [], _right = [], _right2 = [], _leftCount = [], _rightCount = [];
    private Deprel[] _relations = [];

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
        if (_heads.Length < count) Resize(Math.Max(count, 128));
        Count = count;
        Next = 0;
        Depth = 0;
        _heads.AsSpan(0, count).Fill(Nothing);
        _relations.AsSpan(0, count).Clear();
        _left.AsSpan(0, count).Fill(Nothing);
        _left2.AsSpan(0, count).Fill(Nothing);
        _right.AsSpan(0, count).Fill(Nothing);
        _right2.AsSpan(0, count).Fill(Nothing);
        _leftCount.AsSpan(0, count).Clear();
        _rightCount.AsSpan(0, count).Clear();
    }

    /// <summary>Word of the stack counted from the top, from 0; <see cref="Nothing"/> below the bottom.</summary>
    public int Stack(int fromTop) => fromTop < Depth ? _stack[Depth - 1 - fromTop] : Nothing;

    /// <summary>Word of the buffer; <see cref="Nothing"/> after its end.</summary>
    public int Buffer(int offset) => Next + offset < Count ? Next + offset : Nothing;

    public int Head(int word) => _heads[word];

    public Deprel Relation(int word) => word < 0 ? Deprel.None : _relations[word];

    /// <summary>Leftmost dependent so far.</summary>
    public int LeftChild(int word) => word < 0 ? Nothing : _left[word];

    /// <summary>Second leftmost.</summary>
    public int LeftChild2(int word) => word < 0 ? Nothing : _left2[word];

    /// <summary>Rightmost dependent so far.</summary>
    public int RightChild(int word) => word < 0 ? Nothing : _right[word];

    /// <summary>Second rightmost.</summary>
    public int RightChild2(int word) => word < 0 ? Nothing : _right2[word];

    public int LeftCount(int word) => word < 0 ? 0 : _leftCount[word];

    public int RightCount(int word) => word < 0 ? 0 : _rightCount[word];

    /// <summary>Makes a move that is allowed.</summary>
    public void Move(int move)
    {
        if (move == Shift)
        {
            if (Depth == _stack.Length) Array.Resize(ref _stack, Depth * 2);
            _stack[Depth++] = Next++;
            return;
        }

        var top = _stack[--Depth];
        if (move <= Relations) Attach(top, Next, (Deprel)(move - 1));
        else Attach(top, Depth > 0 ? _stack[Depth - 1] : Nothing, (Deprel)(move - 1 - Relations));
    }

    private void Attach(int word, int head, Deprel relation)
    {
        _heads[word] = head;
        _relations[word] = relation;
        if (head == Nothing) return;
        if (word < head)
        {
            // Left dependents come nearest first, so the newest is the leftmost.
            _left2[head] = _left[head];
            _left[head] = word;
            _leftCount[head]++;
        }
        else
        {
            _right2[head] = _right[head];
            _right[head] = word;
            _rightCount[head]++;
        }
    }

    private void Resize(int capacity)
    {
        _heads = new int[capacity];
        _relations = new Deprel[capacity];
        _left = new int[capacity];
        _left2 = new int[capacity];
        _right = new int[capacity];
        _right2 = new int[capacity];
        _leftCount = new int[capacity];
        _rightCount = new int[capacity];
    }
}
