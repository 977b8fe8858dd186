using System.Collections.Frozen;
using BriExtract.Core.Lexicons;
using BriExtract.Core.Periods;

namespace BriExtract.Extraction.Dates.Words;

/// <summary>The years of numbered plans, from <c>five-year-plans.tsv</c>.</summary>
internal sealed class PlanLexicon
{
    private readonly FrozenDictionary<int, Period> _china;

    private PlanLexicon(FrozenDictionary<int, Period> china) => _china = china;

    /// <summary>Reads the table.</summary>
    public static PlanLexicon Load(string? extendFrom = null)
    {
        var table = LexiconTable.Load(typeof(PlanLexicon).Assembly, "five-year-plans.tsv", extendFrom);
        var china = new Dictionary<int, Period>();
        foreach (var row in table.Rows)
        {
            if (row.Number("plan") is { } plan && row.Number("first") is { } first && row.Number("last") is { } last)
                china[(int)plan] = new Period(new DateOnly((int)first, 1, 1), new DateOnly((int)last, 12, 31));
        }

        return new PlanLexicon(china.ToFrozenDictionary());
    }

    /// <summary>The years of a plan; null where the table has none.</summary>
    public Period? Find(int number) => _china.TryGetValue(number, out var years) ? years : null;
}
