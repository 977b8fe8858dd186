namespace BriExtract.Tests;

/// <summary>A test of what only Linux can be made to do; skipped by name elsewhere.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "made with means of Linux";
}
