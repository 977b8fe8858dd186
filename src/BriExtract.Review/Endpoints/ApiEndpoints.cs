using System.Text.Json.Serialization;
using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Dataset;
using BriExtract.Review.Decisions;
using BriExtract.Review.Queries;
using BriExtract.Review.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BriExtract.Review.Endpoints;

/// <summary>The JSON API: everything the pages show and do, for programs. Described at <c>/openapi/v1.json</c>.</summary>
internal static class ApiEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").DisableAntiforgery();
        api.MapGet("/queue", Queue).WithSummary("Conflicts and failed checks, what matters most first, a page at a time.");
        api.MapGet("/items/{id}", Results<Ok<ItemView>, NotFound<Problem>> (string id, ItemViews items) => Found(items.Find(id), "conflict or check"))
            .WithSummary("A conflict or check with its statements, intervals, series and rulings.");
        api.MapGet("/facts/{id}", Results<Ok<FactView>, NotFound<Problem>> (string id, FactViews facts) => Found(facts.Find(id), "fact"))
            .WithSummary("A fact with its statements, conflicts and checks.");
        api.MapGet("/figures/{id}", Results<Ok<Figure>, NotFound<Problem>> (string id, ReviewSettings settings) =>
        {
            using var reader = DatasetReader.Open(settings.Dataset);
            return Found(reader.Figure(id)?.Figure, "figure");
        }).WithSummary("A figure.");
        api.MapGet("/articles/{id}", Results<Ok<ArticleView>, NotFound<Problem>> (string id, ArticleViews articles) => Found(articles.Find(id), "article"))
            .WithSummary("An article cut into text, furniture and figures.");
        api.MapGet("/indicators", (string? after, IndicatorViews indicators) => TypedResults.Ok(indicators.List(after))).WithSummary("Names of indicators with the number of their facts.");
        api.MapGet("/indicator", Results<Ok<IndicatorView>, NotFound<Problem>> (string name, string? entity, IndicatorViews indicators) => Found(indicators.Find(name, entity), "indicator"))
            .WithSummary("An indicator's values over time, by series.");
        api.MapGet("/search", (string q, long? after, SearchQuery search) => TypedResults.Ok(new SearchAnswer(search.Figures(q, after ?? 0), search.Articles(q, after ?? 0))))
            .WithSummary("Full-text search over figures and articles.");
        api.MapGet("/decisions", (DecisionStore store) => TypedResults.Ok(store.Current())).WithSummary("All decisions, and those in force.");
        api.MapPost("/decisions", Decide).WithSummary("Rules on figures. Saved, and on the disk, when the answer is 201.");
        api.MapPost("/decisions/{id}/undo", Undo).WithSummary("Takes a decision back.");
    }

    private static Results<Ok<T>, NotFound<Problem>> Found<T>(T? value, string what)
        where T : class =>
        value is null ? TypedResults.NotFound(new Problem($"The dataset has no {what} of that id.", [])) : TypedResults.Ok(value);

    private static Ok<QueueAnswer> Queue(
        HttpRequest request, QueueQuery queue, Rulings rulings,
        [FromQuery] string? kind, [FromQuery] string? indicator, [FromQuery] string? entity, [FromQuery] string? period, [FromQuery] string? cause,
        [FromQuery] string? source, [FromQuery] string? verdict, [FromQuery] string? state, [FromQuery] string? q, [FromQuery] long? after)
    {
        // Named one by one so that the OpenAPI document shows them; read in one place so that page and API agree.
        _ = (kind, indicator, entity, period, cause, source, verdict, state, q, after);
        var filter = QueueFilter.Read(request.Query);
        var settled = rulings.SettledItems();
        var items = queue.Page(filter, settled);
        return TypedResults.Ok(new QueueAnswer(items, queue.Count(filter, settled), items.Count == QueueQuery.PageSize ? items[^1].Rank : null));
    }

    private static Results<Created<Decision>, BadRequest<Problem>, Conflict<Problem>> Decide(RulingRequest asked, Rulings rulings)
    {
        if (DecisionEndpoints.RulingOf(asked.Ruling) is not { } ruling)
            return TypedResults.BadRequest(new Problem($"'{asked.Ruling}' is not a ruling; send keep, separate, merge, ignore, correct or comment.", []));
        return Answer(rulings.Decide(ruling, asked.Figures, asked.Field, asked.Value, asked.Comment, asked.Seen));
    }

    private static Results<Created<Decision>, BadRequest<Problem>, Conflict<Problem>> Undo(string id, Rulings rulings) => Answer(rulings.Undo(id, null));

    private static Results<Created<Decision>, BadRequest<Problem>, Conflict<Problem>> Answer(RulingOutcome outcome) => outcome switch
    {
        { Decision: { } decision } => TypedResults.Created($"/api/decisions#{decision.DecisionId}", decision),
        { Others.Count: > 0 } => TypedResults.Conflict(new Problem("Others ruled on these figures meanwhile; look at their rulings, then send again with the new count in 'seen'.", outcome.Others)),
        _ => TypedResults.BadRequest(new Problem(outcome.Fault ?? "Refused.", [])),
    };
}

/// <summary>A ruling as a program sends it.</summary>
/// <param name="Ruling">keep, separate, merge, ignore, correct or comment.</param>
/// <param name="Figures">figure_ids it names; for keep, the one that is right first.</param>
/// <param name="Field">For correct and separate, the field.</param>
/// <param name="Value">For correct, the right value as the dataset writes it.</param>
/// <param name="Comment">Why.</param>
/// <param name="Seen">How many decisions touched these figures when you looked; left out, the ruling is saved without that check.</param>
internal sealed record RulingRequest(string Ruling, IReadOnlyList<string> Figures, string? Field, string? Value, string? Comment, int? Seen);

/// <summary>A page of the queue.</summary>
/// <param name="Items">The items.</param>
/// <param name="Count">Items that the filters let through.</param>
/// <param name="After">Send this as <c>after</c> for the next page; null on the last.</param>
internal sealed record QueueAnswer(IReadOnlyList<QueueItem> Items, long Count, long? After);

/// <summary>What a search found.</summary>
/// <param name="Figures">Figures.</param>
/// <param name="Articles">Articles.</param>
internal sealed record SearchAnswer(IReadOnlyList<FigureHit> Figures, IReadOnlyList<ArticleHit> Articles);

/// <summary>Why something was refused.</summary>
/// <param name="Message">Finding and remedy.</param>
/// <param name="Others">What others ruled meanwhile.</param>
internal sealed record Problem(string Message, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Decision> Others);
