using System.Text.Json;
using BriExtract.Cli;

namespace BriExtract.Tests.Cli.Quantities;

public sealed class QuantitiesCommandTests
{
    [Fact]
    public void Every_quantity_is_a_line_with_its_offsets()
    {
        const string Text = "Trade 𝟙 rose to 23.6 trillion yuan. The line carried over 4,000 trains.\n";
        var (code, output) = Run(Text);
        Assert.Equal(ExitCode.Done, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var money = lines.Single(line => line.GetProperty("unit").GetString() == "CNY");
        Assert.Equal(23_600_000_000_000m, money.GetProperty("value").GetDecimal());
        Assert.Equal(23_550_000_000_000m, money.GetProperty("lower").GetDecimal());
        Assert.Equal("23.6 trillion yuan", CodePoints(Text, money));
        var count = lines.Single(line => line.GetProperty("value").GetDecimal() == 4000m);
        Assert.Equal(">", count.GetProperty("bound").GetString());
        Assert.Equal("over 4,000", CodePoints(Text, count));
    }

    [Fact]
    public void A_missing_file_is_said_and_nothing_runs()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(ExitCode.CouldNotRun, CommandLine.Invoke(["quantities", "no-such-article.txt"], output, error));
        Assert.Contains("no-such-article.txt", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    private static string CodePoints(string text, JsonElement line)
    {
        var runes = text.EnumerateRunes().ToArray();
        return string.Concat(runes[line.GetProperty("start").GetInt32()..line.GetProperty("end").GetInt32()]);
    }

    private static (int Code, string Output) Run(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            using var output = new StringWriter();
            using var error = new StringWriter();
            return (CommandLine.Invoke(["quantities", file], output, error), output.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
