namespace Relance.Outlook.Api.Wording.Blocks;

/// <summary>The parts of a proposed payment plan, with their total.</summary>
internal static class PlanBlock
{
    public static IEnumerable<TextPart> Of(ReminderFacts facts, Typography format)
    {
        if (facts.Plan is not { Instalments.Count: > 0 } plan) yield break;
        var rows = plan.Instalments.Take(TableRows.Most).Select(part => new TextRow([format.LongDate(part.DueOn), format.Money(part.Amount, facts.Currency)])).ToList();
        rows.Add(new TextRow([format.Say("Total", "Total"), format.Money(facts.PlanTotal(plan), facts.Currency)], TextRowKind.Total));
        yield return new TextTable([new(format.Say("Date", "Date"), IsFigure: false), new(format.Say("Versement", "Payment"), IsFigure: true)], rows);
    }
}
