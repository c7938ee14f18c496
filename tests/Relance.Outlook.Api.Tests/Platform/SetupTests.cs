using Microsoft.Extensions.Configuration;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Tests.Platform;

/// <summary>A wrong setting stops the start with a sentence that names it.</summary>
public sealed class SetupTests
{
    private const string Tenant = "AzureAd:TenantId=11111111-2222-3333-4444-555555555555";
    private const string Client = "AzureAd:ClientId=66666666-7777-8888-9999-000000000000";
    private const string Secret = "AzureAd:ClientSecret=secret";

    [Theory]
    [InlineData("Mailbox:Mode=Local", "Production")]
    [InlineData("Mailbox:Mode=Local", "Staging")]
    [InlineData("Mailbox:Mode=Local", "")]
    public void The_local_mailbox_outside_Development_is_asked_for_by_name(string byName, string environment)
    {
        var refusal = Assert.Throws<SetupException>(() => Read(environment));
        var setup = Read(environment, byName);

        Assert.Contains("AzureAd:TenantId", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(byName, refusal.Message, StringComparison.Ordinal);
        Assert.True(setup.IsLocal);
    }

    [Fact]
    public void In_Development_the_local_mailbox_and_its_sample_come_by_themselves()
    {
        var setup = Read("Development");

        Assert.Equal((MailboxMode.Local, true), (setup.Mode, setup.LoadSample));
        Assert.Equal("http://localhost:5081/v1.0", setup.GraphBaseUrl.ToString());
        Assert.Equal(Setup.DefaultUrl, setup.DeskUrl);
    }

    [Fact]
    public void A_tenant_means_Graph_without_a_sample()
    {
        var setup = Read("Production", Tenant, Client, Secret, "urls=http://0.0.0.0:8080");

        Assert.Equal((MailboxMode.Graph, false), (setup.Mode, setup.LoadSample));
        Assert.Equal("https://graph.microsoft.com/v1.0", setup.GraphBaseUrl.ToString());
    }

    [Theory]
    [InlineData("urls=http://0.0.0.0:5080", "ASPNETCORE_URLS")]
    [InlineData("urls=http://*:5080", "ASPNETCORE_URLS")]
    [InlineData("urls=http://+:5080", "ASPNETCORE_URLS")]
    [InlineData("urls=http://[::]:5080", "ASPNETCORE_URLS")]
    [InlineData("urls=http://localhost:5080;http://192.168.1.4:5080", "http://192.168.1.4:5080")]
    [InlineData("LocalMailbox:Url=http://192.168.1.4:5081", "not http://192.168.1.4:5081")]
    [InlineData("LocalMailbox:Url=http://0.0.0.0:5081", "not http://0.0.0.0:5081")]
    [InlineData("Mailbox:GraphBaseUrl=https://graph.microsoft.com/v1.0", "Mailbox:GraphBaseUrl")]
    public void With_the_local_mailbox_nothing_is_reached_from_outside_or_reaches_out(string setting, string named) =>
        AssertRefused(named, "Development", setting);

    [Theory]
    [InlineData("urls=http://127.0.0.1:5080;http://[::1]:5080;http://localhost:7000/")]
    [InlineData("Mailbox:GraphBaseUrl=http://127.0.0.1:9000/v1.0")]
    public void Loopback_addresses_are_accepted(string setting) => Assert.True(Read("Development", setting).IsLocal);

    [Theory]
    [InlineData("AzureAd:TenantId", Client, Secret)]
    [InlineData("AzureAd:TenantId", "AzureAd:TenantId=common", Client, Secret)]
    [InlineData("AzureAd:ClientId", Tenant, Secret)]
    [InlineData("AzureAd:ClientId", Tenant, "AzureAd:ClientId=relance", Secret)]
    [InlineData("AzureAd:ClientSecret", Tenant, Client)]
    [InlineData("AzureAd:ClientSecret", Tenant, Client, "AzureAd:ClientSecret= ")]
    [InlineData("AzureAd:Instance", Tenant, Client, Secret, "AzureAd:Instance=http://login.microsoftonline.com/")]
    [InlineData("AzureAd:Instance", Tenant, Client, Secret, "AzureAd:Instance=https://localhost:5081/")]
    [InlineData("AzureAd:AllowedTenants", "AzureAd:TenantId=organizations", Client, Secret)]
    [InlineData("AzureAd:AllowedTenants", "AzureAd:TenantId=common", Client, Secret)]
    [InlineData("AzureAd:AllowedTenants", Tenant, Client, Secret, "AzureAd:AllowedTenants:0=contoso.com")]
    [InlineData("choose one of", Tenant, Client, Secret, "AzureAd:ManagedIdentity:Enabled=true")]
    [InlineData("AzureAd:ManagedIdentity:ClientId", Tenant, Client, "AzureAd:ManagedIdentity:ClientId=mine")]
    [InlineData("AzureAd:Certificate", Tenant, Client, "AzureAd:Certificate:Password=x")]
    [InlineData("AzureAd:Certificate", Tenant, Client, "AzureAd:Certificate:File=/nowhere/relance.pfx", "AzureAd:Certificate:Thumbprint=AB12")]
    [InlineData("AzureAd:Certificate:File", Tenant, Client, "AzureAd:Certificate:File=/nowhere/relance.pfx")]
    [InlineData("AzureAd:Certificate:Thumbprint", Tenant, Client, "AzureAd:Certificate:Thumbprint=0000000000000000000000000000000000000000")]
    [InlineData("AzureAd:Certificate:Store", Tenant, Client, "AzureAd:Certificate:Thumbprint=AB12", "AzureAd:Certificate:Store=Elsewhere")]
    public void Graph_needs_the_whole_application(string named, params string[] settings) =>
        AssertRefused(named, "Production", ["Mailbox:Mode=Graph", .. settings]);

    [Theory]
    [InlineData("http://graph.microsoft.com/v1.0")]
    [InlineData("https://graph.example/v1.0")]
    [InlineData("https://graph.microsoft.com.example/v1.0")]
    [InlineData("https://graph.microsoft.com@example.org/v1.0")]
    [InlineData("http://localhost:5081/v1.0")]
    public void Real_tokens_go_to_Graph_hosts_only(string url) =>
        AssertRefused("Mailbox:GraphBaseUrl", "Production", Tenant, Client, Secret, $"Mailbox:GraphBaseUrl={url}");

    [Theory]
    [InlineData("Production", "Development only", "Mailbox:GraphBaseUrl=http://localhost:5081/v1.0", "AzureAd:Instance=http://localhost:5082/")]
    [InlineData("Development", "Mailbox:GraphBaseUrl", "AzureAd:Instance=http://localhost:5082/")]
    [InlineData("Development", "Mailbox:GraphBaseUrl", "Mailbox:GraphBaseUrl=https://graph.microsoft.com/v1.0", "AzureAd:Instance=http://localhost:5082/")]
    [InlineData("Development", "AzureAd:Instance", "Mailbox:GraphBaseUrl=http://localhost:5081/v1.0")]
    [InlineData("Development", "AzureAd:Instance", "Mailbox:GraphBaseUrl=http://localhost:5081/v1.0", "AzureAd:Instance=https://login.microsoftonline.com/")]
    [InlineData("Development", "ASPNETCORE_URLS", "Mailbox:GraphBaseUrl=http://localhost:5081/v1.0", "AzureAd:Instance=http://localhost:5082/", "urls=http://0.0.0.0:5080")]
    [InlineData("Development", "Graph mode", "Mailbox:Mode=Local")]
    public void A_rehearsal_mixes_nothing_of_this_machine_with_anything_real(string environment, string named, params string[] settings) =>
        AssertRefused(named, environment, [Tenant, Client, Secret, "Mailbox:Rehearsal=true", .. settings]);

    [Theory]
    [InlineData("https://graph.microsoft.us/v1.0")]
    [InlineData("https://microsoftgraph.chinacloudapi.cn/v1.0")]
    public void National_clouds_are_Graph_too(string url) =>
        Assert.Equal(url, Read("Production", Tenant, Client, Secret, $"Mailbox:GraphBaseUrl={url}").GraphBaseUrl.ToString());

    [Theory]
    [InlineData("Mailbox:Mode=Outlook", "Mailbox")]
    [InlineData("Mailbox:GraphBaseUrl=http://", "Mailbox")]
    [InlineData("Database:Provider=Oracle", "Database")]
    [InlineData("LocalMailbox:Clock=yesterday", "LocalMailbox")]
    [InlineData("LocalMailbox:Url=http://:x", "LocalMailbox")]
    [InlineData("Relance:LoadSample=perhaps", "Relance")]
    [InlineData("Relance:DataDirectory=", "Relance")]
    [InlineData("Relance:MaxImportMegabytes=0", "Relance")]
    [InlineData("Relance:MaxImportMegabytes=4097", "Relance")]
    [InlineData("Relance:MaxImportMegabytes=big", "Relance")]
    [InlineData("AzureAd:Instance=http://", "AzureAd")]
    public void A_value_that_cannot_be_read_is_told_with_its_section(string setting, string section) =>
        AssertRefused($"Setting {section}:", "Development", setting);

    [Theory]
    [InlineData("Database:ConnectionString is missing", "Database:Provider=Postgres")]
    [InlineData("Database:ConnectionString is missing", "Database:Provider=Postgres", "Database:ConnectionString= ")]
    [InlineData("cannot be read as one of PostgreSQL", "Database:Provider=Postgres", "Database:ConnectionString=Data Source=relance.db")]
    [InlineData("cannot be read as one of PostgreSQL", "Database:Provider=Postgres", "Database:ConnectionString=Host=db;Port=many")]
    [InlineData("names no Host", "Database:Provider=Postgres", "Database:ConnectionString=Database=relance")]
    [InlineData("names no Database", "Database:Provider=Postgres", "Database:ConnectionString=Host=db.example.fr")]
    [InlineData("Multiplexing", "Database:Provider=Postgres", "Database:ConnectionString=Host=db;Database=relance;Multiplexing=true")]
    [InlineData("Database:Provider=Postgres", "Database:ConnectionString=Host=db;Database=relance")]
    public void A_database_that_cannot_be_meant_is_told(string named, params string[] settings) => AssertRefused(named, "Development", settings);

    [Fact]
    public void A_password_in_a_setting_that_is_wrong_is_not_repeated()
    {
        var refusal = Assert.Throws<SetupException>(() => Read("Development", "Database:Provider=Postgres", "Database:ConnectionString=Host=db;Password=geheim;Colour=blue"));

        Assert.DoesNotContain("geheim", refusal.ToString(), StringComparison.Ordinal);
    }

    private static void AssertRefused(string named, string environment, params string[] settings)
    {
        var refusal = Assert.Throws<SetupException>(() => Read(environment, settings));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.Message.Length > named.Length + 15, refusal.Message);
    }

    private static Setup Read(string environment, params string[] settings)
    {
        var pairs = settings.Select(setting => setting.Split('=', 2)).Select(pair => new KeyValuePair<string, string?>(pair[0], pair[1]));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
        return Setup.Read(configuration, new StubEnvironment(environment));
    }
}
