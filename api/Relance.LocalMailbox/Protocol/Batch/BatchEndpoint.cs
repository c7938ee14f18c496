namespace Relance.LocalMailbox.Protocol.Batch;

/// <summary>POST /$batch: up to twenty requests, four at a time, each with its own answer.</summary>
internal static class BatchEndpoint
{
    private const int AtATime = 4;

    public static async Task Post(HttpContext http)
    {
        _ = new QueryOptions(http.Request);
        var requests = BatchRequest.ReadAll(await JsonBody.Object(http));
        var inner = http.RequestServices.GetRequiredService<InnerPipeline>();
        using var places = new SemaphoreSlim(AtATime);
        var answers = new Dictionary<string, Task<BatchAnswer>>(StringComparer.Ordinal);
        foreach (var request in requests)
        {
            answers[request.Id] = Answer(request, [.. request.DependsOn.Select(id => answers[id])]);
        }

        var done = await Task.WhenAll(answers.Values);
        await GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("responses");
            foreach (var answer in done)
            {
                answer.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

        async Task<BatchAnswer> Answer(BatchRequest request, IReadOnlyList<Task<BatchAnswer>> before)
        {
            if ((await Task.WhenAll(before)).Any(one => one.Failed))
            {
                return BatchAnswer.Of(request.Id, new GraphFailure(StatusCodes.Status424FailedDependency, "FailedDependency", "The request failed because a request it depends on failed."));
            }

            await places.WaitAsync(http.RequestAborted);
            try
            {
                return await inner.Send(http, request);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
