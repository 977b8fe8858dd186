using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BriExtract.Review.Security;

/// <summary>
/// Lets only the person who started the page in: a token in the opened address, then a cookie. Refuses requests for
/// other host names (DNS rebinding) and writes that another site caused (CSRF).
/// </summary>
public sealed class AccessGate
{
    internal const string CookieName = "briextract-review";
    private const string TokenParameter = "token";

    private readonly ReviewSettings _settings;
    private readonly byte[] _token = Encoding.ASCII.GetBytes(NewSecret());
    private readonly byte[] _session = Encoding.ASCII.GetBytes(NewSecret());

    /// <summary>A gate with fresh secrets.</summary>
    /// <exception cref="ArgumentException">Beyond loopback without a password.</exception>
    public AccessGate(ReviewSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!IPAddress.IsLoopback(settings.Listen) && string.IsNullOrEmpty(settings.Password))
        {
            throw new ArgumentException(
                $"--listen {settings.Listen} lets other machines in; give --password, or leave --listen out to stay on this machine.",
                nameof(settings));
        }

        _settings = settings;
    }

    /// <summary>The token that the opened address carries.</summary>
    public string Token => Encoding.ASCII.GetString(_token);

    /// <summary>Whether people give a password rather than open an address with the token.</summary>
    public bool AsksPassword => !string.IsNullOrEmpty(_settings.Password);

    /// <summary>Decides over one request; answers it here when it may not go on.</summary>
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        SecurityHeaders.Add(context.Response.Headers);
        if (!IsOwnHost(context))
        {
            await Refuse(context, StatusCodes.Status421MisdirectedRequest,
                "This page answers only under its own address. Open the address that bri-extract review printed.");
        }
        else if (!IsSafe(context.Request.Method) && !ComesFromHere(context.Request))
        {
            await Refuse(context, StatusCodes.Status403Forbidden, "A change was asked for by another site, and was refused.");
        }
        else if (IsAsset(context.Request.Path) || HasSession(context.Request))
        {
            await next(context);
        }
        else if (BringsToken(context.Request))
        {
            GiveSession(context.Response);
            context.Response.Redirect(WithoutToken(context.Request));
        }
        else if (AsksPassword && context.Request.Path == "/sign-in")
        {
            await next(context);
        }
        else if (AsksPassword && HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.Redirect("/sign-in");
        }
        else
        {
            await Refuse(context, StatusCodes.Status401Unauthorized,
                "Not signed in. Open the address that bri-extract review printed: it carries a token for this run.");
        }
    }

    /// <summary>Compares in constant time and signs the browser in.</summary>
    public bool TrySignIn(string? password, HttpResponse response)
    {
        if (!AsksPassword || password is null || !SameSecret(password, _settings.Password!)) return false;
        GiveSession(response);
        return true;
    }

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static bool SameSecret(string given, string right) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(right)));

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsAsset(PathString path) => path == "/review.css" || path == "/review.js" || path == "/favicon.ico";

    private bool IsOwnHost(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        if (host.Length == 0) return false;
        if (_settings.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)) return true;
        if (!IPAddress.IsLoopback(_settings.Listen))
        {
            // An address literal cannot be rebound; a name has to be allowed by the person who starts the page.
            return IPAddress.TryParse(host, out _);
        }

        return context.Request.Host.Port == context.Connection.LocalPort
            && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)));
    }

    private static bool ComesFromHere(HttpRequest request)
    {
        if (!StringValues.IsNullOrEmpty(request.Headers.Origin))
            return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
                && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
                && origin.Scheme == request.Scheme;

        // Every current browser sends Origin with a write; a program with the cookie may leave both out.
        var site = request.Headers["Sec-Fetch-Site"];
        return StringValues.IsNullOrEmpty(site) || site == "same-origin";
    }

    private bool HasSession(HttpRequest request) =>
        request.Cookies.TryGetValue(CookieName, out var cookie)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(cookie), _session);

    private bool BringsToken(HttpRequest request) =>
        !AsksPassword && HttpMethods.IsGet(request.Method)
        && request.Query.TryGetValue(TokenParameter, out var token)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token.ToString()), _token);

    private void GiveSession(HttpResponse response) =>
        response.Cookies.Append(CookieName, Encoding.ASCII.GetString(_session), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            IsEssential = true,
        });

    // The token is taken out of the address, so that it stays neither in the history nor in a bookmark.
    private static string WithoutToken(HttpRequest request)
    {
        var rest = QueryString.Create(request.Query.Where(pair => pair.Key != TokenParameter));
        var path = request.Path.Value ?? "/";
        return path.StartsWith("//", StringComparison.Ordinal) ? "/" : path + rest.ToUriComponent();
    }

    private static Task Refuse(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }
}
