using System.Globalization;
using System.Text;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>A set of files that records are dealt to by a hash, written once and then read one at a time; gone when disposed.</summary>
internal sealed class SpillFiles : IDisposable
{
    // With many files their buffers would be what takes the memory.
    private const int Buffer = 1 << 15;
    private readonly string[] _paths;
    private readonly BinaryWriter?[] _writers;

    /// <summary>A set of <paramref name="count"/> files in <paramref name="folder"/>, each made when the first record goes there.</summary>
    public SpillFiles(string folder, string name, int count)
    {
        _paths = new string[count];
        _writers = new BinaryWriter?[count];
        for (var i = 0; i < count; i++)
        {
            _paths[i] = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{i:000}"));
        }
    }

    /// <summary>How many files.</summary>
    public int Count => _paths.Length;

    /// <summary>The file for a hash: a function of the hash and the number of files alone.</summary>
    public BinaryWriter For(ulong hash)
    {
        var file = (int)(hash % (ulong)_paths.Length);
        return _writers[file] ??= new BinaryWriter(new FileStream(_paths[file], FileMode.Create, FileAccess.Write, FileShare.None, Buffer), Encoding.UTF8);
    }

    /// <summary>Ends writing.</summary>
    public void Close()
    {
        for (var i = 0; i < _writers.Length; i++)
        {
            _writers[i]?.Dispose();
            _writers[i] = null;
        }
    }

    /// <summary>The records of a file: <paramref name="read"/> is called until its end. The file is then deleted.</summary>
    public void Drain(int file, Action<BinaryReader> read)
    {
        if (!File.Exists(_paths[file])) return;
        using (var stream = new FileStream(_paths[file], FileMode.Open, FileAccess.Read, FileShare.None, Buffer))
        using (var input = new BinaryReader(stream, Encoding.UTF8))
        {
            // Asked once: the length is a call of the system each time.
            var end = stream.Length;
            while (stream.Position < end) read(input);
        }

        File.Delete(_paths[file]);
    }

    /// <summary>Closes and deletes what is left.</summary>
    public void Dispose()
    {
        Close();
        foreach (var path in _paths) File.Delete(path);
    }
}
