namespace BriExtract.Extraction.Numbers;

/// <summary>
/// Reads parts of one and what they do to whole numbers: "half", "two thirds", "a quarter of a million", "five million and a
/// half", "2 and a half million", "nine point nought four".
/// </summary>
internal static class FractionReader
{
    /// <summary>Whether a denominator stands after a number: "five eighths".</summary>
    public static bool DenominatorFollows(NumberAtoms atoms, int end) =>
        atoms.At(atoms.SkipJoin(end)).Kind is NumberWordKind.Ordinal or NumberWordKind.Half or NumberWordKind.Quarter;

    /// <summary>Goes on from a cardinal: a denominator, a decimal part in words, "and a half"; the same reading when nothing follows.</summary>
    public static NumberReading GoOn(NumberAtoms atoms, Cardinal cardinal)
    {
        var reading = new NumberReading(cardinal.Start, cardinal.End, cardinal.Value, null, cardinal.Step, cardinal.Form) { Scale = cardinal.LastScale };
        if (TryDenominator(atoms, cardinal, out var fraction)) return OfScale(atoms, fraction);
        if (TryPoint(atoms, cardinal, out var pointed)) return pointed;
        return TryAndPart(atoms, cardinal, out var mixed) ? mixed : reading;
    }

    /// <summary>Reads "half", "a half", "a third of", "quarter million", "half a dozen" at <paramref name="start"/>.</summary>
    public static bool TryRead(NumberAtoms atoms, int start, out NumberReading reading)
    {
        reading = default;
        var at = start;
        var article = false;
        if (atoms.Has(at, "a") || atoms.Has(at, "an"))
        {
            article = true;
            at = atoms.SkipSpace(atoms.WordEnd(at));
        }

        var atom = atoms.At(at);
        if (atom.Kind == NumberWordKind.Half && atom.End - atom.Start == 4)
        {
            if (IsOfName(atoms, atom.End)) return false;
            reading = OfScale(atoms, Part(start, atom.End, 0.5m));
            return true;
        }

        if (atom.Kind == NumberWordKind.Quarter && char.ToLowerInvariant(atoms.Text[atom.End - 1]) == 'r')
        {
            reading = OfScale(atoms, Part(start, atom.End, 0.25m));
            return reading.Is(NumberForm.Scaled) || (article && EndsOrOf(atoms, atom.End));
        }

        if (!article || atom.Kind != NumberWordKind.Ordinal || atom.Value < 3m || !EndsOrOf(atoms, atom.End)) return false;
        reading = OfScale(atoms, Part(start, atom.End, 1m / atom.Value));
        return true;
    }

    // "flags at half staff", "the half marathon", "her half brother": a name of its own, of which nothing is halved.
    private static bool IsOfName(NumberAtoms atoms, int end)
    {
        var at = atoms.SkipSpace(end);
        foreach (var word in (ReadOnlySpan<string>)["staff", "mast", "time", "way", "brother", "sister", "marathon", "moon", "term"])
        {
            if (atoms.Has(at, word)) return true;
        }

        return false;
    }

    // "two thirds", "one fifth", "three-quarters"; not "two second", nor "21 first".
    private static bool TryDenominator(NumberAtoms atoms, Cardinal cardinal, out NumberReading reading)
    {
        reading = default;
        var at = atoms.SkipJoin(cardinal.End);
        if (at == cardinal.End || cardinal.Value != decimal.Truncate(cardinal.Value) || cardinal.Value == 0m) return false;
        var atom = atoms.At(at);
        var plural = atom.Exists && !atom.IsDigits && (atoms.Text[atom.End - 1] | 0x20) == 's';
        if (plural == (cardinal.Value == 1m)) return false;
        switch (atom.Kind)
        {
            case NumberWordKind.Half or NumberWordKind.Quarter when plural || (cardinal.Form & NumberForm.WordOne) != 0:
            case NumberWordKind.Ordinal when atom.Value >= 3m:
                reading = Part(cardinal.Start, atom.End, cardinal.Value / atom.Value);
                return true;
            default:
                return false;
        }
    }

    // "nine point nought four": digits by word, the way figures are read aloud.
    private static bool TryPoint(NumberAtoms atoms, Cardinal cardinal, out NumberReading reading)
    {
        reading = default;
        if ((cardinal.Form & NumberForm.Digits) != 0) return false;
        var at = atoms.SkipSpace(cardinal.End);
        if (at == cardinal.End || !atoms.Has(at, "point")) return false;
        var value = cardinal.Value;
        var step = 1m;
        var end = at + 5;
        for (var atom = atoms.At(atoms.SkipSpace(end)); atom.Kind == NumberWordKind.Digit && step > 1e-9m; atom = atoms.At(atoms.SkipSpace(end)))
        {
            step /= 10m;
            value += atom.Value * step;
            end = atom.End;
        }

        if (step == 1m) return false;
        reading = new NumberReading(cardinal.Start, end, value, null, step, NumberForm.Decimal);
        var scale = atoms.At(atoms.SkipSpace(end));
        if (scale.Kind == NumberWordKind.Scale && value < 1e9m)
        {
            reading = reading with { End = scale.End, Value = value * scale.Value, Step = step * scale.Value, Form = NumberForm.Decimal | NumberForm.Scaled };
        }

        return true;
    }

    // "one and a half", "five million and a quarter", "six hundred and three quarters", "two billion and a quarter million".
    private static bool TryAndPart(NumberAtoms atoms, Cardinal cardinal, out NumberReading reading)
    {
        reading = default;
        var at = atoms.SkipJoin(cardinal.End);
        if (at == cardinal.End || !atoms.Has(at, "and")) return false;
        at = atoms.SkipJoin(at + 3);
        var article = atoms.Has(at, "a");
        if (!TryPart(atoms, at, ofScale: cardinal.LastScale > 1m, out var part)) return false;
        var value = part.Value;
        var end = part.End;
        if (!part.Is(NumberForm.Scaled) && article && cardinal.LastScale >= 1000m) value *= cardinal.LastScale;
        value += cardinal.Value;
        var form = cardinal.Form & ~NumberForm.WordOne;
        var scale = atoms.At(atoms.SkipSpace(end));
        if (scale.Kind == NumberWordKind.Scale && cardinal.LastScale == 1m && value < 1e6m)
        {
            value *= scale.Value;
            end = scale.End;
            form |= NumberForm.Scaled;
        }

        reading = new NumberReading(cardinal.Start, end, value, null, null, form | NumberForm.Decimal);
        return true;
    }

    private static bool TryPart(NumberAtoms atoms, int at, bool ofScale, out NumberReading part)
    {
        part = default;
        if (atoms.Has(at, "a"))
        {
            var atom = atoms.At(atoms.SkipJoin(at + 1));
            if (atom.Kind is not (NumberWordKind.Half or NumberWordKind.Quarter or NumberWordKind.Ordinal) || atom.Value < 2m) return false;
            part = Part(at, atom.End, 1m / atom.Value);
        }
        else if (!CardinalReader.TryRead(atoms, at, out var over) || !TryDenominator(atoms, over, out part))
        {
            return false;
        }

        if (ofScale) part = OfScale(atoms, part);
        return true;
    }

    // "half a million", "half million", "three quarters of a million", "half a dozen"
    private static NumberReading OfScale(NumberAtoms atoms, NumberReading part)
    {
        var at = atoms.SkipJoin(part.End);
        if (atoms.Has(at, "of")) at = atoms.SkipSpace(at + 2);
        if (atoms.Has(at, "a")) at = atoms.SkipSpace(at + 1);
        var atom = atoms.At(at);
        if (at == part.End || atom.Kind is not (NumberWordKind.Scale or NumberWordKind.Dozen or NumberWordKind.Hundred)) return part;
        return part with { End = atom.End, Value = part.Value * atom.Value, Form = NumberForm.Scaled };
    }

    private static bool EndsOrOf(NumberAtoms atoms, int end)
    {
        var at = atoms.SkipSpace(end);
        return at >= atoms.Text.Length || atoms.Has(at, "of") || atoms.Text[at] is '.' or ',' or ';' or ')';
    }

    private static NumberReading Part(int start, int end, decimal value) => new(start, end, value, null, null, NumberForm.Fraction);
}
