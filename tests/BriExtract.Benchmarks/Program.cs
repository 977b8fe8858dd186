using System.CommandLine;
using BriExtract.Benchmarks.Figures;
using BriExtract.Benchmarks.Loading;
using BriExtract.Benchmarks.Planted;
using BriExtract.Benchmarks.Profiles;
using BriExtract.Benchmarks.Quantities;
using BriExtract.Benchmarks.Reconciliation;
using BriExtract.Benchmarks.Review;
using BriExtract.Benchmarks.Throughput;

// Speed and memory. One line a measure, in alphabetical order; each stands in a folder of its name.
var root = new RootCommand("Times BriExtract; results and commands stand in RESULTS.md.");
Command[] commands =
[
    FiguresBenchmark.Create(),
    LoadCommand.Create(),
    PlantedCommand.Create(),
    PlantedScoreCommand.Create(),
    ProfileCommand.Create(),
    QuantitiesBenchmark.Create(),
    ReconcileCommand.Create(),
    ReviewBenchmark.Create(),
    ThroughputCommand.Create(),
];
foreach (var command in commands) root.Add(command);
return root.Parse(args).Invoke();
