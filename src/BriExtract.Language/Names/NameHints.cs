using System.Numerics;
using BriExtract.Language.Models;
using BriExtract.Language.Tagging;

namespace BriExtract.Language.Names;

/// <summary>What lists of names tell of a word: that it is a given name, a city or the like. Weak evidence: Chelsea is both.</summary>
[Flags]
internal enum NameHint : byte
{
    None = 0,
    GivenName = 1,
    City = 2,
    CityBegins = 4,
    CityGoesOn = 8,
    Province = 16,
    Company = 32,
}

/// <summary>Hints by word, kept as a table of hashes; a clash gives a wrong hint, never an error.</summary>
internal sealed class NameHints
{
    private readonly uint[] _hashes;
    private readonly NameHint[] _hints;
    private readonly int _mask;

    private NameHints(uint[] hashes, NameHint[] hints)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(hashes.Length, 1) * 2);
        _hashes = new uint[size];
        _hints = new NameHint[size];
        _mask = size - 1;
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = Slot(hashes[i]);
            _hashes[slot] = hashes[i];
            _hints[slot] = hints[i];
        }
    }

    /// <summary>Lays out a table.</summary>
    /// <param name="hints">By hash as <see cref="WordForm.Lower"/>, none of them <see cref="NameHint.None"/>.</param>
    public static NameHints Of(IReadOnlyDictionary<uint, NameHint> hints)
    {
        var ordered = hints.OrderBy(pair => pair.Key).ToArray();
        return new NameHints([.. ordered.Select(pair => pair.Key)], [.. ordered.Select(pair => pair.Value)]);
    }

    /// <summary>Hints of a word.</summary>
    public NameHint this[in WordForm form] => _hints[Slot(form.Lower)];

    private int Slot(uint hash)
    {
        var slot = (int)hash & _mask;
        while (_hints[slot] != NameHint.None && _hashes[slot] != hash) slot = (slot + 1) & _mask;
        return slot;
    }

    /// <summary>Writes the hints as a section of a model file.</summary>
    public void Write(BinaryWriter writer)
    {
        var known = Enumerable.Range(0, _hashes.Length).Where(slot => _hints[slot] != NameHint.None).OrderBy(slot => _hashes[slot]).ToArray();
        writer.Write(known.Length);
        foreach (var slot in known) writer.Write(_hashes[slot]);
        foreach (var slot in known) writer.Write((byte)_hints[slot]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NameHints Read(ModelReader reader)
    {
        var count = reader.Int32();
        return new NameHints(reader.Array<uint>(count), reader.Array<NameHint>(count));
    }
}
