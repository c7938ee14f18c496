using System.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Relance.Outlook.Api.Platform;

/// <summary>
/// Traces and metrics by OpenTelemetry, sent where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; without it nothing is collected. The other variables of
/// the specification apply too. Calls to Graph are measured but not traced: their addresses name mailboxes.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        [Signals.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Net.Http", "System.Runtime", "Npgsql"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Signals>();
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint])) return;

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("relance-outlook", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation(options => (options.Filter, options.EnrichWithHttpRequest) = (IsWorthTracing, (activity, _) => NameNobody(activity))).AddOtlpExporter());
    }

    /// <summary>The route says what was called; a path that is none of ours, or what is looked for in a query, may be anything.</summary>
    private static void NameNobody(Activity activity)
    {
        foreach (var tag in (string[])["url.path", "url.query", "user_agent.original"]) activity.SetTag(tag, null);
    }

    private static bool IsWorthTracing(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
