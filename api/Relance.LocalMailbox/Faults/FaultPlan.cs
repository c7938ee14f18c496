namespace Relance.LocalMailbox.Faults;

/// <summary>An ordered plan, not dice: each request consumes the first rule that has times left.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private IReadOnlyList<FaultRule> rules = [];

    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (gate)
            {
                return rules;
            }
        }
    }

    public void Replace(IReadOnlyList<FaultRule> plan)
    {
        lock (gate)
        {
            rules = plan;
        }
    }

    public FaultRule? Take(HttpRequest request) => Take(rule => rule.Matches(request.Method, request.Path.Value ?? ""));

    /// <summary>Notifications go out: only rules that name them concern them.</summary>
    public FaultRule? TakeNotification(Uri url) => Take(rule => rule.Method is not null && rule.Matches("NOTIFY", url.AbsolutePath));

    private FaultRule? Take(Func<FaultRule, bool> matches)
    {
        lock (gate)
        {
            foreach (var rule in rules.Where(matches))
            {
                if (rule.Seen++ >= rule.Skip)
                {
                    rule.Hits++;
                    return rule;
                }
            }

            return null;
        }
    }
}
