using System.Text.Json;
using System.Text.Json.Serialization;
using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>The plans that a company can use, built-in ones and its own, and which of them applies to whom.</summary>
public sealed class PlanBook
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Dictionary<string, ReminderPlan> own;

    public PlanBook(CompanyRow company, IEnumerable<PlanRow> rows)
        : this(PlanChoices.Of(company), rows.ToDictionary(row => row.Code, Read, StringComparer.Ordinal))
    {
    }

    private PlanBook(PlanChoices choices, Dictionary<string, ReminderPlan> own) => (Choices, this.own) = (choices, own);

    /// <summary>Which plan applies to whom, customers and invoices with a plan of their own apart.</summary>
    public PlanChoices Choices { get; }

    /// <summary>The company's own plans.</summary>
    public IEnumerable<ReminderPlan> Own => own.Values;

    /// <summary>The plan of that code; null when the company has none.</summary>
    public ReminderPlan? Find(string? code) => code is null ? null : own.GetValueOrDefault(code) ?? BuiltInPlans.Find(code);

    /// <summary>The plan of a customer: its own, else that of large accounts, else that of its kind, else the company's.</summary>
    public ReminderPlan For(string? ownCode, bool isLargeAccount, Segment? segment) =>
        Find(ownCode)
        ?? (isLargeAccount ? Find(Choices.LargeAccounts) : null)
        ?? Find(Choices.Of(segment))
        ?? Find(Choices.Company)
        ?? BuiltInPlans.Gentle;

    /// <summary>The same book with other choices or with one plan changed, to see what that would do.</summary>
    public PlanBook With(PlanChoices? choices = null, ReminderPlan? plan = null)
    {
        var plans = new Dictionary<string, ReminderPlan>(own, StringComparer.Ordinal);
        if (plan is not null) plans[plan.Code] = plan;
        return new PlanBook(choices ?? Choices, plans);
    }

    public static ReminderPlan Read(PlanRow row) => new(row.Code, row.MinimumIntervalDays, JsonSerializer.Deserialize<List<ReminderLevel>>(row.Levels, Json)!) { CallAbove = row.CallAbove };

    public static string WriteLevels(IReadOnlyList<ReminderLevel> levels) => JsonSerializer.Serialize(levels, Json);
}

/// <summary>Codes of plans: the company's, and by kind of customer where they differ from it.</summary>
public sealed record PlanChoices(string Company, Segment? DefaultSegment, string? Businesses, string? PublicBuyers, string? Consumers, string? LargeAccounts)
{
    public static PlanChoices Of(CompanyRow company) => new(
        company.PlanCode, company.DefaultSegment, company.PlanForBusinesses, company.PlanForPublicBuyers, company.PlanForConsumers, company.PlanForLargeAccounts);

    /// <summary>The code for that kind of customer; null when it has the company's.</summary>
    public string? Of(Segment? segment) => (segment ?? DefaultSegment) switch
    {
        Segment.Business => Businesses,
        Segment.Public => PublicBuyers,
        Segment.Consumer => Consumers,
        _ => null,
    };
}
