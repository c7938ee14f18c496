using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Commands.Check;

/// <summary>
/// <c>--check</c>: everything that is missing or wrong, each with its remedy. 0: nothing is; 1: something is to be put right. It needs no
/// running server and changes nothing.
/// </summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(args);
        var wrong = 0;
        await foreach (var finding in LookAsync(builder.Configuration, builder.Environment, cancellationToken))
        {
            await output.WriteLineAsync(finding.ToString());
            if (finding.Verdict == Verdict.Wrong) wrong++;
        }

        await output.WriteLineAsync(wrong == 0
            ? Say.Current("Rien ne manque.", "Nothing is missing.")
            : Say.Current($"{wrong} point(s) à corriger.", $"{wrong} to be put right."));
        return wrong == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<Finding> LookAsync(
        IConfiguration configuration, IHostEnvironment environment, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var faults = Setup.FaultsOf(configuration, environment);
        foreach (var fault in faults)
        {
            yield return Finding.Wrong($"Réglage : {fault}", $"Setting: {fault}", "Corrigez ce réglage (docs/configuration.md).", "Correct this setting (docs/configuration.md).");
        }

        if (faults.Count > 0)
        {
            yield return Finding.Note("Le reste est examiné une fois les réglages corrigés.", "The rest is looked at once the settings are right.");
            yield break;
        }

        var setup = Setup.Read(configuration, environment);
        yield return Finding.Ok("Réglages", "Settings");
        foreach (var finding in ServerChecks.Look(setup, configuration)) yield return finding;
        foreach (var finding in SecretChecks.Look(setup)) yield return finding;
        await foreach (var finding in DatabaseChecks.LookAsync(setup, cancellationToken)) yield return finding;
        if (setup.IsLocal)
        {
            yield return Finding.Note(
                "Boîte aux lettres locale : mode d’apprentissage, aucun annuaire n’est interrogé (AzureAd__TenantId).", "Local mailbox: training mode, no directory is asked (AzureAd__TenantId).");
            yield break;
        }

        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        await foreach (var finding in EntraChecks.LookAsync(setup, http, cancellationToken)) yield return finding;
        await foreach (var finding in RegistrationChecks.LookAsync(setup, configuration, http, cancellationToken)) yield return finding;
        yield return await NetworkChecks.GraphAsync(setup, http, cancellationToken);
        if (setup.NotificationUrl is { } notifications) yield return await NetworkChecks.NotificationsAsync(notifications, http, cancellationToken);
    }
}
