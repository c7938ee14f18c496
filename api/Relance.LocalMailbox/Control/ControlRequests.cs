using System.Text.Json;
using System.Text.Json.Serialization;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Control;

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ClockRequest(double? AdvanceDays, double? AdvanceHours, DateTimeOffset? To);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SendRequest(OutlookClient Client = OutlookClient.Owa, SendEdits? Edits = null, int DelaySeconds = 0, int HiddenSeconds = 0,
    string? As = null, string? OnBehalfOf = null, string? By = null, SentCopies Copies = SentCopies.Own);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MailboxStateRequest(string? User, MailboxState State = MailboxState.Ok);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SendEdits(string? Subject, string? Body);

/// <summary>Headers come as an object (<c>{"X-A":"1"}</c>) or as Graph writes them (<c>[{"name":"X-A","value":"1"}]</c>).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AnswerRequest(AnswerKind Kind = AnswerKind.Human, string? From = null, string? Body = null, string? Subject = null, JsonElement? Headers = null, string? MessageClass = null, string? Status = null,
    AnswerPlacement Placement = AnswerPlacement.Top, AnswerThread Thread = AnswerThread.Same);

internal enum AnswerThread
{
    Same,
    New,
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MoveRequest(string? Folder, OutlookClient Client = OutlookClient.Owa);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ForwardRequest(string? To, string? Body, OutlookClient Client = OutlookClient.Owa);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RulesRequest(string? User, IReadOnlyList<RuleRequest>? Rules);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RuleRequest(string? From, string? Subject, string? MoveTo);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ExpireTokensRequest(string? User, int AfterRequests, bool Claims);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record IncomingRequest(string? User, string? From, string? Subject, string? Body, JsonElement? Headers = null);

/// <summary>The message as text, or any bytes in base64.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record IncomingMimeRequest(string? User, string? Mime, string? MimeBase64);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ExpireRequest(string? User);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReplayRequest(string? User, int Answers = 1, int Rows = 5);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RemovedRequest(string? User, string? Reason);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DelegatesRequest(string? User, IReadOnlyList<string>? Delegates);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LifecycleRequest(string? Event);

/// <summary>Without scopes, everything is consented to again.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ConsentRequest(IReadOnlyList<string>? Scopes);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record BulkRequest(string? User, string? Folder, int Count, int Days = 365, string? From = null);
