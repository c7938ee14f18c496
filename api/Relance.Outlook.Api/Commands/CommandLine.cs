using Relance.Outlook.Api.Commands.Check;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Commands;

/// <summary>What the product does besides serving: named by the first argument, with the settings of the server.</summary>
internal static class CommandLine
{
    /// <summary>The exit code; null when the arguments name no command and the server is meant.</summary>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        if (args is ["--check", .. var options]) return await CheckCommand.RunAsync(options, output, cancellationToken);
        if (args is ["--health", .. var where]) return await HealthCommand.RunAsync(where, output, cancellationToken);
        Func<IServiceProvider, IConfiguration, Task<int>>? command = args.FirstOrDefault() switch
        {
            "verify" => (services, _) => VerifyCommand.RunAsync(services, output, cancellationToken),
            "move-database" => (services, configuration) => MoveCommand.RunAsync(services, configuration["to"], output, cancellationToken),
            "--backup" => (services, configuration) => BackupCommand.RunAsync(services, configuration["to"], output, cancellationToken),
            _ => null,
        };
        if (command is null) return null;

        var builder = WebApplication.CreateBuilder(args[1..]);
        var setup = Setup.Read(builder.Configuration, builder.Environment);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(setup);
        builder.Services.AddStorage(setup);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await command(scope.ServiceProvider, builder.Configuration);
    }
}
