using Relance.Domain.Customers;

namespace Relance.Domain.Decisions;

/// <summary>Each hold as the reason of a decision.</summary>
public static class HoldReasons
{
    /// <summary>The code under which a decision states that hold.</summary>
    public static ReasonCode CodeOf(HoldReason reason) => reason switch
    {
        HoldReason.ReplyToReview => ReasonCode.ReplyToReview,
        HoldReason.AlreadyTalking => ReasonCode.AlreadyTalking,
        HoldReason.Insolvency => ReasonCode.Insolvent,
        HoldReason.Stop => ReasonCode.Stopped,
        HoldReason.Dispute => ReasonCode.Disputed,
        HoldReason.Refused => ReasonCode.InvoiceRefused,
        HoldReason.Rejected => ReasonCode.InvoiceRejected,
        HoldReason.PayeeChanged => ReasonCode.PayeeChanged,
        HoldReason.Suspended => ReasonCode.InvoiceSuspended,
        HoldReason.PaymentPlan => ReasonCode.PaymentPlanRunning,
        HoldReason.Promise => ReasonCode.Promised,
        HoldReason.PaymentAnnounced => ReasonCode.PaymentAnnounced,
        HoldReason.CallBack => ReasonCode.CallBackLater,
        HoldReason.Pause => ReasonCode.Paused,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A hold without a reason code."),
    };
}
