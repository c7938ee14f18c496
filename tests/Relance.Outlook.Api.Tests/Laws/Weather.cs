namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>What a mailbox in the cloud does on a bad day: refuse, act and not say so, break off, answer half.</summary>
internal static class Weather
{
    private const string Creating = "/v1.0/me/messages$";
    private const string Reading = "/delta";

    /// <summary>While drafts are made: the creation fails before or after it was carried out; sometimes the look for it fails, too.</summary>
    public static object[] WhileDrafting(Random dice)
    {
        var rules = new List<object>();
        var count = dice.Next(1, 4);
        for (var i = 0; i < count; i++) rules.Add(Creation(dice));
        if (dice.Next(3) == 0) rules.Add(Lookup(dice, times: dice.Next(3) == 0 ? 50 : 1));
        return [.. rules];
    }

    public static object[] WhileReading(Random dice) => [.. Enumerable.Range(0, dice.Next(1, 3)).Select(_ => Page(dice))];

    private static object Creation(Random dice)
    {
        var when = dice.Next(2) == 0 ? "before" : "after";
        var (times, skip) = (dice.Next(1, 3), dice.Next(3));
        // A second's wait is real time: most answers ask for none.
        int? retryAfter = dice.Next(40) == 0 ? 1 : dice.Next(6) == 0 ? null : 0;
        return dice.Next(10) switch
        {
            0 => new { method = "POST", path = Creating, when, reset = true, times, skip },
            1 => new { method = "POST", path = Creating, when = "after", status = 201, body = "{\"id\":\"AAMkAD", times, skip },
            2 => new { method = "POST", path = Creating, when = "before", status = 403, times = 1, skip },
            3 or 4 => new { method = "POST", path = Creating, when = "before", status = 429, retryAfter, times, skip },
            _ => new { method = "POST", path = Creating, when, status = Sick(dice), retryAfter, times, skip },
        };
    }

    private static object Lookup(Random dice, int times) => dice.Next(3) switch
    {
        0 => new { method = "GET", path = Creating, reset = true, times },
        1 => new { method = "GET", path = Creating, status = 200, body = "{\"value\":[{\"id\":\"AA", times },
        _ => new { method = "GET", path = Creating, status = 500, times },
    };

    private static object Page(Random dice)
    {
        var (times, skip) = (dice.Next(1, 4), dice.Next(4));
        return dice.Next(6) switch
        {
            0 => new { method = "GET", path = Reading, when = dice.Next(2) == 0 ? "before" : "after", reset = true, times, skip },
            1 => new { method = "GET", path = Reading, status = 200, body = "{\"value\":[{\"id\":\"AA", times, skip },
            2 => new { method = "GET", path = Reading, status = 410, times = 1, skip },
            3 => new { method = "GET", path = Reading, status = 429, retryAfter = 0, times, skip },
            4 => new { method = "GET", path = Reading, status = 500, times, skip },
            _ => new { method = "GET", path = Reading, status = 503, retryAfter = 0, times, skip },
        };
    }

    private static int Sick(Random dice) => dice.Next(4) switch { 0 => 500, 1 => 502, 2 => 503, _ => 504 };
}
