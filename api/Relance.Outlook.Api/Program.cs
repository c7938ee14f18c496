using Microsoft.AspNetCore.Connections;
using Relance.Outlook.Api;
using Relance.Outlook.Api.Commands;
using Relance.Outlook.Api.Platform;

try
{
    if (await CommandLine.RunAsync(args, Console.Out, CancellationToken.None) is { } code) return code;
    await RelanceApp.Build(args).RunAsync();
    return 0;
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"Relance cannot start: {exception.Message} Stop what listens there, or choose another address with ASPNETCORE_URLS or LocalMailbox__Url.");
    return 1;
}
catch (SetupException exception)
{
    await Console.Error.WriteLineAsync($"Relance cannot start: {exception.Message}");
    return 1;
}
