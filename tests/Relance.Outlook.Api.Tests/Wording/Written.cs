using Relance.Domain.Customers;
using Relance.Domain.LateFees;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

/// <summary>The facts from which the tests have texts written: one or several invoices, with as little or as much to say as there can be.</summary>
internal static class Written
{
    public static readonly DateOnly Today = new(2026, 3, 3);

    public static readonly string[] Languages = ["fr", "en"];

    public static IEnumerable<string> Codes => TemplateCatalogue.All.Select(text => text.Code);

    public static IReadOnlyList<(string Name, bool Several, bool Full)> Variants { get; } =
        [("one invoice", false, false), ("one invoice, everything to say", false, true), ("several invoices", true, false), ("several invoices, everything to say", true, true)];

    public static ReminderFacts Facts(string language = "fr", bool several = false) => new()
    {
        Language = language,
        On = Today,
        Channel = Channel.Email,
        Tone = Tone.Friendly,
        ContactName = "Claire Durand",
        CustomerName = "Menuiserie Petit",
        Currency = "EUR",
        Invoices = several
            ? [new("F-2026-0101", new(2026, 1, 3), new(2026, 2, 2), 29, 1234.56m), new("F-2026-0117", new(2026, 1, 31), new(2026, 3, 1), 2, 980m), new("F-2026-0120", new(2026, 2, 1), new(2026, 3, 2), 1, 131.04m)]
            : [new("F-2026-0101", new(2026, 1, 3), new(2026, 2, 2), 29, 1234.56m)],
        Deadline = new DateOnly(2026, 3, 11),
        Sender = new Sender("Atelier Morin", "Claire Delmas", "Comptabilité clients", "01 23 45 67 89", "FR7630006000011234567890189", "AGRIFRPP"),
    };

    /// <summary>The facts that suit a text: its channel, its tone, its kind of customer, and every conditional part or none.</summary>
    public static ReminderFacts For(string code, string language, bool several, bool full)
    {
        var facts = Suited(Facts(language, several), code);
        return full ? Full(facts) : facts;
    }

    public static RenderedText Text(string code, string language, bool several, bool full) => ReminderText.RenderOriginal(For(code, language, several, full), code);

    public static InvoiceLateFee Fee(string number, Segment segment, decimal interest, decimal indemnity) =>
        new(number, new LateFee(segment, [new(new(2026, 2, 3), new(2026, 3, 2), 28, 1234.56m, segment switch { Segment.Business => 12.15m, Segment.Public => 10.15m, _ => 2.62m }, interest, "S1 2026", IsConfirmed: true)], indemnity));

    private static ReminderFacts Suited(ReminderFacts facts, string code)
    {
        var isNotice = code.EndsWith(TemplateCodes.FormalNotice, StringComparison.Ordinal);
        facts = facts with
        {
            Segment = code.StartsWith("public", StringComparison.Ordinal) ? Segment.Public : code.StartsWith("consumer", StringComparison.Ordinal) ? Segment.Consumer : Segment.Business,
            Channel = isNotice || code == TemplateCodes.RegisteredReminder ? Channel.RegisteredLetter : code == TemplateCodes.CourteousLetter ? Channel.Letter : Channel.Email,
            Tone = isNotice || code == TemplateCodes.Formal ? Tone.Formal : code.EndsWith(TemplateCodes.Firm, StringComparison.Ordinal) || code == TemplateCodes.RegisteredReminder ? Tone.Firm : Tone.Friendly,
        };
        if (code.StartsWith(TemplateCodes.PaymentPlan, StringComparison.Ordinal))
            facts = facts with { Plan = new ProposedPlan([new(new(2026, 3, 15), facts.Invoices.Sum(invoice => invoice.Open) - 500), new(new(2026, 4, 15), 500)], null) };
        return code != TemplateCodes.BeforeDue ? facts : facts with
        {
            IsBeforeDue = true,
            Invoices = [.. facts.Invoices.Select((invoice, index) => invoice with { DueDate = Today.AddDays(5 + index), DaysLate = 0 })],
        };
    }

    private static ReminderFacts Full(ReminderFacts facts)
    {
        var isBeforeDue = facts.IsBeforeDue;
        return facts with
        {
            ContactName = "Mme Claire DURAND",
            Invoices = [.. facts.Invoices.Select((invoice, index) => isBeforeDue || index == 1 ? invoice : invoice with { LastReminderOn = new DateOnly(2026, 2, 17) })],
            NotYetDue = [new("F-2026-0131", new(2026, 2, 20), new(2026, 3, 22), 640m)],
            Credits = 100m,
            EarlierContact = isBeforeDue ? null : new EarlierContact(new DateOnly(2026, 2, 17), facts.Tone == Tone.Formal ? Channel.Call : Channel.Email),
            BrokenPromise = isBeforeDue ? null : new BrokenPromise(new DateOnly(2026, 2, 12), new DateOnly(2026, 2, 20), 1234.56m, facts.Tone == Tone.Firm ? Channel.Call : Channel.Email),
            MissedInstalment = isBeforeDue ? null : new MissedInstalment(new DateOnly(2026, 3, 1), 300m, new DateOnly(2026, 2, 1)),
            LateFees = isBeforeDue || facts.Segment == Segment.Consumer ? [] : [.. facts.Invoices.Select((invoice, index) => Fee(invoice.Number, facts.Segment!.Value, 11.51m + index, 40m))],
            OffersInstalments = true,
            Discount = new EarlyDiscount(5m, new DateOnly(2026, 3, 10)),
            Plan = facts.Plan is { Instalments: var parts } ? new ProposedPlan([parts[0] with { Amount = parts[0].Amount - 100 }, parts[1]], new DateOnly(2026, 2, 24)) : null,
            HasAttachments = true,
            HasStatement = true,
            Sender = facts.Sender with { AddressLines = ["12, rue des Lilas", "69003 Lyon"], PaymentLink = "https://payer.example/r/7Q2", QrContentId = "qr-7@relance" },
        };
    }
}
