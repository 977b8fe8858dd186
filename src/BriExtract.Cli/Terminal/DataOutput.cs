using System.Text;

namespace BriExtract.Cli.Terminal;

/// <summary>Standard output as bytes, without a detour over characters; over any other writer where one stands in for it.</summary>
internal static class DataOutput
{
    /// <summary>A stream that ends up in <paramref name="output"/>; dispose of it to write all.</summary>
    public static Stream Open(TextWriter output) =>
        ReferenceEquals(output, Console.Out) ? new BufferedStream(Console.OpenStandardOutput(), 1 << 16) : new WriterStream(output);

    private sealed class WriterStream(TextWriter output) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing) output.Write(Encoding.UTF8.GetString(GetBuffer(), 0, (int)Length));
            base.Dispose(disposing);
        }
    }
}
