namespace BriExtract.Extraction.Indicators;

/// <summary>The words of a sentence that say what a quantity measures, as token ranges.</summary>
public sealed record MeasuredPhrase
{
    /// <summary>How the words lead to the quantity.</summary>
    public required Construction Construction { get; init; }

    /// <summary>First token of the phrase; for a count the first token after the number.</summary>
    public required int First { get; init; }

    /// <summary>After the last token, prepositional phrases included.</summary>
    public required int End { get; init; }

    /// <summary>Its head noun.</summary>
    public required int Head { get; init; }

    /// <summary>The verb between phrase and quantity, or that the counted noun is subject or object of; -1 when there is none.</summary>
    public int Verb { get; init; } = -1;

    /// <summary>First token of the clause's subject where that is another phrase; -1 when there is none.</summary>
    public int SubjectFirst { get; init; } = -1;

    /// <summary>After the last token of the clause's subject.</summary>
    public int SubjectEnd { get; init; } = -1;
}

/// <summary>How words lead to a quantity.</summary>
public enum Construction
{
    /// <summary>"imports reached 23.6 trillion yuan": the subject is measured.</summary>
    Subject,

    /// <summary>"a capital of more than $200 billion": the noun before "of" is measured.</summary>
    Of,

    /// <summary>"a $3.5 billion project", "the 75-kilometer canal": the thing behind is measured.</summary>
    Modifier,

    /// <summary>"$15 billion in aid", "$75 billion worth of commerce", "54 percent of imports": what follows is measured.</summary>
    Behind,

    /// <summary>"229 cities in 26 countries": the things are counted.</summary>
    Counted,

    /// <summary>"committed $60 billion": the act is measured.</summary>
    Object,
}
