using System.Text.Json;
using Relance.LocalMailbox.Faults;

namespace Relance.LocalMailbox.Control;

internal static class FaultControl
{
    private static readonly JsonSerializerOptions Strict = new(ControlCall.Format) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public static IResult Report(FaultPlan plan, RetryWatch watch) =>
        Results.Json(new { rules = plan.Rules, tooEarlyRetries = watch.TooEarly }, ControlCall.Format);

    public static async Task<IResult> Plan(HttpContext http, FaultPlan plan, RetryWatch watch)
    {
        var rules = await Read(http);
        var complaints = rules.Select((rule, index) => (index, text: rule.Complaint())).Where(one => one.text is not null).Select(one => $"rule {one.index + 1}: {one.text}").ToList();
        if (complaints.Count > 0)
        {
            throw ControlFailure.BadRequest(string.Join("; ", complaints));
        }

        plan.Replace(rules);
        return Report(plan, watch);
    }

    public static IResult Clear(FaultPlan plan, RetryWatch watch)
    {
        plan.Replace([]);
        watch.Clear();
        return Results.NoContent();
    }

    private static async Task<List<FaultRule>> Read(HttpContext http)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<List<FaultRule>>(http.Request.Body, Strict, http.RequestAborted) ?? [];
        }
        catch (JsonException e)
        {
            throw ControlFailure.BadRequest($"The plan must be an array of rules: {e.Message}");
        }
    }
}
