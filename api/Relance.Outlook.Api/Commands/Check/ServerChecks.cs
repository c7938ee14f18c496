using System.Net;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Commands.Check;

/// <summary>The machine: directories, room, pages, and who may reach the port.</summary>
internal static class ServerChecks
{
    private const long Comfortable = 1024;
    private static readonly string[] Needed = ["pane/index.html", "sign-in/done/index.html", "launchevent.js"];

    public static IEnumerable<Finding> Look(Setup setup, IConfiguration configuration)
    {
        yield return Writable("Relance__DataDirectory", setup.DataDirectory);
        yield return Room(setup);
        yield return Pages(configuration["pages"] ?? AppContext.BaseDirectory);
        if (!setup.IsLocal) yield return Listening(setup, configuration);
    }

    /// <summary>Tried by a file that is gone when it is closed.</summary>
    public static Finding Writable(string setting, string directory)
    {
        if (!Directory.Exists(directory))
        {
            return Finding.Wrong($"{setting} : {directory} n’existe pas.", $"{setting}: {directory} does not exist.",
                "Créez-le pour le compte du service, et pour lui seul : install -d -m 700 -o relance …", "Make it for the service’s account, and for it alone: install -d -m 700 -o relance …");
        }

        try
        {
            using var probe = new FileStream(Path.Combine(directory, $".check-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return Finding.Ok($"{setting} : {directory}", $"{setting}: {directory}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong($"{setting} : impossible d’écrire dans {directory} ({fault.Message})", $"{setting}: {directory} cannot be written to ({fault.Message})",
                "Donnez-le au compte du service (chown), ou montez le disque en écriture.", "Give it to the service’s account (chown), or mount the disk for writing.");
        }
    }

    private static Finding Room(Setup setup)
    {
        var free = FreeSpace.Megabytes(setup.DataDirectory);
        if (free < setup.Relance.MinimumFreeMegabytes)
        {
            return Finding.Wrong($"Il ne reste que {free} Mo sur le disque des données.", $"Only {free} MB are left on the data’s disk.",
                "Libérez de la place, ou déplacez le dossier de données.", "Free some space, or move the data directory.");
        }

        return free < Comfortable
            ? Finding.Note($"Il reste {free} Mo sur le disque des données.", $"{free} MB are left on the data’s disk.")
            : Finding.Ok($"Place sur le disque : {free} Mo", $"Room on the disk: {free} MB");
    }

    private static Finding Pages(string directory)
    {
        var missing = Needed.Where(page => !File.Exists(Path.Combine(directory, "wwwroot", page))).ToList();
        return missing.Count == 0
            ? Finding.Ok("Pages du volet", "The pane’s pages")
            : Finding.Wrong($"Pages du volet manquantes : wwwroot/{string.Join(", ", missing)}", $"Pages of the pane are missing: wwwroot/{string.Join(", ", missing)}",
                "Publiez de nouveau, avec Node.js et sans -p:SkipWeb=true.", "Publish again, with Node.js and without -p:SkipWeb=true.");
    }

    /// <summary>Tokens travel in clear where http does: it may come from a proxy on this machine, or from one that is named.</summary>
    private static Finding Listening(Setup setup, IConfiguration configuration)
    {
        var open = (configuration["urls"] ?? Setup.DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(IsOpenHttp);
        if (open is null || setup.Proxy.Addresses.Count > 0) return Finding.Ok("Adresse d’écoute", "Where the server listens");
        return Finding.Wrong($"Le serveur écoute en http sur {open}, ouvert au réseau.", $"The server listens by http on {open}, open to the network.",
            "Écoutez sur 127.0.0.1 derrière un proxy https, ou nommez ce proxy (Proxy__Addresses__0).", "Listen on 127.0.0.1 behind an https proxy, or name that proxy (Proxy__Addresses__0).");
    }

    private static bool IsOpenHttp(string url)
    {
        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return false;
        var host = url["http://".Length..].Split('/')[0];
        host = host.StartsWith('[') ? host[1..].Split(']')[0] : host.Split(':')[0];
        return !string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) && !(IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
