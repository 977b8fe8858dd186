using System.Globalization;
using System.Text;
using BriExtract.Core.Decisions;
using BriExtract.Core.Facts;
using BriExtract.Core.Identity;

namespace BriExtract.Review.Decisions;

/// <summary>
/// The file of decisions as the page uses it: read when it has grown, appended under a lock, flushed to the disk
/// before the page says saved. Two people, or two pages, on one file do not overwrite each other.
/// </summary>
public sealed class DecisionStore(string path, TimeProvider clock)
{
    private readonly Lock _reading = new();
    private (long Length, DecisionState State)? _read;

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>All decisions as the file has them now.</summary>
    public DecisionState Current()
    {
        lock (_reading)
        {
            var length = File.Exists(path) ? new FileInfo(path).Length : 0;
            if (_read is { } read && read.Length == length) return read.State;
            var (decisions, faults) = DecisionLines.Read(path);
            var state = new DecisionState(decisions, DecisionHistory.InForce(decisions), faults);
            _read = (length, state);
            return state;
        }
    }

    /// <summary>Appends one ruling and waits until it is on the disk.</summary>
    /// <param name="draft">The ruling.</param>
    /// <param name="seen">How many decisions touched its figures when the person looked; null to rule without looking.</param>
    /// <returns>The line as written, or what others have ruled meanwhile, in which case nothing is written.</returns>
    public Appended Append(DecisionDraft draft, int? seen)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using var alone = HoldAlone();
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        var decisions = DecisionLines.Read(path).Decisions;
        var touching = new DecisionState(decisions, [], []).Touching(draft.Figures);
        if (seen is { } known && touching.Count != known) return new Appended(null, [.. touching.Skip(known)]);

        var decision = Number(draft, decisions.Count);
        var line = DecisionLines.Write(decision) + "\n";
        file.Seek(0, SeekOrigin.End);
        // A torn last line (a machine that lost power) must not swallow this one.
        if (file.Length > 0 && !EndsWithNewLine(file)) line = "\n" + line;
        file.Write(Encoding.UTF8.GetBytes(line));
        file.Flush(flushToDisk: true);
        return new Appended(decision, []);
    }

    private static bool EndsWithNewLine(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private Decision Number(DecisionDraft draft, int line) => new()
    {
        DecisionId = StableId.Of("dec", line.ToString(CultureInfo.InvariantCulture), draft.By, draft.Ruling.ToString(), string.Join(' ', draft.Figures), draft.Undoes ?? ""),
        Ruling = draft.Ruling,
        Figures = draft.Figures,
        Field = draft.Field,
        Value = draft.Value,
        Undoes = draft.Undoes,
        Evidence = draft.Evidence,
        By = draft.By,
        At = clock.GetUtcNow(),
        Comment = draft.Comment,
    };

    // One writer at a time, by a lock file beside the decisions: a lock on the file itself would hold up readers too.
    // Another process may hold it for the time of one append: wait a little rather than fail.
    private FileStream HoldAlone()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(20);
            }
        }
    }
}
