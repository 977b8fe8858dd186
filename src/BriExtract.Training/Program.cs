using System.CommandLine;
using BriExtract.Training;

// Trains and measures the models that BriExtract.Language ships. The README names the one command that rebuilds them.
var root = new RootCommand("Trains the language models from treebanks, and measures them.");
root.Add(TrainCommand.Create());
root.Add(EvaluateCommand.Create());
return root.Parse(args).Invoke();
