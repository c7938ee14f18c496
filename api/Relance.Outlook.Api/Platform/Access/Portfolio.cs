using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Platform.Access;

/// <summary>The customers of one collector: <c>mine</c>, <c>none</c> (nobody's), a member's id, or all.</summary>
internal sealed class Portfolio
{
    private readonly bool isAll;

    /// <summary>The members in whose portfolio a customer is to be; empty with <see cref="isNobodys"/>.</summary>
    private readonly List<long> members;

    private readonly bool isNobodys;

    private Portfolio(bool isAll, bool isNobodys, List<long> members) => (this.isAll, this.isNobodys, this.members) = (isAll, isNobodys, members);

    /// <summary>Null when the text is none of the choices.</summary>
    public static async Task<Portfolio?> ReadAsync(string? text, long? companyId, CompanyAccess access, CancellationToken cancellationToken) => text switch
    {
        null or "" => new Portfolio(isAll: true, isNobodys: false, []),
        "none" => new Portfolio(isAll: false, isNobodys: true, []),
        "mine" => new Portfolio(isAll: false, isNobodys: false, await access.MemberIdsAsync(companyId, cancellationToken)),
        _ when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var member) => new Portfolio(isAll: false, isNobodys: false, [member]),
        _ => null,
    };

    public static ProblemHttpResult Unknown() => Problems.Invalid("portfolio", Say.Current("Le portefeuille est « mine », « none » ou l’identifiant d’un membre.", "The portfolio is mine, none or a member's id."));

    public bool Holds(long? collectorId) => isAll || (isNobodys ? collectorId is null : collectorId is { } member && members.Contains(member));

    public IQueryable<CustomerRow> Of(IQueryable<CustomerRow> customers)
    {
        var own = members;
        if (isAll) return customers;
        return isNobodys ? customers.Where(row => row.CollectorId == null) : customers.Where(row => row.CollectorId != null && own.Contains(row.CollectorId.Value));
    }
}
