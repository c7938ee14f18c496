using System.Net.Http.Json;
using System.Text.Json;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>JSON as the API writes it.</summary>
internal static class Json
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static async Task<T> Read<T>(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<T>(Options))!;

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        PlatformSetup.Configure(options);
        return options;
    }
}
