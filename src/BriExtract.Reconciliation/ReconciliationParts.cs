using BriExtract.Reconciliation.Agreement;
using BriExtract.Reconciliation.Blocking;
using BriExtract.Reconciliation.Checks;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Facts;
using BriExtract.Reconciliation.Grouping;
using BriExtract.Reconciliation.Independence;
using BriExtract.Reconciliation.Pairs;

namespace BriExtract.Reconciliation;

/// <summary>The parts of reconciliation, composed once: the same whether figures stay in memory or pass over disk. They hold no state between runs.</summary>
internal sealed class ReconciliationParts
{
    public ReconciliationParts(ReconciliationLexicons lexicons, ReconciliationSettings settings)
    {
        var agreement = new AgreementRules(lexicons);
        Settings = settings;
        Comparer = new PairComparer(agreement);
        Scorer = new PairScorer(lexicons.Weights);
        Reader = new ClaimReader(lexicons);
        Joiner = new BlockJoiner(Comparer, Scorer, settings.LargestBlock);
        ArticleJoiner = new ArticleJoiner(Comparer, Scorer);
        Grouper = new Grouper(Comparer, Scorer, settings.LargestComponent);
        Builder = new FactBuilder(agreement, Comparer, Scorer, new Origins(settings.CopySimilarity), new ConflictBuilder(agreement, new CauseRules(agreement, new Slips(lexicons)), settings.MostConflictsPerFact));
        Checker = new SeriesChecker(Scorer, lexicons.Units);
    }

    public ReconciliationSettings Settings { get; }

    public PairComparer Comparer { get; }

    public PairScorer Scorer { get; }

    public ClaimReader Reader { get; }

    public BlockJoiner Joiner { get; }

    public ArticleJoiner ArticleJoiner { get; }

    public Grouper Grouper { get; }

    public FactBuilder Builder { get; }

    public SeriesChecker Checker { get; }
}
