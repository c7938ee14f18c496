using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>Calls the API as a page does: an answer, or a failure that says what came instead.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;

    public ApiClient(string url, string? token = null, string language = "fr")
    {
        http = new HttpClient { BaseAddress = new Uri(url) };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<T> Get<T>(string path) => Answer<T>(HttpMethod.Get, path, null);

    public Task<T> Post<T>(string path, object? body = null) => Answer<T>(HttpMethod.Post, path, Content(body));

    public Task<T> Put<T>(string path, object body) => Answer<T>(HttpMethod.Put, path, Content(body));

    public Task<T> Delete<T>(string path) => Answer<T>(HttpMethod.Delete, path, null);

    /// <summary>A file, with the name that it is saved under.</summary>
    public async Task<Download> File(string path)
    {
        using var response = await Send(HttpMethod.Get, path);
        if (!response.IsSuccessStatusCode) Assert.Fail($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        var name = response.Content.Headers.ContentDisposition?.FileNameStar ?? response.Content.Headers.ContentDisposition?.FileName;
        return new Download(name!, response.Content.Headers.ContentType!.MediaType!, await response.Content.ReadAsByteArrayAsync());
    }

    public Task<Problem> RefusedGet(string path) => Refused(HttpMethod.Get, path, null);

    public Task<Problem> RefusedPost(string path, object? body = null) => Refused(HttpMethod.Post, path, Content(body));

    public Task<Problem> RefusedPut(string path, object body) => Refused(HttpMethod.Put, path, Content(body));

    public Task<Problem> RefusedDelete(string path) => Refused(HttpMethod.Delete, path, null);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public void Dispose() => http.Dispose();

    private static HttpContent? Content(object? body) => body as HttpContent ?? (body is null ? null : JsonContent.Create(body, options: Json.Options));

    private async Task<T> Answer<T>(HttpMethod method, string path, HttpContent? content)
    {
        using var response = await Send(method, path, content);
        if (!response.IsSuccessStatusCode) Assert.Fail($"{method} {path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return await response.Read<T>();
    }

    private async Task<Problem> Refused(HttpMethod method, string path, HttpContent? content)
    {
        using var response = await Send(method, path, content);
        return await Problem.Of(response);
    }
}

internal sealed record Download(string Name, string Type, byte[] Content);
