using Relance.Domain.Customers;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions.Calendars;

/// <summary>A calendar as a text that a person can read and approve.</summary>
internal static class CalendarText
{
    public static string Of(ReminderPlan plan)
    {
        var (entries, end) = Life.Of(plan);
        string[] lines =
        [
            .. Heads.Of(plan.Code).TrimEnd().Split('\n'),
            .. Title($"Niveaux (au moins {plan.MinimumIntervalDays} jours entre deux niveaux d’une facture)"),
            .. plan.Levels.Select(LevelLine),
            .. Title("Société d’essai"),
            .. Company(),
            .. Title("Jour par jour (« < » : ce qui arrive du dehors)"),
            .. DayByDay(entries),
            .. Title($"Au {French.LongDate(TestCompany.FirstDay.AddDays(TestCompany.Days - 1))}"),
            .. end.Select(customer => EndLine(customer.Customer, customer.Facts)),
        ];
        return WithNoBreakSpaces(string.Join('\n', lines.Select(line => line.TrimEnd())) + "\n");
    }

    private static string LevelLine(ReminderLevel level)
    {
        var isWritten = level.Channel is Channel.Email or Channel.Letter or Channel.RegisteredLetter;
        var more = new List<string>();
        if (isWritten && level.AttachesInvoices) more.Add("copie des factures");
        if (isWritten && level.AttachesStatement) more.Add("relevé de compte");
        if (level.ClaimsLateFees) more.Add("pénalités et 40\u00a0€");
        if (isWritten && level.Tone != Tone.Friendly) more.Add($"{level.DeadlineDays} jours pour payer");
        return $"{level.Number,2}  {French.Offset(level.OffsetDays),-6}{French.Of(level.Channel),-14}{French.Of(level.Tone),-10}{string.Join(", ", more)}";
    }

    private static IEnumerable<string> Company()
    {
        yield return $"Rien sous {French.Euros(TestCompany.Minimum)} ; un courriel devient un appel dès {French.Euros(TestCompany.CallAbove)} ;";
        yield return $"au moins {TestCompany.ContactIntervalDays} jours entre deux écrits à la même personne ; jours ouvrés seulement ;";
        yield return "un message parle au ton de sa facture la plus avancée, et une facture n’est plus réclamée ensuite sur un ton plus doux.";
        yield return $"Comptable absente du {French.Date(TestCompany.Away.From)} au {French.Date(TestCompany.Away.To)} ; lundi de Pâques le 06/04.";
        foreach (var story in TestCompany.Stories)
        {
            yield return "";
            yield return $"{story.Name,-10}{story.Situation}";
            foreach (var item in story.Facts.Instalments) yield return $"{"",-10}{"F" + item.InvoiceId,-6}{French.Euros(item.Open),12}  échéance {French.LongDate(item.DueDate)}";
            if (story.Facts.Credits > 0) yield return $"{"",-10}avoir {French.Euros(story.Facts.Credits),12}";
        }
    }

    private static IEnumerable<string> DayByDay(IReadOnlyList<Entry> entries)
    {
        yield return $"{"Date",-16}{"Client",-10}{"Quoi",-16}{"Niv.",-6}{"Ton",-10}{"Montant",12}  Pourquoi";
        var isBefore = true;
        foreach (var entry in entries)
        {
            if (isBefore && entry.On >= TestCompany.Away.From) yield return $"{French.LongDate(TestCompany.Away.From),-16}--- la comptable est absente jusqu’au {French.Date(TestCompany.Away.To)} inclus ---";
            isBefore = entry.On < TestCompany.Away.From;
            var contact = entry.Level is { } level ? $"{level.Number,-6}{French.Of(level.Tone),-10}{French.Euros(entry.Amount!.Value),12}" : $"{"",28}";
            yield return $"{French.LongDate(entry.On),-16}{entry.Customer,-10}{(entry.Step is null ? "< " : "") + entry.What,-16}{contact}  {entry.Why}";
        }
    }

    private static string EndLine(string customer, CustomerFacts facts)
    {
        var open = facts.Instalments.Select(item => $"F{item.InvoiceId} {French.Euros(item.Open)} (niv. {item.LevelDone})");
        var credits = facts.Credits > 0 ? $" ; avoir {French.Euros(facts.Credits)}" : "";
        return $"{customer,-10}{(facts.Instalments.Count == 0 ? "rien d’ouvert" : string.Join(", ", open))}{credits}";
    }

    private static string WithNoBreakSpaces(string text) =>
        " :| ;| !| ?| »".Split('|').Aggregate(text.Replace("« ", "«\u00a0", StringComparison.Ordinal), (said, mark) => said.Replace(mark, "\u00a0" + mark[1], StringComparison.Ordinal));

    private static string[] Title(string title) => ["", title, new string('-', title.Length)];
}
