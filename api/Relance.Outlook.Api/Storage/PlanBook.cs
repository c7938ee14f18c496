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

    private readonly CompanyRow company;
    private readonly Dictionary<string, ReminderPlan> own;

    public PlanBook(CompanyRow company, IEnumerable<PlanRow> rows)
        : this(company, rows.ToDictionary(row => row.Code, Read, StringComparer.Ordinal))
    {
    }

    private PlanBook(CompanyRow company, Dictionary<string, ReminderPlan> own) => (this.company, this.own) = (company, own);

    /// <summary>The company's own plans.</summary>
    public IEnumerable<ReminderPlan> Own => own.Values;

    /// <summary>The plan of that code; null when the company has none.</summary>
    public ReminderPlan? Find(string? code) => code is null ? null : own.GetValueOrDefault(code) ?? BuiltInPlans.Find(code);

    /// <summary>The plan of a customer: its own, else that of large accounts, else that of its kind, else the company's.</summary>
    public ReminderPlan For(string? ownCode, bool isLargeAccount, Segment? segment) =>
        Find(ownCode)
        ?? (isLargeAccount ? Find(company.PlanForLargeAccounts) : null)
        ?? Find(OfSegment(segment ?? company.DefaultSegment))
        ?? Find(company.PlanCode)
        ?? BuiltInPlans.Gentle;

    /// <summary>The same book for other settings or with one plan changed, to see what that would do.</summary>
    public PlanBook With(CompanyRow? settings = null, ReminderPlan? plan = null)
    {
        var plans = new Dictionary<string, ReminderPlan>(own, StringComparer.Ordinal);
        if (plan is not null) plans[plan.Code] = plan;
        return new PlanBook(settings ?? company, plans);
    }

    public static ReminderPlan Read(PlanRow row) => new(row.Code, row.MinimumIntervalDays, JsonSerializer.Deserialize<List<ReminderLevel>>(row.Levels, Json)!) { CallAbove = row.CallAbove };

    public static string WriteLevels(IReadOnlyList<ReminderLevel> levels) => JsonSerializer.Serialize(levels, Json);

    private string? OfSegment(Segment? segment) => segment switch
    {
        Segment.Business => company.PlanForBusinesses,
        Segment.Public => company.PlanForPublicBuyers,
        Segment.Consumer => company.PlanForConsumers,
        _ => null,
    };
}
