using System.Text;
using BriExtract.Core.Articles;
using BriExtract.Core.Figures;
using BriExtract.Core.Periods;
using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Claims;
using BriExtract.Reconciliation.Scenes;

namespace BriExtract.Reconciliation.Spilling;

/// <summary>
/// Claims as bytes, for disk: all that comparison, facts and explanations need. The sentence stays behind; it is in the
/// dataset under the figure's id. One instance reads for one thread; what its claims have in common, they share.
/// </summary>
internal sealed class ClaimCodec
{
    private const byte HasHigh = 1, HasLower = 2, HasUpper = 4, HasPeriod = 8, HasBase = 16, HasDirection = 32, HasPublished = 64, IsInterval = 128;

    private readonly ClaimReader _reader;
    private readonly Known<string> _texts = KnownTexts.Create();
    private readonly Known<ClaimNames> _names;
    // Claims of one article stand together.
    private ArticleStamp _last = new("", "", null, null, []);

    public ClaimCodec(ClaimReader reader)
    {
        _reader = reader;
        _names = new Known<ClaimNames>(ReadNames);
    }

    /// <summary>Appends a claim to a record.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="claim">The claim.</param>
    /// <returns>Where that ends which comparison needs; behind it is what only facts need: the quote, the article's hash, source and fingerprint.</returns>
    public static int Write(RecordWriter writer, Claim claim)
    {
        WriteCompared(writer, claim);
        var compared = writer.Length;
        writer.Text(claim.Figure.Quote);
        writer.Text(claim.Article.ContentHash);
        writer.Text(claim.Article.Source);
        writer.Number(claim.Article.Fingerprint.Count);
        for (var i = 0; i < claim.Article.Fingerprint.Count; i++) writer.Fixed((int)claim.Article.Fingerprint[i]);
        return compared;
    }

    /// <summary>Appends what comparison needs of a claim.</summary>
    public static void WriteCompared(RecordWriter writer, Claim claim)
    {
        var figure = claim.Figure;
        writer.Byte(Flag(figure.High, HasHigh) | Flag(figure.Allowed.Lower, HasLower) | Flag(figure.Allowed.Upper, HasUpper)
            | Flag(figure.Period, HasPeriod) | Flag(figure.Base, HasBase) | Flag(figure.Direction, HasDirection) | Flag(claim.Article.Published, HasPublished) | (claim.IsInterval ? IsInterval : 0));
        writer.Byte((int)figure.Role);
        writer.Byte((int)figure.Bound);
        writer.Byte((int)figure.Status | ((int)figure.Tier << 1) | ((int)(figure.Direction ?? 0) << 2));
        writer.Key(claim.Signature);
        writer.Text(figure.FigureId);
        writer.Text(figure.ArticleId);
        writer.Number(figure.Sentence);
        writer.Number(figure.Start);
        writer.Number(figure.End - figure.Start);
        writer.Decimal(figure.Value);
        if (figure.High is { } high) writer.Decimal(high);
        if (figure.Allowed.Lower is { } lower) writer.Decimal(lower);
        if (figure.Allowed.Upper is { } upper) writer.Decimal(upper);
        if (figure.Period is { } period) Write(writer, period);
        if (figure.Base is { } from) Write(writer, from);
        if (claim.Article.Published is { } published) writer.Number(published.DayNumber);
        writer.Text(figure.Unit);
        writer.Text(figure.Attribution);
        writer.Byte(claim.Scene.Words.Length);
        foreach (var word in claim.Scene.Words) writer.Fixed((int)word);
        writer.Number((int)Math.Round(figure.Confidence * 10000));
        writer.Number(figure.Links.Count);
        foreach (var link in figure.Links)
        {
            writer.Byte((int)link.Relation);
            writer.Text(link.FigureId);
        }

        // Together, for they are known together again.
        writer.Text(figure.Indicator);
        writer.Text(figure.Counted);
        writer.Text(figure.Entity);
        writer.Text(figure.Counterpart);
    }

    /// <summary>Reads a claim.</summary>
    /// <param name="input">The record.</param>
    /// <param name="whole">Whether all was written, or what comparison needs.</param>
    public Claim Read(ref RecordReader input, bool whole)
    {
        var flags = input.Byte();
        var (role, bound, codes) = ((Role)input.Byte(), (Bound)input.Byte(), input.Byte());
        var signature = input.Key();
        var (figureId, articleId) = (input.Text(), OneOf(input.Utf8(), _last.ArticleId));
        var (sentence, start) = (input.Number(), input.Number());
        var end = start + input.Number();
        var value = input.Decimal();
        decimal? high = (flags & HasHigh) != 0 ? input.Decimal() : null;
        decimal? lower = (flags & HasLower) != 0 ? input.Decimal() : null;
        decimal? upper = (flags & HasUpper) != 0 ? input.Decimal() : null;
        Period? period = (flags & HasPeriod) != 0 ? ReadPeriod(ref input) : null;
        Period? from = (flags & HasBase) != 0 ? ReadPeriod(ref input) : null;
        DateOnly? published = (flags & HasPublished) != 0 ? DateOnly.FromDayNumber(input.Number()) : null;
        var (unit, attribution) = (_texts.Of(input.Utf8()), ReadName(ref input));
        var scene = ReadScene(ref input);
        var confidence = input.Number() / 10000m;
        var links = ReadLinks(ref input);
        var four = input.At;
        for (var i = 0; i < 4; i++) input.Utf8();
        var names = _names.Of(input.Since(four));
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
            Unit = unit,
            Counted = names.CountedName,
            Indicator = names.IndicatorName,
            Entity = names.EntityName,
            Counterpart = names.CounterpartName,
            Attribution = attribution,
            Confidence = confidence,
            Links = links,
            Quote = whole ? input.Text() : "",
            Context = "",
        };
        if (whole) _last = new ArticleStamp(articleId, OneOf(input.Utf8(), _last.ContentHash), ReadName(ref input), published, ReadFingerprint(ref input));
        else if (!ReferenceEquals(articleId, _last.ArticleId) || _last.Published != published || _last.ContentHash.Length > 0) _last = new ArticleStamp(articleId, "", null, published, []);
        var claim = _reader.Of(figure, _last, names);
        // The sentence told, and is not here.
        claim.Scene = scene;
        claim.IsInterval = (flags & IsInterval) != 0;
        claim.Signature = signature;
        return claim;
    }

    // The string that was read last, where it is the same: ids and hashes are ASCII.
    private static string OneOf(ReadOnlySpan<byte> text, string last) => Ascii.Equals(text, last) ? last : Encoding.UTF8.GetString(text);

    private ClaimNames ReadNames(ReadOnlySpan<byte> four)
    {
        var input = new RecordReader(four);
        return _reader.NamesOf(ReadName(ref input), ReadName(ref input), ReadName(ref input), ReadName(ref input));
    }

    private static int Flag<T>(T? field, byte flag)
        where T : struct => field is null ? 0 : flag;

    private static void Write(RecordWriter writer, Period period)
    {
        writer.Number(period.Start.DayNumber);
        writer.Number(period.End.DayNumber - period.Start.DayNumber);
    }

    private static Period ReadPeriod(ref RecordReader input)
    {
        var start = input.Number();
        return new Period(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(start + input.Number()));
    }

    private string? ReadName(ref RecordReader input) => input.Utf8() is { Length: > 0 } name ? _texts.Of(name) : null;

    private static Scene ReadScene(ref RecordReader input)
    {
        var count = input.Byte();
        if (count == 0) return default;
        var words = new uint[count];
        for (var i = 0; i < count; i++) words[i] = (uint)input.Fixed();
        return new Scene(words);
    }

    private static FigureLink[] ReadLinks(ref RecordReader input)
    {
        var count = input.Number();
        if (count == 0) return [];
        var links = new FigureLink[count];
        for (var i = 0; i < count; i++) links[i] = new FigureLink((LinkRelation)input.Byte(), input.Text());
        return links;
    }

    private static uint[] ReadFingerprint(ref RecordReader input)
    {
        var count = input.Number();
        if (count == 0) return [];
        var fingerprint = new uint[count];
        for (var i = 0; i < count; i++) fingerprint[i] = (uint)input.Fixed();
        return fingerprint;
    }
}
