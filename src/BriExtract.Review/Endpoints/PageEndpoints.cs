using BriExtract.Review.Decisions;
using BriExtract.Review.Pages;
using BriExtract.Review.Queries;
using BriExtract.Review.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace BriExtract.Review.Endpoints;

/// <summary>The pages that people look at. Every view has an address.</summary>
internal static class PageEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", () => TypedResults.Redirect("/queue"));
        pages.MapGet("/queue", Queue);
        pages.MapGet("/next/{id}", Next);
        pages.MapGet("/item/{id}", Item);
        pages.MapGet("/fact/{id}", (string id, string? saved, FactViews facts, DecisionStore store) =>
            facts.Find(id) is { } view ? Show<FactPage>(new { View = view, InForce = InForce(store), Message = Saved(saved) }) : NotFound("fact"));
        pages.MapGet("/article/{id}", (string id, ArticleViews articles) =>
            articles.Find(id) is { } view ? Show<ArticlePage>(new { View = view }) : NotFound("article"));
        pages.MapGet("/indicators", (string? after, IndicatorViews indicators) => Show<IndicatorsPage>(new { Names = indicators.List(after) }));
        pages.MapGet("/indicator", (string name, string? entity, IndicatorViews indicators) =>
            indicators.Find(name, entity) is { } view ? Show<IndicatorPage>(new { View = view }) : NotFound("indicator"));
        pages.MapGet("/search", (string? q, SearchQuery search, ReviewIndex index) => Show<SearchPage>(new
        {
            Words = q ?? "",
            Figures = search.Figures(q ?? ""),
            Articles = search.Articles(q ?? ""),
            Ready = index.IsSearchable,
        }));
        pages.MapGet("/history", (string? saved, DecisionStore store) =>
            Show<HistoryPage>(new { State = store.Current(), InForce = InForce(store), File = store.Path, Message = Saved(saved) }));
    }

    internal static RazorComponentResult Show<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    internal static RazorComponentResult NotFound(string what) => Show<MessagePage>(
        new { Title = "Not here", Text = $"The dataset has no {what} of that name; it may have been made again meanwhile. Start from the queue." },
        StatusCodes.Status404NotFound);

    internal static IReadOnlySet<string> InForce(DecisionStore store) =>
        store.Current().InForce.Select(decision => decision.DecisionId).ToHashSet(StringComparer.Ordinal);

    internal static RazorComponentResult ShowItem(ItemView view, QueueFilter filter, DecisionStore store, string? saved, string? fault, int status) =>
        Show<ItemPage>(new { View = view, Filter = filter, InForce = InForce(store), Message = Saved(saved), Fault = fault }, status);

    private static RazorComponentResult Queue(HttpRequest request, QueueQuery queue, Rulings rulings)
    {
        var filter = QueueFilter.Read(request.Query);
        var settled = rulings.SettledItems();
        IReadOnlyList<(string, string, string?, IReadOnlyList<FacetValue>)> facets =
        [
            ("indicator", "Indicator", filter.Indicator, queue.Facet("indicator")),
            ("entity", "Whose", filter.Entity, queue.Facet("entity")),
            ("cause", "Cause", filter.Cause, queue.Facet("cause")),
            ("source", "Source", filter.Source, queue.Facet("source")),
            ("verdict", "Verdict", filter.Verdict, queue.Facet("verdict")),
        ];
        return Show<QueuePage>(new
        {
            Filter = filter,
            Items = queue.Page(filter, settled),
            Shown = queue.Count(filter, settled),
            All = queue.CountAll(),
            Decided = (long)settled.Count,
            Facets = facets,
        });
    }

    private static RedirectHttpResult Next(string id, HttpRequest request, QueueQuery queue, Rulings rulings) =>
        TypedResults.Redirect(NextAddress(queue, rulings, id, QueueFilter.Read(request.Query), saved: null));

    /// <summary>Address of what comes after an item in a filtered queue: the next undecided one, from the beginning when the end is reached.</summary>
    internal static string NextAddress(QueueQuery queue, Rulings rulings, string? id, QueueFilter filter, string? saved)
    {
        var settled = rulings.SettledItems();
        var rank = id is null ? 0 : queue.Find(id)?.Rank ?? 0;
        var next = queue.Page(filter with { After = rank }, settled, 1).Concat(queue.Page(filter with { After = 0 }, settled, 1))
            .FirstOrDefault(item => item.Id != id);
        var query = filter with { After = 0 };
        var path = next is null ? "/queue" : $"/item/{Uri.EscapeDataString(next.Id)}";
        return saved is null ? path + query.ToQuery() : path + QueryString.Create(query.Pairs().Append(new("saved", saved))).ToUriComponent();
    }

    private static RazorComponentResult Item(string id, string? saved, HttpRequest request, ItemViews items, DecisionStore store) =>
        items.Find(id) is { } view
            ? ShowItem(view, QueueFilter.Read(request.Query), store, saved, null, StatusCodes.Status200OK)
            : NotFound("conflict or check");

    private static string? Saved(string? saved) => saved switch
    {
        null or "" => null,
        "undo" => "Saved: the ruling is taken back.",
        _ => "Saved. It counts from the next run on.",
    };
}
