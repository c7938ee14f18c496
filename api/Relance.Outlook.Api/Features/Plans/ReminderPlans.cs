using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Plans;

/// <summary>The plans to choose from: the built-in ones, and the company's own, which can be changed.</summary>
internal static partial class ReminderPlans
{
    public static async Task<Ok<List<PlanDto>>> List(long companyId, RelanceDbContext db, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking().SingleAsync(row => row.Id == companyId, cancellationToken);
        var rows = await db.Plans.AsNoTracking().Where(row => row.CompanyId == companyId).OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var customers = await db.Customers.Where(row => row.CompanyId == companyId && row.PlanCode != null).GroupBy(row => row.PlanCode!).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var invoices = await db.Items.Where(row => row.CompanyId == companyId && row.ClosedOn == null && row.PlanCode != null).GroupBy(row => row.PlanCode!).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

        var format = new Typography(Say.Language);
        var builtIn = BuiltInPlans.All.Select(plan => PlanDto.Of(plan, PlanText.Name(plan.Code, format), isBuiltIn: true, company.Currency, Use(plan.Code)));
        var own = rows.Select(row => PlanDto.Of(PlanBook.Read(row), row.Name, isBuiltIn: false, company.Currency, Use(row.Code)));
        return TypedResults.Ok(builtIn.Concat(own).ToList());

        PlanUseDto Use(string code) => new([.. Scopes(PlanChoices.Of(company), code)], customers.GetValueOrDefault(code), invoices.GetValueOrDefault(code));
    }

    public static async Task<Results<Ok<PlanDto>, ProblemHttpResult>> Put(
        long companyId, PlanEdit body, RelanceDbContext db, RelanceClock clock, CurrentUser user, CancellationToken cancellationToken)
    {
        if (FaultsOf(body) is { } faults) return faults;
        var row = await db.Plans.SingleOrDefaultAsync(plan => plan.CompanyId == companyId && plan.Code == body.Code, cancellationToken);
        if (row is null) db.Plans.Add(row = new PlanRow { CompanyId = companyId, Code = body.Code!, Name = "", Levels = "[]", By = "" });
        var plan = body.ToPlan();
        (row.Name, row.MinimumIntervalDays, row.CallAbove, row.Levels) = (body.Name!.Trim(), plan.MinimumIntervalDays, plan.CallAbove, PlanBook.WriteLevels(plan.Levels));
        (row.By, row.At) = (user.Name, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        var currency = await db.Companies.Where(company => company.Id == companyId).Select(company => company.Currency).SingleAsync(cancellationToken);
        return TypedResults.Ok(PlanDto.Of(plan, row.Name, isBuiltIn: false, currency, new PlanUseDto([], 0, 0)));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(long companyId, string code, RelanceDbContext db, CancellationToken cancellationToken)
    {
        var row = await db.Plans.SingleOrDefaultAsync(plan => plan.CompanyId == companyId && plan.Code == code, cancellationToken);
        if (row is null) return Problems.NotFound(Say.Current("Scénario", "Plan"));
        var company = await db.Companies.AsNoTracking().SingleAsync(other => other.Id == companyId, cancellationToken);
        var isUsed = Scopes(PlanChoices.Of(company), code).Any()
            || await db.Customers.AnyAsync(customer => customer.CompanyId == companyId && customer.PlanCode == code, cancellationToken)
            || await db.Items.AnyAsync(item => item.CompanyId == companyId && item.ClosedOn == null && item.PlanCode == code, cancellationToken);
        if (isUsed)
        {
            return Problems.Problem(409, "plan.used", Say.Current("Scénario utilisé", "Plan in use"), Say.Current(
                "Ce scénario est utilisé : donnez-en un autre à la société, aux clients ou aux factures concernés, puis supprimez-le.",
                "This plan is in use: give the company, customers or invoices another one first, then delete it."));
        }

        db.Plans.Remove(row);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>What is wrong with a plan, by field; null when it may be saved.</summary>
    internal static ProblemHttpResult? FaultsOf(PlanEdit body)
    {
        var format = new Typography(Say.Language);
        if (BuiltInPlans.Find(body.Code ?? "") is not null)
        {
            return Problems.Problem(409, "plan.builtIn", Say.Current("Scénario d’origine", "Built-in plan"), Say.Current(
                "Ce scénario est livré avec l’application : copiez-le sous un autre code pour le modifier.", "This plan comes with the application: copy it under another code to change it."));
        }

        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!CodeForm().IsMatch(body.Code ?? "")) errors["code"] = [Say.Current("Le code compte de 2 à 40 lettres minuscules, chiffres ou traits d’union.", "The code has 2 to 40 small letters, digits or hyphens.")];
        if (body.Name?.Trim() is not { Length: > 0 and <= 120 }) errors["name"] = [Say.Current("Le nom est obligatoire (120 caractères au plus).", "The name is required (120 characters at most).")];
        foreach (var (level, i) in (body.Levels ?? []).Select((level, i) => (level, i)))
        {
            if (level.Template is { } template && !Originals.Exists(template)) errors[$"levels[{i}].template"] = [Say.Current($"Le modèle « {template} » n’existe pas.", $"There is no template “{template}”.")];
        }

        foreach (var group in PlanCheck.Of(body.ToPlan()).GroupBy(fault => fault.Level is { } level ? $"levels[{level - 1}]" : FieldOf(fault.Code), StringComparer.Ordinal))
            errors[group.Key] = [.. group.Select(fault => PlanText.Of(fault.Code, format))];
        return errors.Count == 0 ? null : Problems.Problem(400, "invalid", Say.Current("Saisie incorrecte", "Invalid input"), string.Join(" ", errors.Values.SelectMany(messages => messages).Distinct()), errors);
    }

    private static string FieldOf(PlanFaultCode code) => code switch
    {
        PlanFaultCode.Interval => "minimumIntervalDays",
        PlanFaultCode.CallAbove => "callAbove",
        _ => "levels",
    };

    private static IEnumerable<string> Scopes(PlanChoices choices, string code)
    {
        if (choices.Company == code) yield return "company";
        if (choices.Businesses == code) yield return "business";
        if (choices.PublicBuyers == code) yield return "public";
        if (choices.Consumers == code) yield return "consumer";
        if (choices.LargeAccounts == code) yield return "largeAccounts";
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}
