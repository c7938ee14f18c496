using Relance.LocalMailbox.Control;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Faults;
using Relance.LocalMailbox.Identity;
using Relance.LocalMailbox.Protocol;
using Relance.LocalMailbox.Protocol.Batch;
using Relance.LocalMailbox.Protocol.Notifications;

namespace Relance.LocalMailbox;

/// <summary>One engine, two doors: hosted inside another process, or by <see cref="LocalMailboxProgram"/>.</summary>
public static class LocalMailboxHost
{
    /// <summary>A mailbox that is ready to be started; disposing it releases its data directory.</summary>
    public static WebApplication Build(LocalMailboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();

        // An empty builder: the settings of a hosting process are not ours to read.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(LocalMailboxHost).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .SetIsOriginAllowed(ControlGuard.IsLoopbackOrigin).AllowAnyHeader().AllowAnyMethod()
            .WithExposedHeaders("request-id", "client-request-id", "Preference-Applied", "Retry-After", "Location", "WWW-Authenticate")));
        AddServices(builder.Services, options);

        var app = builder.Build();

        // Now rather than at the first request: an unreadable journal stops the start.
        _ = app.Services.GetRequiredService<MailStore>();
        app.UseCors();
        app.UseMiddleware<ControlGuard>();
        app.UseMiddleware<SettleMiddleware>();
        app.UseMiddleware<InnerPipeline.Middleware>();
        app.UseMiddleware<RetryWatchMiddleware>();
        app.UseMiddleware<RequestFrame>();
        app.UseMiddleware<BearerGuard>();
        app.UseMiddleware<RateGate>();
        app.UseMiddleware<ConcurrencyGate>();
        app.UseMiddleware<FaultMiddleware>();
        app.UseRouting();
        app.MapControl();
        app.MapIdentity();
        app.MapGraph();
        return app;
    }

    private static void AddServices(IServiceCollection services, LocalMailboxOptions options) => services
        .AddSingleton(options)
        .AddSingleton(_ => new MailStore(options.DataDirectory, options.Clock))
        .AddSingleton(_ => new SigningKey(options.DataDirectory))
        .AddSingleton<ServerAddress>()
        .AddSingleton<Scopes>()
        .AddSingleton<TokenExpiry>()
        .AddSingleton<Tokens>()
        .AddSingleton<Profiles>()
        .AddSingleton<Drafts>()
        .AddSingleton<Folders>()
        .AddSingleton<Outgoing>()
        .AddHostedService<Settling>()
        .AddSingleton<Incoming>()
        .AddSingleton<Bulk>()
        .AddSingleton<DeltaQuirks>()
        .AddSingleton<UploadSessions>()
        .AddSingleton<InnerPipeline>()
        .AddSingleton<Subscriptions>()
        .AddSingleton<Notifier>()
        .AddSingleton<FaultPlan>()
        .AddSingleton<RetryWatch>();
}
