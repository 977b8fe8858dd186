namespace BriExtract.Extraction.Numbers;

/// <summary>A number as it stands in a text, by itself: no unit, no bound.</summary>
/// <param name="Start">First code unit, sign included.</param>
/// <param name="End">After the last code unit.</param>
/// <param name="Value">Its value; for vague numbers ("dozens") the lower end.</param>
/// <param name="High">For vague numbers the upper end; else null.</param>
/// <param name="Step">The step of the last digit or scale written; null for words such as "half".</param>
/// <param name="Form">How it is written.</param>
public readonly record struct NumberReading(int Start, int End, decimal Value, decimal? High, decimal? Step, NumberForm Form)
{
    /// <summary>The scale word's value: 1e12 for "23.6 trillion"; 0 or 1 when there is none.</summary>
    public decimal Scale { get; init; }

    /// <summary>Whether <paramref name="form"/> is among its forms.</summary>
    public bool Is(NumberForm form) => (Form & form) != 0;
}

/// <summary>How a number is written; forms combine.</summary>
[Flags]
public enum NumberForm
{
    /// <summary>A plain word: "five".</summary>
    None = 0,

    /// <summary>Begins with digits.</summary>
    Digits = 1,

    /// <summary>Digits with separators between groups: "4,000".</summary>
    Grouped = 2,

    /// <summary>Digits with a decimal separator: "23.6".</summary>
    Decimal = 4,

    /// <summary>With a scale word or letter: "23.6 trillion", "5k".</summary>
    Scaled = 8,

    /// <summary>A part of one: "half", "two thirds", "3/4".</summary>
    Fraction = 16,

    /// <summary>A rank: "third", "21st".</summary>
    Ordinal = 32,

    /// <summary>"dozens", "tens of thousands".</summary>
    Vague = 64,

    /// <summary>With a sign or "minus".</summary>
    Signed = 128,

    /// <summary>A label made of digits: "1.2.3", a number glued to letters, more digits than a number of the world has.</summary>
    Label = 256,

    /// <summary>A power of ten: "1.3e6", "1.3x10^6".</summary>
    Power = 512,

    /// <summary>Its scale is the single letter "m", which may be the metre: "12m".</summary>
    LetterM = 1024,

    /// <summary>The digits are followed by "+" or "-plus": at least so many.</summary>
    Plus = 2048,

    /// <summary>The word "one".</summary>
    WordOne = 4096,
}
