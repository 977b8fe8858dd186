using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using BriExtract.Core.Lexicons;

namespace BriExtract.Reconciliation.Money;

/// <summary>What one unit of a currency was worth in another over a year, with the year's own spread.</summary>
public sealed class ExchangeRates
{
    private const string Dollar = "USD";
    private static readonly Rate One = new(1, 1, 1);
    private readonly FrozenDictionary<(string Currency, int Year), Rate> _perDollar;

    // Asked for every pair of amounts that may be one converted: the quotients are worked out once.
    private readonly ConcurrentDictionary<(string From, string To, int Year), Rate> _rates = new();

    private ExchangeRates(FrozenDictionary<(string, int), Rate> perDollar) => _perDollar = perDollar;

    /// <summary>Reads <c>exchange-rates.tsv</c>, extended from <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A row does not fit.</exception>
    public static ExchangeRates Load(string? folder = null)
    {
        var rates = new Dictionary<(string, int), Rate>();
        foreach (var row in LexiconTable.Load(typeof(ExchangeRates).Assembly, "exchange-rates.tsv", folder).Rows)
        {
            rates[(row["currency"], int.Parse(row["year"], CultureInfo.InvariantCulture))] =
                new Rate(row.Number("average") ?? 0, row.Number("low") ?? 0, row.Number("high") ?? 0);
        }

        return new ExchangeRates(rates.ToFrozenDictionary());
    }

    /// <summary>How many units of <paramref name="to"/> one unit of <paramref name="from"/> bought in <paramref name="year"/>; null where the table does not say.</summary>
    public Rate? Of(string from, string to, int year) =>
        _rates.TryGetValue((from, to, year), out var known) ? known : Quotient(from, to, year) is { } rate ? _rates.GetOrAdd((from, to, year), rate) : null;

    private Rate? Quotient(string from, string to, int year) =>
        PerDollar(from, year) is { } a && PerDollar(to, year) is { } b
            ? new Rate(b.Average / a.Average, b.Low / a.High, b.High / a.Low)
            : null;

    private Rate? PerDollar(string currency, int year) =>
        currency == Dollar ? One : _perDollar.TryGetValue((currency, year), out var rate) ? rate : null;
}

/// <summary>A rate of exchange.</summary>
/// <param name="Average">Mean over the year's days.</param>
/// <param name="Low">Least monthly mean of the year.</param>
/// <param name="High">Greatest monthly mean of the year.</param>
public readonly record struct Rate(decimal Average, decimal Low, decimal High);
