using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.FileProviders;
using Relance.Outlook.Api.Platform.Access;

namespace Relance.Outlook.Api.Platform;

/// <summary>What every request goes through: problems, language, clock, headers, the pages.</summary>
internal static class PlatformSetup
{
    public static void AddPlatform(this WebApplicationBuilder builder, Setup setup)
    {
        var services = builder.Services;
        services.AddSingleton(setup);
        services.AddSingleton<RelanceClock>();
        services.AddSingleton<DemonstrationClockFollower>();
        services.AddScoped<CompanyAccess>();
        services.AddSingleton<AuditTrail>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditTrail>());
        services.AddSingleton<Turns>();
        services.AddHttpClient(DemonstrationClockFollower.ClientName, client =>
        {
            client.BaseAddress = setup.LocalMailbox.Url;
            client.Timeout = TimeSpan.FromSeconds(5);
        }).RemoveAllLoggers();
        // They write whole addresses, and what is looked for in a query names people.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddProblemDetails();
        // Also outside development, so that what cannot be read is answered the same everywhere.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));

        var maxBytes = MaxBodyBytes(setup);
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = maxBytes);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = maxBytes;
            kestrel.AddServerHeader = false;
        });
        services.AddResponseCompression();
        services.AddRequestLimits(setup.Limits);
        services.AddOutputCache();
        services.AddSingleton<UntilWritten>();
        services.AddProxies(setup);
        services.AddDraining(setup);
    }

    /// <summary>The largest file, and room for the form around it.</summary>
    private static long MaxBodyBytes(Setup setup) => (setup.Relance.MaxImportMegabytes + 1) * 1024L * 1024L;

    internal static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.Strict;
    }

    public static void UsePlatform(this WebApplication app, Setup setup)
    {
        app.UseForwardedHeaders();
        app.Use(Audited.NoteAsync);
        app.Use(Language);
        app.UseExceptionHandler();
        app.UseStatusCodePages(EmptyAnswers.AsProblems);
        app.Use(SecurityHeaders.Of(setup));
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(AccessGuard.EnforceAsync);
        app.Use(RefuseTooLarge(setup));
        app.Use(FollowClock);
        // Outside of compression: what is kept is kept small, and compressed once.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UsePages();
    }

    private static Task Language(HttpContext context, RequestDelegate next)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value ?? "fr";
        var culture = wanted.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Say.English : Say.French;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, culture);
        return next(context);
    }

    /// <summary>
    /// Said before a byte is read. Kestrel's own refusal cuts the connection, and the browser would show a network failure instead of
    /// the reason: without its limit, Kestrel takes the rest of the upload in for some seconds, so that the answer is heard.
    /// </summary>
    private static Func<HttpContext, RequestDelegate, Task> RefuseTooLarge(Setup setup)
    {
        var most = MaxBodyBytes(setup);
        return async (context, next) =>
        {
            if (context.Request.ContentLength is not { } length || length <= most)
            {
                await next(context);
                return;
            }

            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
            await TypedResults.Problem(Problems.TooLarge(setup.Relance.MaxImportMegabytes)).ExecuteAsync(context);
        };
    }

    private static async Task FollowClock(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api")) await context.RequestServices.GetRequiredService<DemonstrationClockFollower>().FollowAsync(context.RequestAborted);
        await next(context);
    }

    /// <summary>The desk at the root and the pane below /pane, as built from addin-web.</summary>
    private static void UsePages(this WebApplication app)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!Directory.Exists(root)) return;
        var files = new PhysicalFileProvider(root);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }
}
