using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>
/// A file in slices, in order, to an address that is itself the permission: no token goes there (graph-outlook A5). A slice whose answer was
/// lost is put again, and a service that has it says so by refusing its range. A session that has ended may have ended well: the caller looks.
/// </summary>
internal sealed class GraphUpload(HttpClient http)
{
    public async Task RunAsync(Uri address, byte[] content, CancellationToken cancellationToken)
    {
        for (var from = 0; from < content.Length;)
        {
            if (await PutAsync(address, content, from, Math.Min(MailSizes.Slice, content.Length - from), cancellationToken) is not { } next) return;
            if (next <= from || next > content.Length) throw Ended();
            from = next;
        }

        // Everything was taken, and nobody said that it was the end.
        throw Ended();
    }

    /// <summary>Where to go on; null when the file is there.</summary>
    private async Task<int?> PutAsync(Uri address, byte[] content, int from, int length, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(content, from, length) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, content.Length);
                using var response = await http.SendAsync(request, cancellationToken);
                return response.StatusCode switch
                {
                    HttpStatusCode.Created => null,
                    HttpStatusCode.OK or HttpStatusCode.Accepted => await NextAsync(response, from + length, cancellationToken),
                    HttpStatusCode.RequestedRangeNotSatisfiable when attempt > 1 => from + length,
                    _ => throw FaultOf(response),
                };
            }
            catch (MailboxException fault) when (Patience.MayHelp(fault, attempt) && fault is not SessionEndedException)
            {
                await Patience.WaitAsync(fault, attempt, cancellationToken);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                var lost = new MailboxUnknownOutcomeException("The answer was lost.", fault);
                if (!Patience.MayHelp(lost, attempt)) throw lost;
                await Patience.WaitAsync(lost, attempt, cancellationToken);
            }
        }
    }

    /// <summary>The service's word on what it expects next; without it, what follows.</summary>
    private static async Task<int> NextAsync(HttpResponseMessage response, int following, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            var ranges = answer.RootElement.GetProperty("nextExpectedRanges");
            return int.Parse(ranges[0].GetString()!.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or IndexOutOfRangeException or InvalidOperationException)
        {
            return following;
        }
    }

    private static MailboxException FaultOf(HttpResponseMessage response)
    {
        var status = $"The upload was answered {(int)response.StatusCode}.";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new MailboxThrottledException(status) { RetryAfter = response.Headers.RetryAfter?.Delta },
            HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.RequestedRangeNotSatisfiable => Ended(),
            HttpStatusCode.InsufficientStorage => new MailboxException("mailbox.full", status),
            >= HttpStatusCode.InternalServerError => new MailboxUnknownOutcomeException(status) { RetryAfter = response.Headers.RetryAfter?.Delta },
            _ => new MailboxException("mailbox.refused", status),
        };
    }

    private static SessionEndedException Ended() => new();

    private sealed class SessionEndedException() : MailboxUnknownOutcomeException("The upload session has ended.");
}
