using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BriExtract.Language.Models;

/// <summary>
/// The form of a trained model on disk: the letters BRXM, a version, the licence notice, the length of the contents,
/// their SHA-256, the contents. Numbers are little-endian.
/// </summary>
internal static class ModelFile
{
    /// <summary>Version of the form; a model of another version is refused.</summary>
    public const int Version = 1;

    /// <summary>What the shipped models rest on; part of every file.</summary>
    public const string Licence =
        "Licence of this model: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). Trained on the train parts of "
        + "UD English-EWT 2.16 (CC BY-SA 4.0; Stanford University and the Universal Dependencies contributors) and of the freely licensed genres of "
        + "UD English-GUM 2.16 (annotations CC BY 4.0, Georgetown University; texts: Wikinews CC BY 2.5, Wikipedia and Wikivoyage CC BY-SA 3.0, "
        + "OpenStax and others CC BY 4.0, public domain). Tag hints from MASC (American National Corpus; free for research and commercial development). "
        + "Names also from WikiGold (CC BY 4.0; Balasuriya, Ringland, Nothman, Murphy and Curran 2009) and a sample of the Groningen Meaning Bank (texts in the public domain; ODbL).";

    private static ReadOnlySpan<byte> Magic => "BRXM"u8;

    /// <summary>Writes a model.</summary>
    public static void Write(Stream stream, Action<BinaryWriter> contents)
    {
        using var memory = new MemoryStream();
        using (var inner = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true)) contents(inner);
        var bytes = memory.ToArray();
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        var licence = Encoding.UTF8.GetBytes(Licence);
        writer.Write(licence.Length);
        writer.Write(licence);
        writer.Write(bytes.Length);
        writer.Write(SHA256.HashData(bytes));
        writer.Write(bytes);
    }

    /// <summary>Opens a model.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version; the message says which and what to do.</exception>
    public static ModelReader Open(byte[] file, string name)
    {
        var reader = new ModelReader(file, name);
        if (file.Length < 12 || !reader.Bytes(4).SequenceEqual(Magic)) throw ModelErrors.NotAModel(name);
        if (reader.Int32() is var version && version != Version) throw ModelErrors.OtherVersion(name, version, Version);
        reader.Bytes(reader.Int32());
        var length = reader.Int32();
        var hash = reader.Bytes(32);
        if (length != reader.Left) throw ModelErrors.OtherLength(name, length, reader.Left);
        if (!SHA256.HashData(reader.Rest()).AsSpan().SequenceEqual(hash)) throw ModelErrors.Damaged(name);
        return reader;
    }

    /// <summary>Opens a model on disk.</summary>
    public static ModelReader Open(string path) => Open(File.ReadAllBytes(path), path);

    /// <summary>Opens a model embedded in this assembly.</summary>
    public static ModelReader OpenEmbedded(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(name) ?? throw ModelErrors.Missing(name);
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Open(file, name);
    }
}

/// <summary>Reads the contents of a model from the front.</summary>
internal sealed class ModelReader(byte[] file, string name)
{
    private int _at;

    /// <summary>Bytes not read yet.</summary>
    public int Left => file.Length - _at;

    public ReadOnlySpan<byte> Rest() => file.AsSpan(_at);

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > Left) throw ModelErrors.OtherLength(name, (long)_at + count, file.Length);
        _at += count;
        return file.AsSpan(_at - count, count);
    }

    public int Int32() => MemoryMarshal.Read<int>(Bytes(4));

    public float Single() => MemoryMarshal.Read<float>(Bytes(4));

    public string Text() => Encoding.UTF8.GetString(Bytes(Int32()));

    public T[] Array<T>(int count)
        where T : unmanaged
    {
        var array = new T[count];
        Bytes(checked(count * Marshal.SizeOf<T>())).CopyTo(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}

/// <summary>The messages about models: each gives place, finding and remedy.</summary>
internal static class ModelErrors
{
    private const string Remedy = "restore the file from the repository, or rebuild the models with BriExtract.Training.";

    public static InvalidDataException NotAModel(string name) => new($"{name}: not a BriExtract model (it does not begin with BRXM); {Remedy}");

    public static InvalidDataException OtherVersion(string name, int found, int wanted) => new($"{name}: model form {found}, this program reads {wanted}; {Remedy}");

    public static InvalidDataException OtherLength(string name, long wanted, long found) => new($"{name}: cut short or lengthened ({found} bytes where {wanted} are expected); {Remedy}");

    public static InvalidDataException Damaged(string name) => new($"{name}: the contents do not match their checksum; {Remedy}");

    public static InvalidDataException Missing(string name) => new($"{name}: not embedded in BriExtract.Language; {Remedy}");
}
