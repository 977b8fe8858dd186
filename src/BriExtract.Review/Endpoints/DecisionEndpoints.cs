using BriExtract.Core.Facts;
using BriExtract.Dataset;
using BriExtract.Dataset.Schema;
using BriExtract.Review.Decisions;
using BriExtract.Review.Pages;
using BriExtract.Review.Queries;
using BriExtract.Review.Security;
using BriExtract.Review.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace BriExtract.Review.Endpoints;

/// <summary>What the pages' forms send. Plain forms: a ruling needs no script, and the page that follows says saved only when it is.</summary>
internal static class DecisionEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        // The gate has checked Origin and cookie for every write; form tokens would protect from nothing more.
        var forms = app.MapGroup("").ExcludeFromDescription().DisableAntiforgery();
        forms.MapPost("/decide", Decide);
        forms.MapPost("/merge", Merge);
        forms.MapPost("/undo", Undo);
        forms.MapGet("/sign-in", (AccessGate gate) => gate.AsksPassword ? PageEndpoints.Show<SignInPage>(new { Failed = false }) : PageEndpoints.NotFound("page"));
        forms.MapPost("/sign-in", SignIn);
    }

    private static async Task<IResult> Decide(HttpRequest request, Rulings rulings, QueueQuery queue, ItemViews items, DecisionStore store)
    {
        var form = await request.ReadFormAsync();
        var item = form["item"].ToString();
        var filter = QueueFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(form["filter"])));
        var outcome = RulingOf(form["ruling"]) is { } ruling
            ? rulings.Decide(ruling, [.. form["figures"].OfType<string>()], form["field"], form["value"], form["comment"], int.TryParse(form["seen"], out var seen) ? seen : null)
            : RulingOutcome.Refused("That is not a ruling.");
        if (outcome.Decision is { } saved)
        {
            // A comment leaves the item open, so the person stays with it.
            return saved.Ruling == Ruling.Comment
                ? SeeOther($"/item/{Uri.EscapeDataString(item)}{QueryString.Create(filter.Pairs().Append(new("saved", saved.DecisionId)))}")
                : SeeOther(PageEndpoints.NextAddress(queue, rulings, item, filter, saved.DecisionId));
        }

        if (outcome.Others.Count > 0) return Overtaken(outcome, $"/item/{Uri.EscapeDataString(item)}{filter.ToQuery()}");
        return items.Find(item) is { } view
            ? PageEndpoints.ShowItem(view, filter, store, null, outcome.Fault, StatusCodes.Status400BadRequest)
            : PageEndpoints.NotFound("conflict or check");
    }

    private static async Task<IResult> Merge(HttpRequest request, Rulings rulings, ReviewSettings settings)
    {
        var form = await request.ReadFormAsync();
        var (one, other) = (form["fact"].ToString(), form["other"].ToString().Trim());
        using var reader = DatasetReader.Open(settings.Dataset);
        if (reader.Fact(one) is not { } first || reader.Fact(other) is not { } second || one == other)
            return PageEndpoints.Show<MessagePage>(new { Title = "Not merged", Text = $"'{other}' is not the id of another fact of this dataset; copy it from the foot of that fact's page.", Back = $"/fact/{Uri.EscapeDataString(one)}" }, StatusCodes.Status400BadRequest);
        var outcome = rulings.Decide(Ruling.Merge, [first.Figures[0], second.Figures[0]], null, null, form["comment"], seen: null);
        return outcome.Decision is { } saved
            ? SeeOther($"/fact/{Uri.EscapeDataString(one)}?saved={saved.DecisionId}")
            : PageEndpoints.Show<MessagePage>(new { Title = "Not merged", Text = outcome.Fault ?? "", Back = $"/fact/{Uri.EscapeDataString(one)}" }, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Undo(HttpRequest request, Rulings rulings)
    {
        var form = await request.ReadFormAsync();
        var back = form["back"].ToString() is ['/', not '/', ..] given ? given : "/history";
        var outcome = rulings.Undo(form["decision"].ToString(), form["comment"]);
        return outcome.Decision is not null
            ? SeeOther(QueryHelpers.AddQueryString(back, "saved", "undo"))
            : PageEndpoints.Show<MessagePage>(new { Title = "Not taken back", Text = outcome.Fault ?? "", Back = back }, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> SignIn(HttpContext context, AccessGate gate)
    {
        var form = await context.Request.ReadFormAsync();
        if (gate.TrySignIn(form["password"], context.Response)) return SeeOther("/queue");
        // Slow enough that guessing is hopeless, short enough for a slip of the finger.
        await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted);
        return PageEndpoints.Show<SignInPage>(new { Failed = true }, StatusCodes.Status401Unauthorized);
    }

    private static RazorComponentResult Overtaken(RulingOutcome outcome, string back) => PageEndpoints.Show<MessagePage>(
        new
        {
            Title = "Somebody ruled meanwhile",
            Text = "Your ruling was not saved, because another one came in since you opened this page. Look at it, then rule again if you still want to.",
            outcome.Others,
            Back = back,
        },
        StatusCodes.Status409Conflict);

    internal static Ruling? RulingOf(string? code) =>
        code is not null && EnumCode.All<Ruling>().Contains(code) ? EnumCode.Read<Ruling>(code) : null;

    private static SeeOtherResult SeeOther(string path) => new SeeOtherResult(path);

    // 303: the page that follows is asked for with GET, so that loading it again sends nothing twice.
    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
