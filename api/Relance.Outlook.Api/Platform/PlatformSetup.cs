using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.FileProviders;

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
        services.AddHttpClient(DemonstrationClockFollower.ClientName, client =>
        {
            client.BaseAddress = setup.LocalMailbox.Url;
            client.Timeout = TimeSpan.FromSeconds(5);
        }).RemoveAllLoggers();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));

        var maxBytes = (setup.Relance.MaxImportMegabytes + 1) * 1024L * 1024L;
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = maxBytes);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = maxBytes;
            kestrel.AddServerHeader = false;
        });
        services.AddResponseCompression();
        services.AddOutputCache();
        services.AddSingleton<UntilWritten>();
    }

    internal static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.Strict;
    }

    public static void UsePlatform(this WebApplication app, Setup setup)
    {
        app.Use(Language);
        app.UseExceptionHandler();
        app.UseStatusCodePages(EmptyAnswers.AsProblems);
        app.Use(Headers(setup));
        app.UseAuthentication();
        app.UseAuthorization();
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

    private static async Task FollowClock(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api")) await context.RequestServices.GetRequiredService<DemonstrationClockFollower>().FollowAsync(context.RequestAborted);
        await next(context);
    }

    /// <summary>Outlook shows the pane in a frame of its own: who may frame is said in frame-ancestors.</summary>
    private static Func<HttpContext, RequestDelegate, Task> Headers(Setup setup)
    {
        var mailbox = setup.IsLocal ? $" {setup.LocalMailbox.Url.ToString().TrimEnd('/')}" : "";
        var policy =
            "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + $"connect-src 'self'{mailbox} https://login.microsoftonline.com; frame-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'self' https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://*.officeapps.live.com";
        return (context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            if (context.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-store";
            else if (!context.Request.Path.StartsWithSegments("/swagger")) headers.ContentSecurityPolicy = policy;
            return next(context);
        };
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
