using Relance.Outlook.Api;
using Relance.Outlook.Api.Platform;

try
{
    await RelanceApp.Build(args).RunAsync();
    return 0;
}
catch (SetupException exception)
{
    await Console.Error.WriteLineAsync($"Relance cannot start: {exception.Message}");
    return 1;
}
