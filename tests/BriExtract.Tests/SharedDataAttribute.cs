using System.Reflection;
using Xunit.Sdk;

namespace BriExtract.Tests;

/// <summary>One case of a theory for a folder of data beside the repository; skipped by name where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class SharedDataAttribute : DataAttribute
{
    private readonly string _folder;

    public SharedDataAttribute(string folder)
    {
        _folder = folder;
        if (!Directory.Exists(Path.Combine(Repository.SharedData, folder))) Skip = $"no data in ../shared/data/{folder}";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[_folder]];
}
