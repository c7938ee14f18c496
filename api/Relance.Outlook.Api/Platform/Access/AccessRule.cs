using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Platform.Access;

/// <summary>Who may call a route, from least to most. The roles are those in the company that the address names.</summary>
public enum AccessLevel { Anonymous, SignedIn, Reader, Collector, Manager, Administrator }

/// <summary>The rule of a route, as metadata: it is enforced, published in the contract, and played by the tests.</summary>
/// <param name="Level">Who may call it at least.</param>
/// <param name="Owner">How the company is found when the address names a thing of it only; null: the address says <c>companyId</c>.</param>
internal sealed record AccessRule(AccessLevel Level, Owner? Owner = null)
{
    public bool IsOfCompany => Level is AccessLevel.Reader or AccessLevel.Collector or AccessLevel.Manager;

    public Role AtLeast => Level switch
    {
        AccessLevel.Manager => Role.Manager,
        AccessLevel.Collector => Role.Collector,
        _ => Role.Reader,
    };
}

/// <summary>Things whose ids stand alone in an address.</summary>
internal enum Owner { Operation, Reminder, FoundMail, Reply }

internal static class AccessRules
{
    public static T Allow<T>(this T builder, AccessLevel level, Owner? owner = null) where T : IEndpointConventionBuilder
    {
        builder.WithMetadata(new AccessRule(level, owner));
        return builder;
    }

    /// <summary>Stops the start when a route below /api has no rule, two of them, or one that cannot be enforced.</summary>
    public static void Require(IEnumerable<EndpointDataSource> sources)
    {
        var faults = sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(FaultOf).OfType<string>().ToList();
        if (faults.Count > 0) throw new SetupException($"Routes without a rule of who may call them: {string.Join("; ", faults)}.");
    }

    private static string? FaultOf(RouteEndpoint endpoint)
    {
        var path = endpoint.RoutePattern.RawText ?? "";
        if (!path.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)) return null;
        var rules = endpoint.Metadata.GetOrderedMetadata<AccessRule>();
        if (rules.Count != 1) return $"{path} has {rules.Count} rules";
        var asksForToken = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>() is not null;
        if (asksForToken == (rules[0].Level == AccessLevel.Anonymous)) return $"{path} is {rules[0].Level} and {(asksForToken ? "asks" : "does not ask")} for a token";
        var names = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name);
        var needed = rules[0].Owner is null ? "companyId" : "id";
        return rules[0].IsOfCompany && !names.Contains(needed, StringComparer.Ordinal) ? $"{path} names no {needed}" : null;
    }
}
