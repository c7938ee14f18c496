using Relance.Outlook.Api.Features;
using Relance.Outlook.Api.Jobs;
using Relance.Outlook.Api.Mailbox.Graph;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Secrets;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api;

/// <summary>The contents page of the server: one line a room.</summary>
public static class RelanceApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var setup = Setup.Read(builder.Configuration, builder.Environment);
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(Setup.DefaultUrl);

        builder.AddPlatform(setup);
        builder.AddTelemetry();
        builder.Services.AddSecrets(setup);
        builder.Services.AddIdentity(setup);
        builder.Services.AddStorage(setup);
        builder.Services.AddGraphMailbox();
        builder.Services.AddFeatures();
        builder.Services.AddJobs(setup);
        builder.Services.AddOpenApiDocument();

        var app = builder.Build();
        app.UsePlatform(setup);
        app.MapFeatures();
        app.MapHealth();
        return app;
    }
}
