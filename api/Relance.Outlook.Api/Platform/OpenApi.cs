using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Relance.Outlook.Api.Platform.Access;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Relance.Outlook.Api.Platform;

/// <summary>The contract as a document: /openapi/v1.json, /swagger, and the committed api/openapi.json.</summary>
internal static class OpenApi
{
    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Relance.Outlook",
                Version = "v1",
                Description = "Chases unpaid invoices from inside Outlook: imports open items, decides whom to remind and why, puts drafts into the "
                    + "accountant's own Drafts folder, and keeps the history of what left and what came back. It never sends.",
            });
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.UseAllOfToExtendReferenceSchemas();
            options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
            options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
            options.IncludeXmlComments(typeof(OpenApi).Assembly, includeControllerXmlComments: false);
            options.SchemaFilter<Required>();
            options.SchemaFilter<CodedProblem>();
            options.OperationFilter<PublishedRule>();
        });
    }

    public static void MapOpenApi(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json");
        app.UseSwaggerUI(options => options.SwaggerEndpoint("/openapi/v1.json", "Relance.Outlook v1"));
    }

    /// <summary>Who may call it: anonymous, signedIn, reader, collector, manager or administrator.</summary>
    private sealed class PublishedRule : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AccessRule>().SingleOrDefault() is not { } rule) return;
            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
            operation.Extensions["x-relance-role"] = new JsonNodeExtension(JsonNamingPolicy.CamelCase.ConvertName(rule.Level.ToString()));
        }
    }

    /// <summary>What our problems say beyond RFC 9457.</summary>
    private sealed class CodedProblem : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            if (context.Type != typeof(ProblemDetails) || schema is not OpenApiSchema { Properties: { } properties } own) return;
            properties["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable; title and detail are for people." };
            properties["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
                Description = "By field, when the input is at fault.",
            };
            own.Required = new HashSet<string>(StringComparer.Ordinal) { "code", "detail", "status", "title" };
        }
    }

    /// <summary>Every member of an answer is always there, null or not: clients need not tell missing from null.</summary>
    private sealed class Required : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            if (schema is not OpenApiSchema { Properties: { } properties } own) return;
            var isAnswer = context.Type.Name.EndsWith("Dto", StringComparison.Ordinal) || context.Type.Name is "ImportReport" or "CompanySummary" or "ContactCounts" || context.Type.Name.StartsWith("Page`", StringComparison.Ordinal);
            if (isAnswer) own.Required = new HashSet<string>(properties.Keys, StringComparer.Ordinal);
        }
    }
}
