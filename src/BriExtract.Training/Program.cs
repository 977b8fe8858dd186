using System.CommandLine;
using BriExtract.Training;

// Trains the models that BriExtract.Language ships. The README names the one command that rebuilds them.
var root = new RootCommand("Trains the language models from treebanks.");
root.Add(TrainCommand.Create());
return root.Parse(args).Invoke();
