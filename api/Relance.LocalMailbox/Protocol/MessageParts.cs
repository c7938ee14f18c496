using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>What $expand adds to a message.</summary>
internal static class MessageParts
{
    public static void Write(Utf8JsonWriter json, Message message, MessageView view)
    {
        var properties = Properties(message).Where(property => view.Expand.ExtendedPropertyIds.Contains(property.Id, StringComparer.Ordinal)).ToList();
        if (properties.Count > 0)
        {
            json.WriteStartArray("singleValueExtendedProperties");
            foreach (var property in properties)
            {
                json.WriteStartObject();
                json.WriteString("id", property.Id);
                json.WriteString("value", property.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (view.Expand.Attachments)
        {
            json.WriteStartArray("attachments");
            foreach (var attachment in message.Attachments)
            {
                AttachmentJson.Write(json, attachment, view);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>The client's own properties, and the message class that every item has.</summary>
    public static IEnumerable<ExtendedProperty> Properties(Message message) =>
        message.ExtendedProperties.Append(new ExtendedProperty(ExtendedPropertyId.MessageClass, message.MessageClass));
}
