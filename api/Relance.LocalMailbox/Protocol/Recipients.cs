using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

internal static class Recipients
{
    public static List<EmailAddress> Many(JsonElement value, string name)
    {
        var people = JsonBody.List(value, name, one => One(one, name));
        return people.Count <= 500
            ? people
            : throw GraphFailure.BadRequest("ErrorTooManyRecipients", "A message has at most 500 recipients.");
    }

    public static EmailAddress One(JsonElement value, string name)
    {
        var (person, address) = ("", "");
        foreach (var member in JsonBody.Members(value, name))
        {
            if (member.Name != "emailAddress")
            {
                throw JsonBody.Unknown(member.Name, "recipient");
            }

            foreach (var part in JsonBody.Members(member.Value, "emailAddress"))
            {
                _ = part.Name switch
                {
                    "name" => person = JsonBody.Text(part.Value, "name") ?? "",
                    "address" => address = JsonBody.Text(part.Value, "address") ?? "",
                    _ => throw JsonBody.Unknown(part.Name, "emailAddress"),
                };
            }
        }

        return HeaderRules.HoldsLineBreak(person + address)
            ? throw GraphFailure.BadRequest("ErrorInvalidRecipients", $"'{name}' holds a line break.")
            : new EmailAddress(person.Length > 0 ? person : address, address);
    }
}
