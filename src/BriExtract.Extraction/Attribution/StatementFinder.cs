using BriExtract.Core.Text;
using BriExtract.Extraction.Entities;
using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Attribution;

/// <summary>Finds in one sentence who is said to have stated what.</summary>
internal sealed class StatementFinder(SourcePhrases phrases)
{
    // What besides a verb of saying begins a statement, or may be one with what follows it: looked up once, as nearly every word is none.
    private static readonly WordSet Openers = new("according", "conference", "briefing", "reportedly", "called", "calls", "call", "made", "makes", "issued");

    /// <summary>The statements of the sentence, in order.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="names">What the article has said of its sources so far.</param>
    /// <param name="last">The last source, for "he said", "the researchers found".</param>
    /// <param name="into">Receives them.</param>
    public void Find(SentenceView view, SourceNames names, string? last, List<Statement> into)
    {
        into.Clear();
        for (var i = 0; i < view.Words.Count; i++)
        {
            if (i > 0 && IsNeither(view, i)) continue;
            if (view.Is(i, "according") && view.Is(i + 1, "to"))
            {
                var source = phrases.After(view, i + 2, names, last, out var end);
                if (!source.Found) source = SourcePhrases.Described(view, i + 2, names, last, out end);
                if (source.Found)
                {
                    into.Add(AccordingTo(view, i, end, source.Name));
                    i = end - 1;
                }
            }
            else if (view.Is(i, "conference", "briefing") && view.Is(i - 1, "press", "news"))
            {
                if (HostOfConference(view, i, names) is { } host) into.Add(new Statement(new TextSpan(view.Words[0].Start, view.End), host, StatementKind.PressConference));
            }
            else if (view.Is(i, "in", "from") && i == 0)
            {
                if (InReport(view, names) is { } issuer) into.Add(new Statement(Segment(view, i), issuer, StatementKind.Reported));
            }
            else if (view.Is(i, "reportedly"))
            {
                // Nobody in particular says so.
                into.Add(new Statement(Segment(view, i), null, StatementKind.Parenthesis));
            }
            else if (view.MentionAt(i) is null && Speaks(view, i))
            {
                // "The minister called for 100%, and stated 92%": one subject for both verbs.
                if (view.Is(i - 1, "and") && into.Count > 0) into.Add(into[^1] with { Scope = new TextSpan(view.Words[i].Start, view.End) });
                else if (OfVerb(view, i, names, last) is { } statement) into.Add(statement);
            }
        }
    }

    // Most words neither say nor open anything.
    private static bool IsNeither(SentenceView view, int at)
    {
        return view.ClassesAt(at) == SourceWordClasses.None && !Openers.Contains(view.Words[at].In(view.Text));
    }

    // "In a weekly bulletin of the ministry, the blaze destroyed ..."
    private static string? InReport(SentenceView view, SourceNames names)
    {
        for (var i = 1; i < view.Words.Count && i < 7 && view.Words[i].Before != Joint.Mark; i++)
        {
            if ((view.ClassesAt(i) & SourceWordClasses.Document) == 0) continue;
            for (var j = i + 1; j < view.Words.Count && j < i + 7 && view.Words[j].Before != Joint.Mark; j++)
            {
                if (view.MentionAt(j) is { Adjectival: false, Kind: EntityKind.Organization or EntityKind.Name or EntityKind.Person } issuer) return names.Of(issuer);
            }
        }

        return null;
    }

    private static bool Speaks(SentenceView view, int at)
    {
        var classes = view.ClassesAt(at);
        // "expects $12 million": the sign belongs to the amount.
        var followed = at + 1 < view.Words.Count && (view.Words[at + 1].Before is Joint.Space or Joint.Hyphen or Joint.Quote || view.After(at + 1, '$', '\u20AC', '\u00A3', '\u00A5') && !view.After(at + 1, ',', ':', '(', '\u2014', '\u2013'));
        if (IsNounBehindName(view, at)) return false;
        // "reports" and "estimates" before a mark are nouns.
        if ((classes & SourceWordClasses.Forecast) != 0) return followed;
        if ((classes & SourceWordClasses.Verb) != 0) return (classes & SourceWordClasses.Document) == 0 || followed;
        if (view.Is(at, "called", "calls", "call")) return view.Is(at + 1, "for");
        var restates = (classes & SourceWordClasses.Revision) != 0;
        if (!restates && !view.Is(at, "made", "makes", "issued")) return false;
        for (var i = at + 1; i < view.Words.Count && i < at + 6 && view.Words[i].Before != Joint.Mark; i++)
        {
            if (restates ? view.Is(i, "toll", "estimate", "forecast", "projection", "figure", "number", "count", "total", "value", "cost", "damage", "price") : view.Is(i, "announcement", "statement", "remarks")) return true;
        }

        return false;
    }

    // "the Alba show", "an Alba report": behind one name the bare form is a noun; "scientists of Alba report" have it for their verb.
    private static bool IsNounBehindName(SentenceView view, int at)
    {
        if (!view.Is(at, "show", "report", "estimate", "note", "state", "claim", "find", "add", "tell", "say", "quote", "cite", "reveal", "study")
            || view.MentionAt(at - 1) is not { Adjectival: false } || view.Words[at].Before != Joint.Space) return false;
        var before = at - 1;
        while (before >= 0 && view.MentionAt(before) is not null) before = view.FirstWordOf(before) - 1;
        if (view.Is(before, "the")) before--;
        return !view.Is(before, "and", "or", "of", "from", "at", "with", "in", "for");
    }

    private Statement? OfVerb(SentenceView view, int verb, SourceNames names, string? last)
    {
        if (!view.Is(verb, "expecting", "anticipating", "forecasting") && view.Is(verb - 1, "been", "was", "were", "be", "is", "are", "being")) return Passive(view, verb, names, last);
        if (phrases.Before(view, verb, names, last, out var first) is { Found: true } subject)
            return new Statement(ScopeOf(view, first, verb), subject.Name, IsForecast(view, verb) ? StatementKind.Forecast : Counts(view, first, verb) ? StatementKind.Reported : StatementKind.Said);
        if (IsForecast(view, verb)) return null;
        // `...," said Irene Sun`, `Remarked the mayor`, `..., says economist Li`.
        var plain = view.Is(verb, "say", "says", "said", "wrote", "added", "told") && view.After(verb, ',');
        if (verb > 0 && !plain && !view.After(verb, '"', '\u201D')) return null;
        return phrases.After(view, verb + 1, names, last, out _) is { Found: true } speaker
            ? new Statement(Segment(view, verb), speaker.Name, StatementKind.Said)
            : null;
    }

    // "The agency reported", "the survey said": a count, whatever the verb; "the mayor said" is none.
    private static bool Counts(SentenceView view, int first, int verb)
    {
        for (var i = first; i < verb; i++)
        {
            if ((view.ClassesAt(i) & SourceWordClasses.Document) != 0) return true;
        }

        return (view.ClassesAt(verb) & SourceWordClasses.Count) != 0;
    }

    private static bool IsForecast(SentenceView view, int verb) =>
        (view.ClassesAt(verb) & SourceWordClasses.Forecast) != 0;

    // "it was measured as category 3 by the National Weather Service": from the comma before to the source.
    private Statement? Passive(SentenceView view, int verb, SourceNames names, string? last)
    {
        for (var i = verb + 1; i < view.Words.Count && i < verb + 10 && view.Words[i].Before != Joint.Mark; i++)
        {
            if (!view.Is(i, "by")) continue;
            if (phrases.After(view, i + 1, names, last, out var end) is not { Found: true, Name: not null } source) return null;
            var start = verb;
            while (start > 0 && view.Words[start].Before != Joint.Mark) start--;
            return new Statement(new TextSpan(view.Words[start].Start, view.Words[end - 1].End), source.Name, StatementKind.Parenthesis);
        }

        return null;
    }

    // At an end of the sentence "according to" governs all of it, in brackets of commas what follows.
    private static Statement AccordingTo(SentenceView view, int at, int end, string? source)
    {
        var segment = Segment(view, at);
        var closes = end >= view.Words.Count || view.Words[end].Start >= segment.End || !AnyNumber(view, end);
        if (at == 0 || view.Words[at].Start == segment.Start) return new Statement(segment, source, StatementKind.Reported);
        // "Ruiz died, according to a family spokesman. She was 66.": behind what it governs it says no more than "said".
        if (closes) return new Statement(segment, source, StatementKind.Said);
        return view.After(at, ',') && view.After(end, ',')
            ? new Statement(new TextSpan(view.Words[at].Start, segment.End), source, StatementKind.Parenthesis)
            : new Statement(segment, source, StatementKind.Reported);
    }

    private static bool AnyNumber(SentenceView view, int from)
    {
        for (var i = from; i < view.Words.Count; i++)
        {
            if (char.IsDigit(view.Text[view.Words[i].Start])) return true;
        }

        return false;
    }

    // "..., the Daily Nation reported Sunday" governs what stands before; "X said that ..." what follows.
    private static TextSpan ScopeOf(SentenceView view, int first, int verb)
    {
        var segment = Segment(view, verb);
        var lastWord = verb;
        while (lastWord + 1 < view.Words.Count && view.Words[lastWord + 1].Start < segment.End) lastWord++;
        // `"...," Solheim said on May 21`: speech that ends right before the speaker is what is said.
        var trails = lastWord - verb < 5 || !AnyNumber(view, verb + 1) || view.After(first, '"', '\u201D') && view.After(first, ',');
        return trails ? segment : new TextSpan(view.Words[first].Start, segment.End);
    }

    // The part of the sentence between semicolons.
    private static TextSpan Segment(SentenceView view, int at)
    {
        var start = at;
        while (start > 0 && !view.After(start, ';')) start--;
        var end = at + 1;
        while (end < view.Words.Count && !view.After(end, ';')) end++;
        return new TextSpan(view.Words[start].Start, end < view.Words.Count ? view.Words[end].Start : view.End);
    }

    private static string? HostOfConference(SentenceView view, int at, SourceNames names)
    {
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            if (!view.Is(i, "held", "hold", "holds", "hosted", "gave", "convened", "holding")) continue;
            for (var j = i - 1; j >= 0 && j > i - 4; j--)
            {
                if (view.MentionAt(j) is { Adjectival: false } host) return names.Of(host);
            }
        }

        for (var i = at + 1; i < view.Words.Count && i < at + 6; i++)
        {
            if (view.Is(i, "of", "by", "at") && view.MentionAt(view.Is(i + 1, "the") ? i + 2 : i + 1) is { Kind: EntityKind.Organization } host) return names.Of(host);
        }

        return null;
    }
}
