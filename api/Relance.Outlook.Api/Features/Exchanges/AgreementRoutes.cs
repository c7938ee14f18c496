using Microsoft.AspNetCore.Http.HttpResults;

namespace Relance.Outlook.Api.Features.Exchanges;

/// <summary>One kind of hold at one address: POST creates, PUT changes, DELETE ends with an optional <c>reason</c>.</summary>
internal static class AgreementRoutes
{
    public static async Task<Results<Ok<List<AgreementDto>>, ProblemHttpResult>> List(
        long companyId, long customerId, AgreementBook agreements, CancellationToken cancellationToken) =>
        await agreements.ListAsync(companyId, customerId, cancellationToken) is { } list ? TypedResults.Ok(list) : AgreementBook.NotFound();

    public static void MapAgreement<T>(this RouteGroupBuilder collect, string path, string name, string what) where T : class, IHoldRequest
    {
        var group = collect.MapGroup($"/customers/{{customerId:long}}/{path}").WithTags("Agreements");
#pragma warning disable RDG002 // As delegates, since the analyzer of route handlers fails on generic methods: compiled at the start, all other routes by the build.
        Delegate create = Create<T>, change = Change<T>, end = End<T>;
        group.MapPost("", create).WithName($"create{name}").WithSummary($"{what}: chasing waits.");
        group.MapPut("/{agreementId:long}", change).WithName($"change{name}").WithSummary($"{what}: what was entered is corrected; the history keeps both.");
        group.MapDelete("/{agreementId:long}", end).WithName($"end{name}").WithSummary($"{what}: ended; chasing resumes.");
#pragma warning restore RDG002
    }

    private static Task<Results<Created<AgreementDto>, ProblemHttpResult>> Create<T>(
        long companyId, long customerId, T body, AgreementBook agreements, CancellationToken cancellationToken) where T : class, IHoldRequest =>
        agreements.CreateAsync(companyId, customerId, body, cancellationToken);

    private static Task<Results<Ok<AgreementDto>, ProblemHttpResult>> Change<T>(
        long companyId, long customerId, long agreementId, T body, AgreementBook agreements, CancellationToken cancellationToken) where T : class, IHoldRequest =>
        agreements.ChangeAsync(companyId, customerId, agreementId, body, cancellationToken);

    private static Task<Results<Ok<AgreementDto>, ProblemHttpResult>> End<T>(
        long companyId, long customerId, long agreementId, string? reason, AgreementBook agreements, CancellationToken cancellationToken) where T : class, IHoldRequest =>
        agreements.EndAsync(companyId, customerId, agreementId, typeof(T), reason, cancellationToken);
}
