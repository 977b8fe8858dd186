namespace BriExtract.Extraction.Numbers;

/// <summary>
/// Reads a whole number in words, digits with scale words, or both: "twenty-one trillion", "six hundred and four thousand",
/// "6 thousand 2 hundred and 45", "23.6 trillion", "a dozen", "10 bn". Fractions are <see cref="FractionReader"/>'s work.
/// </summary>
internal static class CardinalReader
{
    /// <summary>Reads the longest number at <paramref name="start"/>; false when no number begins there.</summary>
    public static bool TryRead(NumberAtoms atoms, int start, out Cardinal cardinal)
    {
        cardinal = default;
        var at = start;
        var article = Article(atoms, ref at);
        var atom = atoms.At(at);
        return Opens(atom, article) && TryRead(atoms, start, atom, article, out cardinal);
    }

    /// <summary>Reads on from digits that were read already.</summary>
    public static bool TryRead(NumberAtoms atoms, int start, NumberAtom digits, out Cardinal cardinal) => TryRead(atoms, start, digits, false, out cardinal);

    private static bool TryRead(NumberAtoms atoms, int start, NumberAtom first, bool article, out Cardinal cardinal)
    {
        cardinal = default;
        var sum = new Sum(first, article);
        while (TryNext(atoms, ref sum)) { }
        if (!sum.Fits) return false;
        cardinal = new Cardinal(start, sum.End, sum.Value, sum.Step, sum.LastScale, sum.Form);
        return true;
    }

    // "a hundred", "a million", "a dozen": the article counts as one.
    private static bool Article(NumberAtoms atoms, ref int at)
    {
        var length = atoms.Has(at, "a") ? 1 : atoms.Has(at, "an") ? 2 : 0;
        if (length == 0) return false;
        at = atoms.SkipSpace(at + length);
        return true;
    }

    private static bool Opens(NumberAtom atom, bool article) => atom.IsDigits
        ? !article
        : atom.Kind switch
        {
            NumberWordKind.Digit or NumberWordKind.Teen or NumberWordKind.Ten => !article,
            NumberWordKind.Hundred => true,
            NumberWordKind.Scale or NumberWordKind.Dozen => article,
            _ => false,
        };

    private static bool TryNext(NumberAtoms atoms, ref Sum sum)
    {
        if (sum.IsLabel) return false;
        if (TryLetter(atoms, ref sum)) return true;
        var at = atoms.SkipJoin(sum.End);
        if (at == sum.End && !sum.EndsInDigits) return false;
        var hyphen = atoms.Text[sum.End..at].IndexOfAny('-', '‐', '‑') >= 0;
        if (!hyphen && atoms.Has(at, "and")) return TryAnd(atoms, ref sum, atoms.SkipSpace(at + 3));
        var atom = atoms.At(at);
        if (!atom.Exists) return false;
        return atom.IsDigits ? !hyphen && TryDigits(atoms, ref sum, atom) : sum.TryAdd(atom);
    }

    // "10k", "1.2b", "100 bn": only after digits, and single letters only directly or after one space where no word follows on.
    private static bool TryLetter(NumberAtoms atoms, ref Sum sum)
    {
        if (!sum.EndsInDigits || sum.HasLetter) return false;
        var at = atoms.SkipSpace(sum.End);
        if (at >= atoms.Text.Length || !char.IsAsciiLetter(atoms.Text[at])) return false;
        var atom = atoms.At(at);
        if (atom.Kind != NumberWordKind.Letter) return false;
        if (atom.End < atoms.Text.Length && (char.IsAsciiDigit(atoms.Text[atom.End]) || atoms.Text[atom.End] is '/' or '²' or '³')) return false;
        var single = atom.End - atom.Start == 1;
        if (single && at > sum.End && atoms.Text[at] != 'B') return false;
        return sum.TryScale(atom, single && (atoms.Text[at] | 0x20) == 'm');
    }

    // "and" goes on with something smaller than the last step: "one hundred and six", not "100 and 200".
    private static bool TryAnd(NumberAtoms atoms, ref Sum sum, int at)
    {
        if (sum.Room <= 1m || sum.HasLetter) return false;
        var next = atoms.At(at);
        if (!next.Exists || next.Kind is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen) return false;
        if (!next.IsDigits && sum.InHundreds) return !HundredFollows(atoms, next) && sum.TryAdd(next);
        // Digits after "and" are a new number ("2 million and 50 people"), but "3 hundred and 21".
        if (next.IsDigits && sum.LastScale > 100m) return false;
        if (!TryRead(atoms, at, out var rest) || rest.Value >= sum.Room || rest.Value != decimal.Truncate(rest.Value)) return false;
        if ((rest.Form & (NumberForm.Decimal | NumberForm.Fraction)) != 0 || FractionReader.DenominatorFollows(atoms, rest.End)) return false;
        sum.Append(rest);
        return true;
    }

    // "three hundred and two hundred" are two numbers, "three hundred and two thousand" is one.
    private static bool HundredFollows(NumberAtoms atoms, NumberAtom atom) =>
        atoms.At(atoms.SkipJoin(atom.End)).Kind is NumberWordKind.Hundred || FractionReader.DenominatorFollows(atoms, atom.End);

    // Digits go on after a scale only as a smaller step of their own: "4 thousand 3 hundred".
    private static bool TryDigits(NumberAtoms atoms, ref Sum sum, NumberAtom atom)
    {
        if (sum.LastScale < 1000m || atom.Value >= sum.LastScale || atom.Digits.Is(NumberForm.Decimal | NumberForm.Fraction | NumberForm.Label)) return false;
        var scale = atoms.At(atoms.SkipSpace(atom.End));
        if (scale.Kind is not (NumberWordKind.Hundred or NumberWordKind.Scale) || atom.Value * scale.Value >= sum.LastScale) return false;
        return TryRead(atoms, atom.Start, out var rest) && rest.Value < sum.LastScale && sum.Append(rest);
    }

    // The number so far: what is multiplied up already, and the group that a scale word may still multiply.
    private struct Sum
    {
        private decimal _total;
        private decimal _group;
        private decimal _groupRoom;
        private NumberForm _form;

        public Sum(NumberAtom first, bool article)
        {
            LastScale = 1m;
            Step = 1m;
            End = first.End;
            if (first.IsDigits)
            {
                _group = first.Value;
                Step = first.Digits.Step;
                _form = first.Digits.Form;
                EndsInDigits = !first.Digits.Is(NumberForm.Fraction);
                _groupRoom = 0m;
            }
            else if (first.Kind is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen)
            {
                _group = 1m;
                _form = article ? NumberForm.None : NumberForm.Scaled;
                if (first.Kind == NumberWordKind.Dozen) TimesDozen(first);
                else if (first.Kind == NumberWordKind.Hundred) TimesHundred(first);
                else TryScale(first, false);
            }
            else
            {
                _group = first.Value;
                _groupRoom = first.Kind == NumberWordKind.Ten ? 10m : 0m;
                if (first.Value == 1m) _form = NumberForm.WordOne;
            }
        }

        public int End { get; private set; }

        public decimal LastScale { get; private set; }

        public decimal? Step { get; private set; }

        public bool EndsInDigits { get; private set; }

        public bool HasLetter { get; private set; }

        public readonly bool IsLabel => (_form & NumberForm.Label) != 0;

        public readonly bool InHundreds => _groupRoom >= 100m;

        public readonly bool Fits => (_form & NumberForm.Label) == 0 || EndsInDigits;

        public readonly decimal Value => _total + _group;

        public readonly NumberForm Form => _form;

        // What may still be added after "and": less than the last step.
        public readonly decimal Room => _groupRoom > 1m ? _groupRoom : _group == 0m ? LastScale : 0m;

        public bool TryAdd(NumberAtom atom)
        {
            switch (atom.Kind)
            {
                case NumberWordKind.Digit when (_groupRoom >= 10m || Fresh) && atom.Value > 0m:
                    return AddSmall(atom, 0m);
                case NumberWordKind.Teen when _groupRoom >= 100m || Fresh:
                    return AddSmall(atom, 0m);
                case NumberWordKind.Ten when _groupRoom >= 100m || Fresh:
                    return AddSmall(atom, 10m);
                case NumberWordKind.Hundred when _group is > 0m and < 1000m && LastGroupIsSmall:
                    TimesHundred(atom);
                    return true;
                case NumberWordKind.Scale:
                    return TryScale(atom, false);
                case NumberWordKind.Dozen or NumberWordKind.Vague when atom.Value == 12m && _total == 0m && _group is > 0m and < 1000m:
                    TimesDozen(atom);
                    return true;
                default:
                    return false;
            }
        }

        public bool TryScale(NumberAtom atom, bool letterM)
        {
            if (Value > 0m && Math.Max(Value, atom.Value) > 1e24m / Math.Min(Math.Max(Value, 1m), atom.Value)) return false;
            if (_group == 0m && _total > 0m)
            {
                _total *= atom.Value; // "two thousand million"
                LastScale *= atom.Value;
                Step *= atom.Value;
            }
            else if (_total == 0m || atom.Value < LastScale)
            {
                _total += _group * atom.Value;
                // The step follows the last scale: "2.5 million" was written to the hundred thousand.
                Step = (LastScale > 1m || !EndsInDigits ? 1m : Step) * atom.Value;
                LastScale = atom.Value;
            }
            else
            {
                return false;
            }

            HasLetter |= atom.Kind == NumberWordKind.Letter;
            _group = 0m;
            _groupRoom = 0m;
            _form = (_form & ~NumberForm.WordOne) | NumberForm.Scaled | (letterM ? NumberForm.LetterM : 0);
            End = atom.End;
            EndsInDigits = false;
            return true;
        }

        public bool Append(Cardinal rest)
        {
            if (_groupRoom > 1m) _group += rest.Value;
            else _total += rest.Value;
            _groupRoom = 0m;
            LastScale = rest.LastScale;
            Step = rest.Step;
            End = rest.End;
            EndsInDigits = (rest.Form & NumberForm.Digits) != 0 && rest.LastScale == 1m;
            _form &= ~NumberForm.WordOne;
            return true;
        }

        private readonly bool Fresh => _group == 0m && LastScale >= 1000m && (_form & NumberForm.LetterM) == 0 && !HasLetter && (_form & NumberForm.Decimal) == 0;

        private readonly bool LastGroupIsSmall => _groupRoom < 100m;

        private bool AddSmall(NumberAtom atom, decimal room)
        {
            _group += atom.Value;
            _groupRoom = room;
            Step = 1m;
            End = atom.End;
            EndsInDigits = false;
            _form &= ~NumberForm.WordOne;
            return true;
        }

        private void TimesHundred(NumberAtom atom)
        {
            _group *= 100m;
            _groupRoom = 100m;
            Step = (EndsInDigits ? Step : 1m) * (EndsInDigits && (_form & NumberForm.Decimal) != 0 ? 100m : 1m);
            LastScale = LastScale == 1m ? 100m : LastScale;
            End = atom.End;
            EndsInDigits = false;
            _form = (_form & ~NumberForm.WordOne) | NumberForm.Scaled;
        }

        private void TimesDozen(NumberAtom atom)
        {
            _total = _group * 12m;
            _group = 0m;
            _groupRoom = 0m;
            Step = null; // a dozen is a loose twelve
            End = atom.End;
            EndsInDigits = false;
            _form = (_form & ~NumberForm.WordOne) | NumberForm.Scaled;
        }
    }
}

/// <summary>A whole number, or digits with a decimal part, as read so far.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">After the last one.</param>
/// <param name="Value">Its value.</param>
/// <param name="Step">See <see cref="NumberReading.Step"/>.</param>
/// <param name="LastScale">The last scale word's value; 1 when there is none.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct Cardinal(int Start, int End, decimal Value, decimal? Step, decimal LastScale, NumberForm Form);
