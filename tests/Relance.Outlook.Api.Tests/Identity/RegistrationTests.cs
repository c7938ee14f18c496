using System.Text.Json.Nodes;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>The scripts that register the application and check a registration, with an <c>az</c> of our own: Entra is not asked.</summary>
[OwnDatabase]
public sealed class RegistrationTests : IDisposable
{
    private const string Host = "relance.example.fr";
    private static readonly string[] Check = ["--host", Host, "--app", FakeAzure.App];

    private static readonly Dictionary<string, Action<JsonObject>> Broken = new(StringComparer.Ordinal)
    {
        [$"brk-multihub://{Host}"] = it => Remove(it["spa"]!["redirectUris"]!, 0),
        [$"https://{Host}/sign-in/done/"] = it => Remove(it["spa"]!["redirectUris"]!, 1),
        ["addresses of type Web"] = it => it["web"]!["redirectUris"] = new JsonArray($"https://{Host}/"),
        ["untick access tokens"] = it => it["web"]!["implicitGrantSettings"]!["enableAccessTokenIssuance"] = true,
        ["public client flows"] = it => it["isFallbackPublicClient"] = true,
        [$"api://{FakeAzure.App}"] = it => it["identifierUris"] = new JsonArray("api://elsewhere"),
        ["requestedAccessTokenVersion to 2"] = it => it["api"]!["requestedAccessTokenVersion"] = null,
        ["enable it under Expose an API"] = it => it["api"]!["oauth2PermissionScopes"]![0]!["isEnabled"] = false,
        ["under Authorized client applications"] = it => it["api"]!["preAuthorizedApplications"] = new JsonArray(),
        ["remove the other authorized client applications"] = it => it["api"]!["preAuthorizedApplications"]!.AsArray().Add(new JsonObject { ["appId"] = EntraStub.ClientId, ["delegatedPermissionIds"] = new JsonArray() }),
        ["permissions of type Application"] = it => Access(it).Add(new JsonObject { ["id"] = "e2a3a72e-5f79-4c64-b1b1-878b674786c9", ["type"] = "Role" }),
        ["Permission Mail.ReadWrite: add it"] = it => Remove(Access(it), 0),
        ["e383f46e-2787-4529-855e-0e479a3ffac0 is more than Relance needs"] = it => Access(it).Add(new JsonObject { ["id"] = "e383f46e-2787-4529-855e-0e479a3ffac0", ["type"] = "Scope" }),
        ["other service(s) than Microsoft Graph"] = it => it["requiredResourceAccess"]!.AsArray().Add(new JsonObject { ["resourceAppId"] = "00000002-0000-0ff1-ce00-000000000000", ["resourceAccess"] = new JsonArray() }),
        ["has expired"] = it => it["passwordCredentials"]![0]!["endDateTime"] = "2020-01-01T00:00:00Z",
    };

    private readonly FakeAzure azure = new();

    public static TheoryData<string> Faults { get; } = [.. Broken.Keys];

    public void Dispose() => azure.Dispose();

    [Fact]
    public async Task What_is_registered_is_what_is_needed_and_no_more()
    {
        var (code, said) = await azure.Run("register-entra.sh", "--host", Host);
        azure.AddSecret(TimeProvider.System.GetUtcNow().AddYears(1));
        var (checkedCode, found) = await azure.Run("check-entra.sh", Check);

        Assert.True(code == 0, said);
        Assert.Contains($"AzureAd__ClientId={FakeAzure.App}", said, StringComparison.Ordinal);
        Assert.True(checkedCode == 0, found);
        Assert.Equal(["024d486e-b451-40bb-833d-3e66d98c5c73", "7427e0e9-2fba-42fe-b0c0-848c9e6a8182", "e1fe6dd8-ba31-4d61-89e7-88639da4683d"],
            Access(azure.Registration).Select(one => (string)one!["id"]!).Order(StringComparer.Ordinal));
        Assert.Contains(azure.Calls, call => call.StartsWith("ad sp create", StringComparison.Ordinal));
        Assert.DoesNotContain(azure.Calls, call => call.Contains("admin-consent", StringComparison.Ordinal) || call.Contains("credential", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_wrong_is_named_with_its_remedy(string told)
    {
        await azure.Run("register-entra.sh", "--host", Host);
        azure.AddSecret(TimeProvider.System.GetUtcNow().AddYears(1));
        var registration = azure.Registration;
        Broken[told](registration);
        azure.Registration = registration;

        var (code, said) = await azure.Run("check-entra.sh", Check);

        Assert.Equal(1, code);
        Assert.Contains(told, Assert.Single(said.Split('\n'), line => line.StartsWith("WRONG", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User.Read offline_access", "Consent to Mail.ReadWrite:")]
    [InlineData("Mail.ReadWrite User.Read offline_access Mail.Send", "take it back, Relance never sends")]
    public async Task Consent_is_looked_at_too(string consented, string told)
    {
        await azure.Run("register-entra.sh", "--host", Host);
        azure.AddSecret(TimeProvider.System.GetUtcNow().AddYears(1));
        azure.Consent(consented);

        var (code, said) = await azure.Run("check-entra.sh", Check);

        Assert.Equal(1, code);
        Assert.Contains(told, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_mailboxes_and_Office_itself_are_asked_for_by_name()
    {
        await azure.Run("register-entra.sh", "--host", Host, "--shared", "--office");

        var trusted = azure.Registration["api"]!["preAuthorizedApplications"]!.AsArray().Select(one => (string)one!["appId"]!);

        Assert.Contains(Access(azure.Registration), one => (string)one!["id"]! == "5df07973-7d5d-46ed-9847-1271055cbd51");
        Assert.Equal([FakeAzure.App, "ea5a67f6-b6f3-4338-b240-c655ddc3cc8e"], trusted);
    }

    [Fact]
    public async Task An_existing_registration_is_put_right_and_its_scope_keeps_its_id()
    {
        const string id = "11111111-2222-4333-8444-555555555555";
        await azure.Run("register-entra.sh", "--host", "old.example.fr", "--shared");
        var registration = azure.Registration;
        registration["api"]!["oauth2PermissionScopes"]![0]!["id"] = id;
        azure.Registration = registration;

        var (code, said) = await azure.Run("register-entra.sh", "--host", Host, "--app", FakeAzure.App);
        azure.AddSecret(TimeProvider.System.GetUtcNow().AddYears(1));
        var (checkedCode, found) = await azure.Run("check-entra.sh", Check);

        Assert.True(code == 0, said);
        Assert.True(checkedCode == 0, found);
        Assert.Equal(id, (string?)azure.Registration["api"]!["oauth2PermissionScopes"]![0]!["id"]);
    }

    [Theory]
    [InlineData("register-entra.sh", "--host", "https://relance.example.fr/pane")]
    [InlineData("register-entra.sh", "--host", "a;touch pwned")]
    [InlineData("register-entra.sh", "--everything", "yes")]
    [InlineData("check-entra.sh", "--host", "relance.example.fr")]
    public async Task What_cannot_be_meant_is_refused_before_anything_is_asked(string script, params string[] arguments)
    {
        var (code, said) = await azure.Run(script, arguments);

        Assert.Equal(2, code);
        Assert.NotEmpty(said);
        Assert.Throws<FileNotFoundException>(() => azure.Calls);
    }

    private static JsonArray Access(JsonObject registration) => registration["requiredResourceAccess"]![0]!["resourceAccess"]!.AsArray();

    private static void Remove(JsonNode array, int index) => array.AsArray().RemoveAt(index);
}
