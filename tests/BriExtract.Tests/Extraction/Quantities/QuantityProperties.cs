using BriExtract.Core.Quantities;
using BriExtract.Extraction.Numbers;
using BriExtract.Extraction.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace BriExtract.Tests.Extraction.Quantities;

/// <summary>What holds for every text, however odd: nothing throws, spans lie inside, in order and apart.</summary>
public sealed class QuantityProperties
{
    // Pieces that numbers, units and ranges are made of, thrown together as no one writes them.
    private static readonly string[] Pieces =
        ["$", "US$", "€", "-", "–", "'", "’", "½", "1", "23.6", "1,000", "1.2.3", "007", "99999999999999999999999999", "e9", "x10^", "10^6", " ", "  ", "\n", "%", "km", "/", "per", "a", "m", "bn",
         "million", "hundred", "and", "half", "of", "from", "to", "between", "one", "two", "thirds", "twenty", "-", "fold", "point", "years", "old", "over", "or more", "<", ">=", "(", ")", ".", ",", "trillion", "dozens", "minus", "US", "s", "²"];

    [Fact]
    public void Odd_fragments_survive() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3000),
            Prop.ForAll(
                Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
                HoldsUp));

    [Fact]
    public void Any_characters_survive() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(text => HoldsUp(text ?? "")));

    [Theory]
    [InlineData("$5 (")]
    [InlineData("3 '")]
    [InlineData("20-")]
    [InlineData("between 5 and")]
    [InlineData("1/")]
    [InlineData("\ud83d 5 \udc00")]
    [InlineData("a a a hundred")]
    public void Fragments_with_a_history_survive(string text) => Assert.True(HoldsUp(text));

    [Fact]
    public void Every_value_lies_in_what_its_words_allow() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
                text => Scan(text).TrueForAll(quantity => Rounding.Allowed(quantity.Value, quantity.High, quantity.Step, quantity.Bound).Contains(quantity.Value)
                    || quantity.Bound is Bound.LessThan or Bound.AtMost || quantity.High < quantity.Value)));

    private static bool HoldsUp(string text)
    {
        var end = 0;
        foreach (var quantity in Scan(text))
        {
            if (quantity.NumberStart < end || quantity.Start > quantity.NumberStart || quantity.NumberStart >= quantity.NumberEnd) return false;
            if (quantity.Start < 0 || quantity.End > text.Length || quantity.NumberEnd > quantity.UnitEnd || quantity.UnitEnd > text.Length) return false;
            if ((quantity.Form & NumberForm.Digits) != 0 && !text[quantity.NumberStart..quantity.NumberEnd].Any(c => char.IsDigit(c) || "½⅓⅔¼¾".Contains(c, StringComparison.Ordinal))) return false;
            end = quantity.NumberEnd;
        }

        return true;
    }

    private static List<RawQuantity> Scan(string text)
    {
        var found = new List<RawQuantity>();
        QuantityExamples.Scanner.Scan(text, found);
        return found;
    }
}
