using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>The colours that a mailbox gives to category names. A message may bear names that are not among them.</summary>
internal static class CategoryEndpoints
{
    public static Task List(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var categories = call.Profiles.Of(call.Owner).Categories;
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("outlook/masterCategories"));
            json.WriteStartArray("value");
            foreach (var category in categories)
            {
                Write(json, category);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        return Answer(call, StatusCodes.Status200OK, Find(call, call.Profiles.Of(call.Owner)));
    }

    public static async Task Create(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var form = JsonBody.Members(await JsonBody.Object(http), "outlookCategory").Aggregate(new MasterCategory(Guid.NewGuid(), "", "none"), With);
        if (form.DisplayName.Length == 0)
        {
            throw GraphFailure.BadRequest("ErrorInvalidRequest", "A category needs a displayName.");
        }

        call.Profiles.Change(call.Owner, profile => profile.Categories.Any(one => string.Equals(one.DisplayName, form.DisplayName, StringComparison.OrdinalIgnoreCase))
            ? throw new GraphFailure(StatusCodes.Status409Conflict, "ErrorCategoryNameDuplicate", "A category with the specified name already exists.")
            : profile with { Categories = [.. profile.Categories, form] });
        await Answer(call, StatusCodes.Status201Created, form);
    }

    public static async Task Change(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var members = JsonBody.Members(await JsonBody.Object(http), "outlookCategory").ToList();
        if (members.Exists(member => member.Name == "displayName"))
        {
            throw GraphFailure.BadRequest("ErrorInvalidPropertySet", "Update action is invalid for property 'displayName'.");
        }

        var changed = call.Profiles.Change(call.Owner, profile =>
        {
            var found = Find(call, profile);
            return profile with { Categories = [.. profile.Categories.Select(one => one == found ? members.Aggregate(one, With) : one)] };
        });
        await Answer(call, StatusCodes.Status200OK, Find(call, changed));
    }

    public static Task Delete(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        call.Profiles.Change(call.Owner, profile =>
        {
            var found = Find(call, profile);
            return profile with { Categories = [.. profile.Categories.Where(one => one != found)] };
        });
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static MasterCategory With(MasterCategory category, JsonProperty member) => member.Name switch
    {
        "displayName" => category with { DisplayName = JsonBody.Text(member.Value, "displayName") ?? "" },
        "color" => category with { Color = JsonBody.OneOf(member.Value, "color", [.. MasterCategory.Colors]) },
        _ => throw JsonBody.Unknown(member.Name, "outlookCategory"),
    };

    private static MasterCategory Find(GraphCall call, MailboxProfile profile) =>
        profile.Categories.FirstOrDefault(one => string.Equals(one.Id.ToString(), call.RouteValue("category"), StringComparison.OrdinalIgnoreCase)) ?? throw GraphFailure.ItemNotFound();

    private static Task Answer(GraphCall call, int status, MasterCategory category) =>
        GraphAnswers.Json(call.Http, status, json => Write(json, category, call.Context("outlook/masterCategories/$entity")));

    private static void Write(Utf8JsonWriter json, MasterCategory category, string? context = null)
    {
        json.WriteStartObject();
        if (context is not null)
        {
            json.WriteString("@odata.context", context);
        }

        json.WriteString("id", category.Id.ToString());
        json.WriteString("displayName", category.DisplayName);
        json.WriteString("color", category.Color);
        json.WriteEndObject();
    }
}
