using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriExtract.Dataset;
using BriExtract.Review.Decisions;
using BriExtract.Review.Endpoints;
using BriExtract.Review.Queries;
using BriExtract.Review.Security;
using BriExtract.Review.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriExtract.Review;

/// <summary>The local page on which a person works through what does not agree, and its JSON API.</summary>
public sealed class ReviewApp : IAsyncDisposable
{
    /// <summary>How the API writes JSON: snake_case, codes as the dataset writes them.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly WebApplication _web;
    private readonly AccessGate _gate;
    private readonly ReviewIndex _index;

    private ReviewApp(WebApplication web, AccessGate gate, ReviewIndex index)
    {
        _web = web;
        _gate = gate;
        _index = index;
    }

    /// <summary>The address to open: with the token, unless a password is asked for.</summary>
    public Uri Address
    {
        get
        {
            var bound = _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return new Uri(_gate.AsksPassword ? bound : $"{bound}/queue?token={_gate.Token}");
        }
    }

    /// <summary>The making of the full-text index.</summary>
    public Task Searchable => _index.Searchable;

    /// <summary>Starts serving.</summary>
    /// <exception cref="DatasetException">There is no dataset, or it is damaged or of another version.</exception>
    /// <exception cref="ArgumentException">Listening beyond this machine without a password.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ReviewApp> StartAsync(ReviewSettings settings, TimeProvider? clock = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        DatasetReader.Open(settings.Dataset).Dispose();
        var gate = new AccessGate(settings);
        var index = new ReviewIndex(settings.Dataset);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(ReviewApp).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(settings.Listen, settings.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        });
        AddServices(builder.Services, settings, gate, index, clock ?? TimeProvider.System);
        var web = builder.Build();
        web.Use(gate.Invoke);
        MapAssets(web);
        PageEndpoints.Map(web);
        DecisionEndpoints.Map(web);
        ApiEndpoints.Map(web);
        ExportEndpoints.Map(web);
        web.MapOpenApi();
        index.Open().Dispose();
        await web.StartAsync(stop);
        return new ReviewApp(web, gate, index);
    }

    /// <summary>Serves until stopped.</summary>
    public Task WaitAsync(CancellationToken stop) => ((IHost)_web).WaitForShutdownAsync(stop);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _index.Dispose();
    }

    private static void AddServices(IServiceCollection services, ReviewSettings settings, AccessGate gate, ReviewIndex index, TimeProvider clock)
    {
        services.AddRazorComponents();
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = Json.PropertyNamingPolicy;
            options.SerializerOptions.DefaultIgnoreCondition = Json.DefaultIgnoreCondition;
            foreach (var converter in Json.Converters) options.SerializerOptions.Converters.Add(converter);
        });
        services.AddSingleton(settings).AddSingleton(gate).AddSingleton(index);
        services.AddSingleton(new DecisionStore(settings.DecisionsPath, clock));
        services.AddSingleton<QueueQuery>().AddSingleton<SearchQuery>().AddSingleton<Rulings>();
        services.AddSingleton<ItemViews>().AddSingleton<FactViews>().AddSingleton<ArticleViews>().AddSingleton<IndicatorViews>();
    }

    private static void MapAssets(WebApplication web)
    {
        foreach (var (name, type) in new[] { ("review.css", "text/css; charset=utf-8"), ("review.js", "text/javascript; charset=utf-8") })
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            web.MapGet("/" + name, () => TypedResults.Bytes(bytes, type)).ExcludeFromDescription();
        }
    }
}
