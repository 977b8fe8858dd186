using System.CommandLine;
using BriExtract.Evaluation.ArticleExtraction;
using BriExtract.Evaluation.Dumps;
using BriExtract.Evaluation.Fields;
using BriExtract.Evaluation.FigureModels;
using BriExtract.Evaluation.Gold;
using BriExtract.Evaluation.Names;
using BriExtract.Evaluation.NewsQuant;
using BriExtract.Evaluation.Periods;
using BriExtract.Evaluation.Recognizers;
using BriExtract.Evaluation.Reconciliation;
using BriExtract.Evaluation.Treebank;
using BriExtract.Evaluation.Truth;

// Accuracy on annotated sets. One line a measure, in alphabetical order; each stands in a folder of its name.
var root = new RootCommand("Measures BriExtract on annotated sets; prints tables to standard output.");
Command[] commands =
[
    ArticleExtractionCommand.Create(),
    FieldsCommand.Create(),
    GoldCommand.Create(),
    MakeDumpCommand.Create(),
    NamesCommand.Create(),
    NewsQuantCommand.Create(),
    OracleCommand.Create(),
    PeriodsCommand.Create(),
    RecognizersCommand.Create(),
    TrainFiguresCommand.Create(),
    TrainPeriodsCommand.Create(),
    TreebankCommand.Create(),
    TruthCommand.Create(),
];
foreach (var command in commands) root.Add(command);
return root.Parse(args).Invoke();
