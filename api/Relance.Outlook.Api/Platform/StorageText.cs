using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Platform;

/// <summary>What a fault of database or disk means to the user: its code, its status, and whether it passes by itself.</summary>
public static class StorageText
{
    public static string CodeOf(StorageFaultKind kind) => kind switch
    {
        StorageFaultKind.Busy => "storage.busy",
        StorageFaultKind.Full => "storage.full",
        StorageFaultKind.ReadOnly => "storage.readOnly",
        _ => "storage.unavailable",
    };

    /// <summary>507 says what 503 would leave open: it will not pass by waiting.</summary>
    public static int StatusOf(StorageFaultKind kind) => kind == StorageFaultKind.Full ? 507 : 503;

    /// <summary>In seconds; null when somebody has to do something first.</summary>
    public static int? RetryAfter(StorageFaultKind kind) => kind switch
    {
        StorageFaultKind.Busy => 5,
        StorageFaultKind.Unavailable => 10,
        _ => null,
    };

    public static string Title() => Say.Current("Enregistrement impossible", "Cannot be stored");

    public static string Of(StorageFaultKind kind) => kind switch
    {
        StorageFaultKind.Busy => Say.Current(
            "La base de données est occupée par une autre écriture. Rien n’est perdu : réessayez dans quelques secondes.",
            "The database is busy with another write. Nothing is lost: try again in a few seconds."),
        StorageFaultKind.Full => Say.Current(
            "Le serveur n’a plus de place sur son disque : rien ne peut être enregistré. Ce qui l’était est intact. Prévenez votre administrateur, puis recommencez.",
            "The server has no disk space left: nothing can be stored. What was stored is intact. Tell your administrator, then try again."),
        StorageFaultKind.ReadOnly => Say.Current(
            "La base de données ne peut être que lue pour l’instant. Rien n’est perdu : prévenez votre administrateur, puis recommencez.",
            "The database can only be read at present. Nothing is lost: tell your administrator, then try again."),
        _ => Say.Current(
            "La base de données ne répond pas. Rien n’est perdu : réessayez dans quelques instants ; si cela dure, prévenez votre administrateur.",
            "The database does not answer. Nothing is lost: try again in a moment; if it lasts, tell your administrator."),
    };
}
