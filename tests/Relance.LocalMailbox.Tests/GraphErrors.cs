using System.Net;
using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;

namespace Relance.LocalMailbox.Tests;

internal static class GraphErrors
{
    /// <summary>The refusal as the SDK reports it.</summary>
    public static async Task<(int Status, string? Code, string? Message)> Refusal(Func<Task> act)
    {
        var error = await Assert.ThrowsAsync<ODataError>(act);
        return (error.ResponseStatusCode, error.Error?.Code, error.Error?.Message);
    }

    public static async Task<(HttpStatusCode Status, string? Code, string Message)> Refusal(this HttpResponseMessage response)
    {
        var error = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("error");
        return (response.StatusCode, error.GetProperty("code").GetString(), error.GetProperty("message").GetString()!);
    }
}
