using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace BriExtract.Language.Models;

/// <summary>
/// The form of a trained model on disk: the letters BRXM, a version, the licence notice, the length of the contents,
/// their CRC-32C, the contents. Numbers are little-endian.
/// </summary>
internal static class ModelFile
{
    /// <summary>Version of the form; a model of another version is refused.</summary>
    public const int Version = 2;

    /// <summary>What the shipped models rest on; part of every file.</summary>
    public const string Licence =
        "Licence of this model: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). Trained on the train parts of "
        + "UD English-EWT 2.16 (CC BY-SA 4.0; Stanford University and the Universal Dependencies contributors) and of the freely licensed genres of "
        + "UD English-GUM 2.16 (annotations CC BY 4.0, Georgetown University; texts: Wikinews CC BY 2.5, Wikipedia and Wikivoyage CC BY-SA 3.0, "
        + "OpenStax and others CC BY 4.0, public domain). Tag hints from MASC (American National Corpus; free for research and commercial development). "
        + "Names also from WikiGold (CC BY 4.0; Balasuriya, Ringland, Nothman, Murphy and Curran 2009) and a sample of the Groningen Meaning Bank (texts in the public domain; ODbL), the news part of the Broad Twitter Corpus (CC BY 4.0; Derczynski, Bontcheva and Roberts 2016), "
        + "lists of given names (Mark Kantrowitz 1991), of cities (GeoNames, CC BY 4.0) and of companies (PDDL). "
        + "Word clusters from the texts of these and from Wikinews articles of 2019 and 2020 (CC BY 2.5; their authors at en.wikinews.org).";

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
        writer.Write(Crc32C.Of(new MemoryStream(bytes)));
        writer.Write(bytes);
    }

    /// <summary>Opens a model: its contents are checked as a whole before any of them is read.</summary>
    /// <param name="file">The file from its beginning; it can seek, and stays open until the contents are read.</param>
    /// <param name="name">For messages.</param>
    /// <exception cref="InvalidDataException">It is damaged or of another version; the message says which and what to do.</exception>
    public static ModelReader Open(Stream file, string name)
    {
        var reader = new ModelReader(file, name);
        if (reader.Left < 12 || !reader.Array<byte>(4).AsSpan().SequenceEqual(Magic)) throw ModelErrors.NotAModel(name);
        if (reader.Int32() is var version && version != Version) throw ModelErrors.OtherVersion(name, version, Version);
        reader.Array<byte>(reader.Int32());
        var length = reader.Int32();
        var checksum = reader.UInt32();
        if (length != reader.Left) throw ModelErrors.OtherLength(name, length, reader.Left);
        var contents = file.Position;
        if (Crc32C.Of(file) != checksum) throw ModelErrors.Damaged(name);
        file.Position = contents;
        return reader;
    }

    /// <summary>Opens a model in memory.</summary>
    public static ModelReader Open(byte[] file, string name) => Open(new MemoryStream(file), name);

    /// <summary>Reads a model and closes its file.</summary>
    public static T Read<T>(Stream file, string name, Func<ModelReader, T> read)
    {
        using (file) return read(Open(file, name));
    }

    /// <summary>A model embedded in this assembly: read straight from where the system maps it, without a copy of the whole.</summary>
    public static Stream Embedded(string name) =>
        typeof(ModelFile).Assembly.GetManifestResourceStream(name) ?? throw ModelErrors.Missing(name);
}

/// <summary>Reads the contents of a model from the front.</summary>
internal sealed class ModelReader(Stream file, string name)
{
    /// <summary>Bytes not read yet.</summary>
    public long Left => file.Length - file.Position;

    public int Int32() => One<int>();

    public uint UInt32() => One<uint>();

    public float Single() => One<float>();

    public string Text() => Encoding.UTF8.GetString(Array<byte>(Int32()));

    public T[] Array<T>(int count)
        where T : unmanaged
    {
        if (count < 0 || (long)count * Unsafe.SizeOf<T>() > Left) throw ModelErrors.OtherLength(name, file.Position + ((long)count * Unsafe.SizeOf<T>()), file.Length);
        var array = GC.AllocateUninitializedArray<T>(count);
        Fill<T>(array);
        return array;
    }

    /// <summary>Reads as many values as there is room for.</summary>
    public void Fill<T>(Span<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        if (bytes.Length > Left) throw ModelErrors.OtherLength(name, file.Position + bytes.Length, file.Length);
        file.ReadExactly(bytes);
    }

    private T One<T>()
        where T : unmanaged
    {
        T value = default;
        Fill(new Span<T>(ref value));
        return value;
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
