namespace Relance.LocalMailbox;

/// <summary>The mailbox on its own: settings from <c>LocalMailbox__Url=…</c> or <c>--LocalMailbox:Url=…</c>.</summary>
public static class LocalMailboxProgram
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            await Run(args);
            return 0;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or IOException)
        {
            // A wrong setting or a taken port: the sentence helps, the stack does not.
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static async Task Run(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var options = settings.GetSection(LocalMailboxOptions.Section).Get<LocalMailboxOptions>() ?? new LocalMailboxOptions();

        await using var app = LocalMailboxHost.Build(options);
        await app.StartAsync();
        Console.WriteLine($"Local mailbox on {options.Url} (try {options.Url.TrimEnd('/')}/_control/users)");
        await app.WaitForShutdownAsync();
    }
}
