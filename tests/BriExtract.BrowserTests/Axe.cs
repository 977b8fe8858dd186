using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BriExtract.BrowserTests;

/// <summary>The axe rules for WCAG 2.2 A and AA, run in the page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() =>
    {
        using var stream = typeof(AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>What is violated: a line a rule, with the elements.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        var result = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))");
        return [.. result.EnumerateArray().Select(line => line.GetString()!)];
    }
}
