using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>
/// Claims as bytes, for disk: all that comparison, facts and explanations need. The sentence stays behind; it is in the
/// dataset under the figure's id.
/// </summary>
internal sealed class ClaimCodec(ClaimReader reader)
{
    private const byte HasHigh = 1, HasLower = 2, HasUpper = 4, HasPeriod = 8, HasBase = 16, HasDirection = 32, HasPublished = 64, IsInterval = 128;

    /// <summary>Writes a claim.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="whole">Whether to write what only facts need: the quote and the article's fingerprint.</param>
    public static void Write(BinaryWriter writer, Claim claim, bool whole)
    {
        var figure = claim.Figure;
        writer.Write((byte)(Flag(figure.High, HasHigh) | Flag(figure.Allowed.Lower, HasLower) | Flag(figure.Allowed.Upper, HasUpper)
            | Flag(figure.Period, HasPeriod) | Flag(figure.Base, HasBase) | Flag(figure.Direction, HasDirection) | Flag(claim.Article.Published, HasPublished) | (claim.IsInterval ? IsInterval : 0)));
        writer.Write((byte)figure.Role);
        writer.Write((byte)figure.Bound);
        writer.Write((byte)((int)figure.Status | ((int)figure.Tier << 1) | ((int)(figure.Direction ?? 0) << 2)));
        writer.Write(figure.FigureId);
        writer.Write(figure.ArticleId);
        writer.Write7BitEncodedInt(figure.Sentence);
        writer.Write7BitEncodedInt(figure.Start);
        writer.Write7BitEncodedInt(figure.End - figure.Start);
        writer.Write(figure.Value);
        if (figure.High is { } high) writer.Write(high);
        if (figure.Allowed.Lower is { } lower) writer.Write(lower);
        if (figure.Allowed.Upper is { } upper) writer.Write(upper);
        if (figure.Period is { } period) Write(writer, period);
        if (figure.Base is { } from) Write(writer, from);
        if (claim.Article.Published is { } published) writer.Write7BitEncodedInt(published.DayNumber);
        writer.Write(figure.Unit);
        Write(writer, figure.Counted);
        Write(writer, figure.Indicator);
        Write(writer, figure.Entity);
        Write(writer, figure.Counterpart);
        Write(writer, figure.Attribution);
        writer.Write((ushort)Math.Round(figure.Confidence * 10000));
        writer.Write7BitEncodedInt(figure.Links.Count);
        foreach (var link in figure.Links)
        {
            writer.Write((byte)link.Relation);
            writer.Write(link.FigureId);
        }

        if (whole) WriteArticle(writer, claim);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, Claim, bool)"/> wrote.</summary>
    public Claim Read(BinaryReader input, bool whole, Names names)
    {
        var flags = input.ReadByte();
        var (role, bound, codes) = ((Role)input.ReadByte(), (Bound)input.ReadByte(), input.ReadByte());
        var (figureId, articleId) = (input.ReadString(), names.Of(input.ReadString()));
        var (sentence, start) = (input.Read7BitEncodedInt(), input.Read7BitEncodedInt());
        var end = start + input.Read7BitEncodedInt();
        var value = input.ReadDecimal();
        decimal? high = (flags & HasHigh) != 0 ? input.ReadDecimal() : null;
        decimal? lower = (flags & HasLower) != 0 ? input.ReadDecimal() : null;
        decimal? upper = (flags & HasUpper) != 0 ? input.ReadDecimal() : null;
        Period? period = (flags & HasPeriod) != 0 ? ReadPeriod(input) : null;
        Period? from = (flags & HasBase) != 0 ? ReadPeriod(input) : null;
        DateOnly? published = (flags & HasPublished) != 0 ? DateOnly.FromDayNumber(input.Read7BitEncodedInt()) : null;
        var figure = new Figure
        {
            FigureId = figureId,
            ArticleId = articleId,
            Sentence = sentence,
            Start = start,
            End = end,
            Value = value,
            High = high,
            Allowed = new Interval(lower, upper),
            Period = period,
            Base = from,
            Role = role,
            Bound = bound,
            Status = (FigureStatus)(codes & 1),
            Tier = (Tier)((codes >> 1) & 1),
            Direction = (flags & HasDirection) != 0 ? (Direction)((codes >> 2) & 1) : null,
            Unit = names.Of(input.ReadString()),
            Counted = ReadName(input, names),
            Indicator = ReadName(input, names),
            Entity = ReadName(input, names),
            Counterpart = ReadName(input, names),
            Attribution = ReadName(input, names),
            Confidence = input.ReadUInt16() / 10000m,
            Links = ReadLinks(input),
            Quote = whole ? input.ReadString() : "",
            Context = "",
        };
        var stamp = new ArticleStamp(articleId, whole ? input.ReadString() : "", whole ? ReadName(input, names) : null, published, whole ? ReadFingerprint(input) : []);
        var claim = reader.Read(new SourcedFigure(figure, stamp));
        // The sentence told, and is not here.
        claim.IsInterval = (flags & IsInterval) != 0;
        return claim;
    }

    private static void WriteArticle(BinaryWriter writer, Claim claim)
    {
        writer.Write(claim.Figure.Quote);
        writer.Write(claim.Article.ContentHash);
        Write(writer, claim.Article.Source);
        writer.Write7BitEncodedInt(claim.Article.Fingerprint.Count);
        for (var i = 0; i < claim.Article.Fingerprint.Count; i++) writer.Write(claim.Article.Fingerprint[i]);
    }

    private static int Flag<T>(T? field, byte flag)
        where T : struct => field is null ? 0 : flag;

    private static void Write(BinaryWriter writer, Period period)
    {
        writer.Write7BitEncodedInt(period.Start.DayNumber);
        writer.Write7BitEncodedInt(period.End.DayNumber - period.Start.DayNumber);
    }

    // Absent and empty names are one: an empty name says nothing.
    private static void Write(BinaryWriter writer, string? name) => writer.Write(name ?? "");

    private static Period ReadPeriod(BinaryReader input)
    {
        var start = input.Read7BitEncodedInt();
        return new Period(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(start + input.Read7BitEncodedInt()));
    }

    private static string? ReadName(BinaryReader input, Names names) => input.ReadString() is { Length: > 0 } name ? names.Of(name) : null;

    private static FigureLink[] ReadLinks(BinaryReader input)
    {
        var count = input.Read7BitEncodedInt();
        if (count == 0) return [];
        var links = new FigureLink[count];
        for (var i = 0; i < count; i++) links[i] = new FigureLink((LinkRelation)input.ReadByte(), input.ReadString());
        return links;
    }

    private static uint[] ReadFingerprint(BinaryReader input)
    {
        var count = input.Read7BitEncodedInt();
        if (count == 0) return [];
        var fingerprint = new uint[count];
        for (var i = 0; i < count; i++) fingerprint[i] = input.ReadUInt32();
        return fingerprint;
    }
}

/// <summary>One string for each name of a partition, however often it is read.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public string Of(string name)
    {
        if (_names.TryGetValue(name, out var known)) return known;
        _names.Add(name, name);
        return name;
    }
}
