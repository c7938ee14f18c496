using Microsoft.Graph.Me.TranslateExchangeIds;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class TranslateTests
{
    [Fact]
    public async Task Plain_immutable_and_ews_ids_lead_to_each_other()
    {
        await using var mailbox = await RunningMailbox.Start();
        var plain = await mailbox.Draft();
        var immutable = (await mailbox.GraphWithImmutableIds.Me.Messages.GetAsync())!.Value![0].Id!;

        var there = await Translate(mailbox, plain.Id!, ExchangeIdFormat.RestId, ExchangeIdFormat.RestImmutableEntryId);
        var back = await Translate(mailbox, immutable, ExchangeIdFormat.RestImmutableEntryId, ExchangeIdFormat.EwsId);
        var rest = await Translate(mailbox, back.TargetId!, ExchangeIdFormat.EwsId, ExchangeIdFormat.RestId);

        Assert.Equal((immutable, plain.Id), (there.TargetId, rest.TargetId));
        Assert.DoesNotContain('-', back.TargetId!);
    }

    [Fact]
    public async Task An_id_that_is_not_there_says_so_by_itself()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        var wrongFormat = await Translate(mailbox, draft.Id!, ExchangeIdFormat.RestImmutableEntryId, ExchangeIdFormat.RestId);

        Assert.Equal((draft.Id, null, "ErrorItemNotFound"), (wrongFormat.SourceId, wrongFormat.TargetId, wrongFormat.ErrorDetails!.Code));
    }

    [Fact]
    public async Task Entry_ids_are_not_done()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        var refused = await GraphErrors.Refusal(() => Translate(mailbox, draft.Id!, ExchangeIdFormat.RestId, ExchangeIdFormat.EntryId, mailbox.GraphUnchecked));

        Assert.Equal((501, "NotImplementedByLocalMailbox"), (refused.Status, refused.Code));
    }

    private static async Task<ConvertIdResult> Translate(RunningMailbox mailbox, string id, ExchangeIdFormat source, ExchangeIdFormat target, Microsoft.Graph.GraphServiceClient? graph = null) =>
        (await (graph ?? mailbox.Graph).Me.TranslateExchangeIds.PostAsTranslateExchangeIdsPostResponseAsync(new TranslateExchangeIdsPostRequestBody { InputIds = [id], SourceIdType = source, TargetIdType = target }))!.Value!.Single();
}
