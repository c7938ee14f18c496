namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>The delegated permissions that the product asks Entra for: all of them stand here, and none of them sends (decision 20).</summary>
internal static class GraphScopes
{
    private const string Graph = "https://graph.microsoft.com/";

    /// <summary>Reading her messages and writing drafts among them; User.Read, because Graph translates ids of items with it.</summary>
    public static IReadOnlyList<string> Own { get; } = [Graph + "Mail.ReadWrite", Graph + "User.Read"];

    /// <summary>Asked for only when a shared mailbox is opened: who drafts in her own never has to consent to more.</summary>
    public static IReadOnlyList<string> Shared { get; } = [Graph + "Mail.ReadWrite.Shared", Graph + "User.Read"];
}
