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

    public FaultRule? Take(HttpRequest request)
    {
        lock (gate)
        {
            foreach (var rule in rules.Where(rule => rule.Matches(request)))
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
