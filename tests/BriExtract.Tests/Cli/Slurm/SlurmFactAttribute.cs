namespace BriExtract.Tests.Cli.Slurm;

/// <summary>A test that needs Slurm; skipped by name, with the reason, where there is none.</summary>
internal sealed class SlurmFactAttribute : FactAttribute
{
    public SlurmFactAttribute() => Skip = OperatingSystem.IsLinux() ? SlurmCluster.Missing : "Slurm runs on Linux only";
}
