namespace BriExtract.Reconciliation.Pairs;

/// <summary>How two names compare.</summary>
public enum NameMatch : byte
{
    /// <summary>Neither figure has one.</summary>
    None,

    /// <summary>Only one has.</summary>
    One,

    /// <summary>The same words.</summary>
    Same,

    /// <summary>One holds the other, or half of the words are shared.</summary>
    Alike,

    /// <summary>Other words.</summary>
    Other,
}

/// <summary>How two periods compare.</summary>
public enum PeriodMatch : byte
{
    /// <summary>Neither is known.</summary>
    None,

    /// <summary>Only one is known.</summary>
    One,

    /// <summary>The same days.</summary>
    Same,

    /// <summary>They end on one day.</summary>
    End,

    /// <summary>One lies in the other.</summary>
    Within,

    /// <summary>Days that lie next to each other, on which one event was told.</summary>
    Near,

    /// <summary>Other days.</summary>
    Other,
}

/// <summary>How two values compare.</summary>
public enum ValueMatch : byte
{
    /// <summary>The same number in the same unit.</summary>
    Equal,

    /// <summary>Both can hold.</summary>
    Agree,

    /// <summary>Both can hold, but only because a bound is open, and they are far apart.</summary>
    Far,

    /// <summary>They cannot both hold.</summary>
    Disagree,
}

/// <summary>Why two figures are never one fact, whatever their words.</summary>
public enum Gate : byte
{
    /// <summary>They may be.</summary>
    Open,

    /// <summary>Level, share, growth and change are different facts.</summary>
    Role,

    /// <summary>Units of other dimensions.</summary>
    Dimension,

    /// <summary>Other days.</summary>
    Period,

    /// <summary>A growth from another base.</summary>
    Base,

    /// <summary>One sentence states both, as two things.</summary>
    Sentence,

    /// <summary>The text ties them as different facts: earlier and later, part and whole.</summary>
    Link,
}

/// <summary>What is observed on two figures; the score follows from it by the table of weights alone.</summary>
public readonly record struct PairFeatures
{
    /// <summary>Whether they may be one fact at all.</summary>
    public Gate Gate { get; init; }

    /// <summary>Shared weight of the indicators' words over the weight of the shorter, 0 to 1.</summary>
    public double Shared { get; init; }

    /// <summary>Whether both figures, one, or none say what is measured.</summary>
    public NameMatch Words { get; init; }

    /// <summary>Whether the indicators say no more than what is counted, or than the unit does: a time.</summary>
    public bool BareCount { get; init; }

    /// <summary>Whether one article states an amount or a count again, by its value and its words.</summary>
    public bool Repeated { get; init; }

    /// <summary>Whether one article gives the same sum of some size and more than one digit twice.</summary>
    public bool AmountTakenUp { get; init; }

    /// <summary>The lesser of the weights that only one has.</summary>
    public double BothSides { get; init; }

    /// <summary>The greater less the lesser of the weights that only one has.</summary>
    public double OneSide { get; init; }

    /// <summary>Restricting words that only one has.</summary>
    public int Restricting { get; init; }

    /// <summary>Whose.</summary>
    public NameMatch Entity { get; init; }

    /// <summary>With or in whom.</summary>
    public NameMatch Counterpart { get; init; }

    /// <summary>Whether entity and counterpart match crosswise.</summary>
    public bool Swapped { get; init; }

    /// <summary>Whether what is measured goes one way, so that turned round it is another quantity: exports, investment.</summary>
    public bool Directed { get; init; }

    /// <summary>What is counted.</summary>
    public NameMatch Counted { get; init; }

    /// <summary>Whether harm to persons is counted, and the two name them by other words: miners, people.</summary>
    public bool OtherPersons { get; init; }

    /// <summary>When.</summary>
    public PeriodMatch Period { get; init; }

    /// <summary>Where one article says only once when: whether the same number is so particular, by its digits or by what it counts, that it is the same again.</summary>
    public bool TakenUp { get; init; }

    /// <summary>Where only one says when: whether the other was published in that month or the next.</summary>
    public bool IsNear { get; init; }

    /// <summary>Where neither says when: whether they were published months apart.</summary>
    public bool IsApart { get; init; }

    /// <summary>Where neither says when and months lie between: whether the number is a count of one digit, as comes again elsewhere.</summary>
    public bool MayRecur { get; init; }

    /// <summary>Whether both speak of one month or two that follow each other, as far as they and their days of publication tell.</summary>
    public bool OneTime { get; init; }

    /// <summary>Whether in two articles an entity is no more than a kind of thing, of which there are many: "crash", "man".</summary>
    public bool BareEntity { get; init; }

    /// <summary>Where only one says when: whether both tell of one kind of event, and the other was published in those days.</summary>
    public bool OneEventTime { get; init; }

    /// <summary>Whether equal numbers of two articles are told in sentences that share whom and what else they name, in the same days.</summary>
    public bool OneScene { get; init; }

    /// <summary>Whether equal numbers of two articles are told as events are, and nothing in the sentences speaks against one event.</summary>
    public bool MayBeOneScene { get; init; }

    /// <summary>How much more such sentences share than it takes: 1 is a name.</summary>
    public double MoreOfScene { get; init; }

    /// <summary>How much.</summary>
    public ValueMatch Value { get; init; }

    /// <summary>Whether values that disagree may be of two times, as far as the articles tell: a toll that has risen, or nothing says when.</summary>
    public bool IsOfOtherTime { get; init; }

    /// <summary>Significant digits of an equal value.</summary>
    public int Digits { get; init; }

    /// <summary>Doublings between two values that disagree; 0 where the factor is a power of ten, as a slip of the unit makes it.</summary>
    public double Doublings { get; init; }

    /// <summary>Whether both name the same source for the figure.</summary>
    public bool SameAttribution { get; init; }

    /// <summary>Whether they name different sources, or only one names any.</summary>
    public bool OtherAttribution { get; init; }

    /// <summary>One reported, one a target.</summary>
    public bool OtherStatus { get; init; }

    /// <summary>Whether both are plans without a date, by different sources, for different values.</summary>
    public bool OtherPlan { get; init; }

    /// <summary>Whether the text says that one restates the other in another unit.</summary>
    public bool Conversion { get; init; }

    /// <summary>Whether they stand in one article.</summary>
    public bool SameArticle { get; init; }
}
