using System.Text;
using BriExtract.Extraction.Entities;

namespace BriExtract.Extraction.Attribution;

/// <summary>Reads the phrase that names a source: a name, a name's data or report, an office, a pronoun.</summary>
internal sealed class SourcePhrases(NameWords nameWords)
{
    /// <summary>The source that stands before a reporting verb.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="names">What is known of sources.</param>
    /// <param name="last">The last source.</param>
    /// <param name="first">First word of the phrase.</param>
    public SourceReading Before(SentenceView view, int verb, SourceNames names, string? last, out int first)
    {
        var at = SkipBack(view, verb - 1);
        first = Math.Max(at, 0);
        if (at < 0) return default;
        // "Yuan Da, Secretary-General of the Commission, said": past the apposition.
        if (view.After(at + 1, ',') && at > 0)
        {
            var comma = at;
            while (comma > 0 && !view.After(comma, ',')) comma--;
            if (PersonOf(view, at) is { } member)
            {
                first = view.FirstWordOf(at);
                return new SourceReading(true, names.Of(member));
            }

            // "the mayor of Talca, Ana Ruiz, said": who holds the office stands behind it.
            if (view.MentionAt(at) is { Adjectival: false } titled && view.FirstWordOf(at) == comma && (titled.Kind == EntityKind.Person && view.MentionAt(comma - 1) is not { Kind: EntityKind.Person } || titled.Kind == EntityKind.Name && IsOfOffice(view, comma - 1)))
            {
                first = comma;
                return new SourceReading(true, names.Of(titled));
            }

            comma = BeforePlaces(view, comma);
            if (comma > 0 && view.MentionAt(comma - 1) is { Adjectival: false } named && named.Kind is not (EntityKind.Region or EntityKind.World))
            {
                first = view.FirstWordOf(comma - 1);
                return new SourceReading(true, names.Of(named));
            }

            return default;
        }

        if (view.Words[at + 1].Before == Joint.Mark) return default;
        if (view.MentionAt(at) is { Adjectival: false } mention && mention.Kind is not (EntityKind.World or EntityKind.Region or EntityKind.Event))
        {
            first = view.FirstWordOf(at);
            if (BodyOf(view, first) is { } body) return new SourceReading(true, names.Of(body));
            // "Chile reported 12 new cases": a country's own count is the article's word.
            if (mention.Kind == EntityKind.Country && view.Is(verb, "report", "reports", "reported", "confirm", "confirms", "confirmed", "recorded")) return new SourceReading(true, null);
            return mention.Kind == EntityKind.Country && OfficeOf(view, first, names, out var office)
                ? new SourceReading(true, office)
                : new SourceReading(true, names.Of(mention));
        }

        // First in its sentence a lone capitalised word is a name when it speaks: "Rappler reported".
        if (at == 0 && view.Words[0].Capital && view.ClassesAt(0) == SourceWordClasses.None && !nameWords.IsPlain(view.Words[0].In(view.Text)) && !view.Is(0, "others"))
            return new SourceReading(true, view.Words[0].In(view.Text).ToString());
        if (view.Is(at, "colleagues", "others", "team") && view.Is(at - 1, "his", "her", "their") && view.MentionAt(at - 3) is { } leader)
        {
            first = view.FirstWordOf(at - 3);
            return new SourceReading(true, names.Of(leader));
        }

        // "It added": who spoke before.
        if (view.Is(at, "it") && view.Is(verb, "said", "says", "added") && (last ?? names.MainBody) is { } speaker) return new SourceReading(true, speaker);
        return Office(view, at) && UnclosedApposition(view, at) is { } holder
            ? new SourceReading(true, names.Of(holder))
            : Noun(view, at, names, last, out first);
    }

    // "the mayor of Talca"
    private bool IsOfOffice(SentenceView view, int at)
    {
        if (view.MentionAt(at) is null) return false;
        var of = view.FirstWordOf(at) - 1;
        if (view.Is(of, "the")) of--;
        return of > 0 && view.Is(of, "of") && nameWords.Of(view.Words[of - 1].In(view.Text)) is NameWordClass.Role or NameWordClass.Title;
    }

    // "Alba Inc., Talca, Maule, said": the comma that the places behind a body's name begin at.
    private static int BeforePlaces(SentenceView view, int comma)
    {
        const int Places = 2;
        for (var steps = 0; steps < Places && comma > 0 && view.MentionAt(comma - 1) is { Kind: EntityKind.Region or EntityKind.Name or EntityKind.Country } place && IsNamed(place) && view.FirstWordOf(comma - 1) is > 0 and var first && view.After(first, ',')
            && view.MentionAt(first - 1) is { } before && IsNamed(before) && (place.Kind != EntityKind.Name || before.Kind == EntityKind.Organization); steps++) comma = first;
        return comma;
    }

    // A town or state that only tells where somebody is counts as an adjective does, and is a place all the same.
    private static bool IsNamed(EntityMention mention) => !mention.Adjectival || mention.Kind == EntityKind.Region;

    // "Ali Omar of the Tide Survey Agency (TSA), announced": no comma before to pair with.
    private static EntityMention? PersonOf(SentenceView view, int at)
    {
        while (at > 0 && view.Words[at].Before == Joint.Bracket) at--;
        if (view.MentionAt(at) is not { Kind: EntityKind.Organization }) return null;
        var of = view.FirstWordOf(at) - 1;
        if (view.Is(of, "the")) of--;
        return of > 0 && view.Is(of, "of", "from", "at", "with") && view.MentionAt(of - 1) is { Adjectival: false, Kind: EntityKind.Person or EntityKind.Name } person ? person : null;
    }

    private bool Office(SentenceView view, int at) => nameWords.Of(view.Words[at].In(view.Text)) == NameWordClass.Role;

    // "Li Yongjie, deputy trade representative expressed": the comma after the office is often left out.
    private static EntityMention? UnclosedApposition(SentenceView view, int at)
    {
        for (var i = at; i > 0 && i > at - 9; i--)
        {
            if (view.Words[i].Before == Joint.Mark) return view.After(i, ',') && view.MentionAt(i - 1) is { Adjectival: false, Kind: EntityKind.Person or EntityKind.Name } holder ? holder : null;
        }

        return null;
    }

    /// <summary>The source that begins at word <paramref name="at"/>: after "according to", "said", "by".</summary>
    public SourceReading After(SentenceView view, int at, SourceNames names, string? last, out int end)
    {
        end = at;
        string? found = null;
        var noun = -1;
        for (var i = at; i < view.Words.Count && i < at + 12; i++)
        {
            // "a May 4, 2021 release": the comma of a date ends nothing.
            if (i > at && view.Words[i].Before == Joint.Mark && !(char.IsDigit(view.Text[view.Words[i].Start]) && char.IsDigit(view.Text[view.Words[i - 1].Start])))
            {
                // "the mayor, Ana Ruiz, ...": whom the words before describe.
                if (view.After(i, ',') && view.MentionAt(i) is { Kind: EntityKind.Person or EntityKind.Name, Adjectival: false } named && view.EndWordOf(i) - i >= 2 && (view.EndWordOf(i) >= view.Words.Count || view.Words[view.EndWordOf(i)].Before == Joint.Mark) && Office(view, i - 1))
                {
                    end = view.EndWordOf(i);
                    return new SourceReading(true, names.Of(named));
                }

                break;
            }

            if (view.MentionAt(i) is { } mention && !mention.Adjectival && mention.Kind is not (EntityKind.World or EntityKind.Region))
            {
                end = view.EndWordOf(i);
                // "Harbor Gazette columnist Rosa Leal": the person is the source, the body comes with the name.
                if (found is null || mention.Kind == EntityKind.Person && i - at < 8) found = names.Of(mention);
                var next = names.PastOffice(view, end);
                // "U.S. Trade Representative Ana Ruiz"
                while (mention.Kind == EntityKind.Country && next < end + 4 && next < view.Words.Count && view.MentionAt(next) is not { Kind: EntityKind.Person } && view.Words[next] is { Capital: true, Before: Joint.Space }) next++;
                if (view.MentionAt(next) is { Kind: EntityKind.Person } && view.Words[next].Before == Joint.Space) found = names.Of(view.MentionAt(next)!);
                return new SourceReading(true, found);
            }

            if ((view.ClassesAt(i) & (SourceWordClasses.Document | SourceWordClasses.Office | SourceWordClasses.Vague | SourceWordClasses.Body)) != 0) noun = i;
            else if (noun >= 0 && !view.Is(i, "s", "released", "published", "compiled", "issued", "citing", "filed", "prepared", "from", "by", "of", "at", "the", "a", "this", "last", "month", "week", "year", "new", "in", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) break;
        }

        if (noun < 0) return default;
        end = noun + 1;
        return Noun(view, noun, names, last, out _);
    }

    /// <summary>Whoever a phrase behind "according to" describes, where it names nobody: "investigators", "people close to the talks", "its website".</summary>
    public static SourceReading Described(SentenceView view, int at, SourceNames names, string? last, out int end)
    {
        const int Longest = 8;
        end = at;
        if (view.Is(at, "its", "their")) return new SourceReading((names.MainBody ?? last) is not null, names.MainBody ?? last);
        if (view.Is(at, "his", "her")) return new SourceReading(last is not null, last);
        if (view.Is(at, "the", "a", "an")) at++;
        end = at;
        while (end < view.Words.Count && end < at + Longest && (end == at || view.Words[end].Before is not (Joint.Mark or Joint.Quote)) && !view.Is(end, "who", "which", "that", "as", "when", "while", "and", "but"))
        {
            if (char.IsDigit(view.Text[view.Words[end].Start])) return default;
            end++;
        }

        return end > at && !view.Words[at].Capital ? new SourceReading(true, Plain(view, at, end - 1)) : default;
    }

    // A source that is a common noun or pronoun ending at `at`.
    private static SourceReading Noun(SentenceView view, int at, SourceNames names, string? last, out int first)
    {
        first = at;
        if (view.Is(at, "he", "she")) return new SourceReading((last ?? names.LastPerson) is not null, last ?? names.LastPerson);
        if (view.Is(at, "they")) return new SourceReading(last is not null, last);
        var classes = view.ClassesAt(at);
        if ((classes & SourceWordClasses.Document) != 0) return Issued(view, at, names, last, ref first);
        if ((classes & SourceWordClasses.Vague) != 0) return new SourceReading(true, null);
        // "the Chilean freight group said": whom the article is about.
        if ((classes & SourceWordClasses.Body) != 0 && names.MainBody is { } body && IsDefinite(view, at, out var opens))
        {
            first = opens;
            return new SourceReading(true, body);
        }

        if ((classes & SourceWordClasses.Office) == 0) return default;
        if (view.Is(at, "researchers", "scientists", "researcher", "officials") && view.Is(at - 1, "the") && last is not null) return new SourceReading(true, last);
        // "Alba officials said": Alba did.
        if (view.Words[at].Before is Joint.Space or Joint.Apostrophe && BodyBefore(view, at) is { } employer) return new SourceReading(true, names.Of(employer));
        first = PhraseStart(view, at);
        return new SourceReading(true, Describe(view, first, at, names));
    }

    private static EntityMention? BodyBefore(SentenceView view, int at) =>
        view.Is(at, "officials", "official", "executives", "spokesman", "spokeswoman", "spokesperson", "representatives", "researchers", "scientists") && view.MentionAt(view.Is(at - 1, "s") ? at - 2 : at - 1) is { Adjectival: false, Kind: EntityKind.Organization or EntityKind.Name } body ? body : null;

    // "Johns Hopkins University data", "the NHC advisory", "the report", "official figures", "relevant statistics".
    private static SourceReading Issued(SentenceView view, int at, SourceNames names, string? last, ref int first)
    {
        var owner = view.Is(at - 1, "s") ? at - 2 : at - 1;
        while (owner > 0 && view.Is(owner, "official", "latest", "own", "new")) owner--;
        if (view.MentionAt(owner) is { } mention && (!mention.Adjectival || view.Is(at, "data", "figures", "statistics")) && view.Words[at].Before != Joint.Mark)
        {
            first = view.FirstWordOf(owner);
            return new SourceReading(true, mention.Adjectival ? $"{view.Text[mention.Span.Start..mention.Span.End]} {view.Words[at].In(view.Text)}" : names.Of(mention));
        }

        first = PhraseStart(view, at);
        if (view.Is(first - 1, "the", "this"))
            return (names.Issuer ?? last) is { } issuer ? new SourceReading(true, issuer) : default;
        for (var i = first; i < at; i++)
        {
            if (view.Is(i, "official") || (view.ClassesAt(i) & SourceWordClasses.Office) != 0)
                return new SourceReading(true, Describe(view, first, at, names));
        }

        return default;
    }

    private static bool IsDefinite(SentenceView view, int at, out int first)
    {
        first = PhraseStart(view, at);
        if (view.Is(first, "the")) return true;
        return view.Is(first - 1, "the");
    }

    // "the Management Council (MC) of the Philippines".
    private static EntityMention? BodyOf(SentenceView view, int country)
    {
        var of = view.Is(country - 1, "the") ? country - 2 : country - 1;
        return view.Is(of, "of", "in") && view.MentionAt(of - 1) is { Kind: EntityKind.Organization } body ? body : null;
    }

    private static bool OfficeOf(SentenceView view, int country, SourceNames names, out string? office)
    {
        office = null;
        if (!view.Is(country - 1, "of") && !(view.Is(country - 1, "the") && view.Is(country - 2, "of"))) return false;
        var noun = view.Is(country - 1, "of") ? country - 2 : country - 3;
        if (noun < 0 || (view.ClassesAt(noun) & SourceWordClasses.Office) == 0) return false;
        var first = PhraseStart(view, noun);
        office = $"{Plain(view, first, noun)} of {view.MentionAt(country)!.Name}";
        return names is not null;
    }

    // "government" is the main country's, "Kenyan government" Kenya's.
    private static string Describe(SentenceView view, int first, int at, SourceNames names)
    {
        var country = names.MainCountry;
        EntityMention? people = null;
        for (var i = first; i <= at; i++)
        {
            if (view.MentionAt(i) is { Kind: EntityKind.Country } owner) (country, people) = (owner.Name, owner.Adjectival ? owner : null);
        }

        var plain = Plain(view, first, at);
        var general = view.Is(at, "government", "governments", "minister", "president", "ministry", "reports", "report") || view.Is(at - 1, "government");
        if (view.Is(at, "report", "reports", "account") && view.Is(at - 1, "government")) plain = view.Is(at, "account") ? plain : "government";
        // "the Peruvian government" as the article calls it.
        if (general && people is not null) return $"{view.Text[people.Span.Start..people.Span.End]} {plain}";
        return general && country is not null ? $"{plain} of {country}" : plain;
    }

    private static string Plain(SentenceView view, int first, int at)
    {
        var words = new StringBuilder();
        for (var i = first; i <= at; i++)
        {
            if (view.MentionAt(i) is { Kind: EntityKind.Country } || view.Is(i, "s") && view.MentionAt(i - 1) is { Kind: EntityKind.Country }) continue;
            if (words.Length > 0) words.Append(view.Words[i].Before == Joint.Apostrophe ? "'" : view.Text[view.Words[i - 1].End] == '&' ? "&" : " ");
            words.Append(view.Words[i].In(view.Text));
        }

        return words.ToString();
    }

    // Left over adjectives and nouns to the determiner, preposition or mark.
    private static int PhraseStart(SentenceView view, int at)
    {
        var first = at;
        while (first > 0 && at - first < 4 && view.Words[first].Before is Joint.Space or Joint.Hyphen or Joint.Apostrophe
            && !view.Is(first - 1, "the", "a", "an", "this", "these", "that", "its", "their", "his", "her", "of", "in", "on", "by", "for", "to", "from",
                "with", "at", "as", "and", "or", "but", "when", "while", "where", "time", "to", "what", "some", "two", "three", "many", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"))
            first--;
        return first;
    }

    // Left over auxiliaries, adverbs and days: "Wang Yiming further", "the report on Tuesday".
    private static int SkipBack(SentenceView view, int at)
    {
        while (at >= 0)
        {
            if (view.Words[at].Before == Joint.Mark && view.After(at, ',')
                && view.Is(at, "however", "also", "meanwhile")) at--;
            else if (view.Is(at, "has", "have", "had", "also", "further", "later", "recently", "earlier", "previously", "likewise", "then", "now", "once", "reportedly", "will")) at--;
            // "were expecting"
            else if (view.Is(at, "is", "are", "was", "were") && view.Words[at + 1].In(view.Text).EndsWith("ing", StringComparison.Ordinal)) at--;
            else if (view.Is(at, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today")) at -= view.Is(at - 1, "on") ? 2 : 1;
            else return at;
        }

        return at;
    }
}

/// <summary>What a phrase says of a source.</summary>
/// <param name="Found">Whether it names one at all.</param>
/// <param name="Name">Who; null for a source that says nobody.</param>
internal readonly record struct SourceReading(bool Found, string? Name);
