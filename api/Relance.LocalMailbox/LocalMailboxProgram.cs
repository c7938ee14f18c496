namespace Relance.LocalMailbox;

/// <summary>The mailbox on its own: settings from <c>LocalMailbox__Url=…</c> or <c>--LocalMailbox:Url=…</c>.</summary>
public static class LocalMailboxProgram
{
    public static async Task Main(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var options = settings.GetSection(LocalMailboxOptions.Section).Get<LocalMailboxOptions>() ?? new LocalMailboxOptions();

        await using var app = LocalMailboxHost.Build(options);
        await app.StartAsync();
        Console.WriteLine($"Local mailbox on {options.Url} (try {options.Url.TrimEnd('/')}/_control/users)");
        await app.WaitForShutdownAsync();
    }
}
