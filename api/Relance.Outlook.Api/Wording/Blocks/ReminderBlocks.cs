namespace Relance.Outlook.Api.Wording.Blocks;

/// <summary>What each block mark stands for.</summary>
internal static class ReminderBlocks
{
    public static IEnumerable<TextPart> Of(string name, ReminderFacts facts, Typography format) => name switch
    {
        "invoices" => InvoiceBlock.Of(facts, format),
        "statement" => StatementBlock.Of(facts, format),
        "lateFees" => LateFeeBlock.Of(facts, format),
        "payment" => PaymentBlock.Of(facts, format),
        "plan" => PlanBlock.Of(facts, format),
        "signature" => SignatureBlock.Of(facts.Sender),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A block without a writer."),
    };
}
