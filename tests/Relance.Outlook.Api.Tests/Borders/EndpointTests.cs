using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Relance.Outlook.Api.Tests.Borders;

public sealed class EndpointTests
{
    [Fact]
    public void Every_endpoint_is_a_named_static_method_that_says_what_it_returns()
    {
        using var data = new TemporaryFolder();
        var app = RelanceApp.Build(["--environment=Development", $"--Relance:DataDirectory={data.Path}"]);

        var handlers = HandlersOf(app).ToList();

        Assert.True(handlers.Count > 20);
        Assert.Empty(handlers.Select(FaultOf).OfType<string>());
    }

    [Fact]
    public void The_guard_barks()
    {
        var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/ok", Typed);
        app.MapGet("/a", Untyped);
        app.MapGet("/b", UntypedLater);
        app.MapGet("/c", () => TypedResults.Ok());
        app.MapGet("/d", Anything);

        var faults = HandlersOf(app).Select(FaultOf).OfType<string>().ToList();

        Assert.Equal(4, faults.Count);
        Assert.Contains($"{nameof(EndpointTests)}.{nameof(Untyped)} returns IResult", faults);
        Assert.Contains($"{nameof(EndpointTests)}.{nameof(UntypedLater)} returns IResult", faults);
        Assert.Contains($"{nameof(EndpointTests)}.{nameof(Anything)} returns Object", faults);
        Assert.Contains(faults, fault => fault.EndsWith("is not a named static method", StringComparison.Ordinal));
    }

    /// <summary>The handlers written by us; those of the framework and of libraries are theirs to answer for.</summary>
    private static IEnumerable<MethodInfo> HandlersOf(IEndpointRouteBuilder app) =>
        from source in app.DataSources
        from endpoint in source.Endpoints
        let method = endpoint.Metadata.GetMetadata<MethodInfo>()
        where method?.DeclaringType?.Assembly.GetName().Name?.StartsWith("Relance", StringComparison.Ordinal) == true
        select method;

    private static string? FaultOf(MethodInfo handler)
    {
        var name = $"{handler.DeclaringType!.Name}.{handler.Name}";
        var isNamed = handler.IsStatic && !handler.Name.Contains('<', StringComparison.Ordinal) && !handler.DeclaringType.IsDefined(typeof(CompilerGeneratedAttribute));
        if (!isNamed) return $"{name} is not a named static method";

        var returned = handler.ReturnType;
        var isTask = returned.IsGenericType && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>));
        if (isTask) returned = returned.GetGenericArguments()[0];
        var saysWhat = returned is { IsInterface: false } && returned.IsAssignableTo(typeof(IResult));
        return saysWhat ? null : $"{name} returns {returned.Name}";
    }

    private static Microsoft.AspNetCore.Http.HttpResults.Ok<int> Typed() => TypedResults.Ok(1);

    private static IResult Untyped() => Results.Ok();

    private static Task<IResult> UntypedLater() => Task.FromResult(Results.Ok());

    private static object Anything() => Results.Ok();
}
