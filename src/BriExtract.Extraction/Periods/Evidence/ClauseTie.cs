using BriExtract.Extraction.Reading;
using BriExtract.Language.Documents;

namespace BriExtract.Extraction.Periods.Evidence;

/// <summary>How the clauses of a date and a figure of one sentence lie to one another in the parse.</summary>
internal static class ClauseTie
{
    /// <summary>The cues; none where the parse says nothing of it.</summary>
    public static CueSet Of(Document document, FigureDraft draft, GoverningDate date)
    {
        var figure = document.Top(draft.Quantity.FirstToken, Math.Max(draft.Quantity.EndToken, draft.Quantity.CountedHead + 1));
        var mention = document.Top(date.First, date.End);
        int ofFigure = Clause(document, figure), ofDate = Clause(document, mention);
        if (ofFigure == ofDate) return new CueSet(0).With(PeriodCue.SameClause);
        var restricts = Restricts(document, ofDate) && !document.IsUnder(figure, ofDate);
        return new CueSet(0).With(restricts && document.IsUnder(figure, document.Tokens[ofDate].Head) ? PeriodCue.DateRestricts : PeriodCue.DateApart, restricts)
            .With(PeriodCue.FigureApart, Restricts(document, ofFigure) && !document.IsUnder(mention, ofFigure));
    }

    // The head of the clause that a token stands in.
    private static int Clause(Document document, int token)
    {
        var tokens = document.Tokens;
        var at = token;
        for (var steps = 0; tokens[at].Head >= 0 && steps <= SentenceDates.LongestLook; steps++)
        {
            if (tokens[at].Relation is Deprel.Ccomp or Deprel.Advcl or Deprel.AdvclRelcl or Deprel.Acl or Deprel.AclRelcl or Deprel.Parataxis or Deprel.Csubj) break;
            if (tokens[at].Relation == Deprel.Conj && tokens[at].Upos is Upos.Verb) break;
            at = tokens[at].Head;
        }

        return at;
    }

    private static bool Restricts(Document document, int clause) => document.Tokens[clause].Relation is Deprel.Acl or Deprel.AclRelcl;
}
