using Microsoft.AspNetCore.Mvc;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Exposure;
using Relance.Outlook.Api.Features.Firm;
using Relance.Outlook.Api.Features.Imports;
using Relance.Outlook.Api.Features.Mandates;
using Relance.Outlook.Api.Features.Members;
using Relance.Outlook.Api.Features.Messages;
using Relance.Outlook.Api.Features.PersonalData;
using Relance.Outlook.Api.Features.Plans;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Features.Sample;
using Relance.Outlook.Api.Features.Sync;
using Relance.Outlook.Api.Features.Templates;
using Relance.Outlook.Api.Features.Worklist;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Access;

namespace Relance.Outlook.Api.Features;

/// <summary>Every route of the API. Everything below a company is guarded by membership and role.</summary>
internal static class FeaturesSetup
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddScoped<Team>();
        services.AddScoped<RunImport>();
        services.AddScoped<ExplainInvoice>();
        services.AddScoped<DraftReminder>();
        services.AddScoped<DraftFiles>();
        services.AddScoped<EarlierMail>();
        services.AddScoped<ReminderRedraft>();
        services.AddScoped<UpdateReminder>();
        services.AddScoped<ReminderIntents>();
        services.AddScoped<ReminderComposer>();
        services.AddScoped<ReminderFactsReader>();
        services.AddScoped<PreviewTemplate>();
        services.AddScoped<CallSheet>();
        services.AddScoped<PaymentPlanProposal>();
        services.AddScoped<DecideReply>();
        services.AddScoped<ReplyContacts>();
        services.AddSingleton<ReminderQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<ReminderQueue>());
        services.AddScoped<AgreementBook>();
        services.AddScoped<LogExchange>();
        services.AddScoped<FoundMails>();
        services.AddScoped<FindContext>();
        services.AddScoped<StoredIds>();
        services.AddScoped<CountByHand>();
        services.AddScoped<GetIndicators>();
        services.AddScoped<SyncMailbox>();
        services.AddScoped<ICatchUp, SyncMailbox>();
        services.AddScoped<ReadFolder>();
        services.AddScoped<PageFactsReader>();
        services.AddScoped<SentMessages>();
        services.AddScoped<DraftFolder>();
        services.AddScoped<IncomingMessages>();
        services.AddScoped<AutomaticReplies>();
        services.AddScoped<Originals>();
        services.AddScoped<AddedTexts>();
        services.AddScoped<Subscriptions>();
        services.AddScoped<PersonalFiles>();
        services.AddScoped<ErasePerson>();
        services.AddSingleton<Connections>();
        services.AddSingleton<MailboxWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<MailboxWatch>());
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapGet("/api/client-settings", ClientSettings.Settings).WithName("getClientSettings").WithTags("Client").WithSummary("Where the pages get their token; the only call without one.").Allow(AccessLevel.Anonymous);

        app.MapGet("/.well-known/microsoft-officeaddins-allowed.json", ClientSettings.AllowedScripts).ExcludeFromDescription();

        app.MapPost(Setup.NotificationPath, Notifications.Receive).WithName("receiveNotifications").WithTags("Sync").WithSummary("Where Graph tells of new mail; believed only with the subscription's secret.").ProducesProblem(400).WithMetadata(new RequestSizeLimitAttribute(1_000_000)).Allow(AccessLevel.Anonymous);

        var all = app.MapGroup("/api").RequireAuthorization(Identity.Policy).ProducesProblem(401);
        var api = all.MapGroup("").Allow(AccessLevel.SignedIn);
        api.MapGet("/me", GetMe.Me).WithName("getMe").WithTags("Companies").WithSummary("Who is signed in, with which mailbox and companies.");
        api.MapGet("/companies", CreateCompany.List).WithName("listCompanies").WithTags("Companies").WithSummary("The caller's companies.");
        api.MapPost("/companies", CreateCompany.Create).WithName("createCompany").WithTags("Companies").WithSummary("Opens a company; the caller becomes its manager.").ProducesProblem(400).ProducesProblem(403);
        api.MapGet("/worklist", GetWorklists.Worklists).WithName("getWorklists").WithTags("Worklist").WithSummary("What is to be done today, in every company of the caller's.").ProducesProblem(400).CacheOutput(policy => policy.AddPolicy<UntilWritten>(), excludeDefaultPolicy: true);
        api.MapGet("/mailbox/item", FindContext.Find).WithName("findMessageContext").WithTags("Messages").WithSummary("What the message in front of her is: a reminder, a reply, somebody known, or nobody.").ProducesProblem(400);
        api.MapGet("/sample/{file}", SampleFile.Download).WithName("getSampleFile").WithTags("Sample").WithSummary("A file of the sample company: fec or contacts, to try an import with.").ProducesProblem(404);
        api.MapPost("/sync", SyncMailbox.Sync).WithName("syncMailbox").WithTags("Sync").WithSummary("Reads what left and what came back since the last time.").ProducesProblem(502);

        api.MapGet("/sync", SyncStates.State).WithName("getSyncState").WithTags("Sync").WithSummary("How the reading of the mailboxes goes: last success, lag, what is wrong, what to do.");
        api.MapDelete("/sync/problems", SyncStates.Dismiss).WithName("dismissSyncProblems").WithTags("Sync").WithSummary("The messages that could not be understood have been looked at.");
        api.MapGet("/mailbox/folders", ChosenFolders.List).WithName("listMailFolders").WithTags("Sync").WithSummary("The caller's folders, and which of them are read.").ProducesProblem(502);
        api.MapPut("/mailbox/folders", ChosenFolders.Put).WithName("chooseMailFolders").WithTags("Sync").WithSummary("Which folders are read besides the usual ones.").ProducesProblem(400).ProducesProblem(502);

        api.MapGet("/reminders/by-item", ListReminders.ReminderByItem).WithName("findReminderByItem").WithTags("Reminders").WithSummary("The reminder behind the message open in Outlook.").ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/firm", FirmSettings.Get).WithName("getFirm").WithTags("Firm").WithSummary("What holds for all companies of the firm.");

        Firm(all.MapGroup("/firm").Allow(AccessLevel.Administrator).ProducesProblem(403));
        Company(all.MapGroup("/companies/{companyId:long}").ProducesProblem(400).ProducesProblem(404));
        ById(all.MapGroup("").ProducesProblem(400).ProducesProblem(404));
    }

    private static void Company(RouteGroupBuilder company)
    {
        var read = company.MapGroup("").Allow(AccessLevel.Reader);
        var collect = company.MapGroup("").Allow(AccessLevel.Collector).ProducesProblem(403);
        var manage = company.MapGroup("").Allow(AccessLevel.Manager).ProducesProblem(403);
        TeamOf(company, read, manage);

        read.MapGet("/settings", CompanySettings.GetSettings).WithName("getSettings").WithTags("Companies").WithSummary("Identity, bank details, signature and rules.");
        manage.MapPut("/settings", CompanySettings.PutSettings).WithName("putSettings").WithTags("Companies").WithSummary("Changes them; faults come back by field.");
        read.MapGet("/plans", ReminderPlans.List).WithName("listPlans").WithTags("Plans").WithSummary("The reminder plans to choose from, with their sources and where they are used.");
        manage.MapPut("/plans", ReminderPlans.Put).WithName("putPlan").WithTags("Plans").ProducesProblem(409).WithSummary("Adds or changes a plan of the company's own.");
        manage.MapDelete("/plans/{code}", ReminderPlans.Delete).WithName("deletePlan").WithTags("Plans").ProducesProblem(409).WithSummary("Removes an own plan that nothing uses.");
        read.MapPost("/plans/effect", PlanEffect.Effect).WithName("previewPlanEffect").RequireRateLimiting(RequestLimits.Heavy).WithTags("Plans").ProducesProblem(409).WithSummary("What a change of plan would do to running cases, before it is saved.");

        read.MapGet("/templates", TextTemplates.List).WithName("listTemplates").WithTags("Templates").WithSummary("The texts, the product's own or changed, and every variable that they may use.");
        manage.MapPut("/templates", TextTemplates.Put).WithName("putTemplate").WithTags("Templates").WithSummary("Changes a text; an unknown variable is refused, every version is kept.");
        read.MapGet("/templates/{code}/{language}/versions", TextTemplates.Versions).WithName("listTemplateVersions").WithTags("Templates").WithSummary("Who changed a text and when, newest first.");
        manage.MapDelete("/templates/{code}/{language}", TextTemplates.Reset).WithName("resetTemplate").WithTags("Templates").WithSummary("Back to the original text.");
        read.MapPost("/templates/preview", PreviewTemplate.Post).WithName("previewTemplate").WithTags("Templates").ProducesProblem(409).WithSummary("A text being edited, on a customer's real data.");
        collect.MapPost("/imports", PostImport.Import).WithName("importFiles").RequireRateLimiting(RequestLimits.Heavy).WithTags("Imports").DisableAntiforgery().ProducesProblem(413).ProducesProblem(422)
            .WithSummary("Reads files into the open items; dryRun shows what would happen.");
        read.MapGet("/imports", ListImports.Imports).WithName("listImports").WithTags("Imports").WithSummary("The imports so far, newest first.");
        collect.MapPost("/imports/{importId:long}/undo", ImportUndo.Undo).WithName("undoImport").RequireRateLimiting(RequestLimits.Heavy).WithTags("Imports").ProducesProblem(409).WithSummary("Takes back the last import.");

        read.MapGet("/worklist", GetWorklist.Worklist).WithName("getWorklist").WithTags("Worklist").WithSummary("What is to be done on a day, customer by customer, and why.").CacheOutput(policy => policy.AddPolicy<UntilWritten>(), excludeDefaultPolicy: true);
        read.MapGet("/forecast", GetForecast.ForecastDays).WithName("getForecast").RequireRateLimiting(RequestLimits.Heavy).WithTags("Worklist").WithSummary("The same rule run over the coming days.").CacheOutput(policy => policy.AddPolicy<UntilWritten>(), excludeDefaultPolicy: true);
        read.MapGet("/invoices", ListInvoices.Invoices).WithName("listInvoices").WithTags("Invoices").WithSummary("Open items with days late, level and next action.");
        read.MapGet("/invoices/{invoiceId:long}/explanation", ExplainInvoice.Explanation).WithName("explainInvoice").WithTags("Invoices").WithSummary("Why an invoice is chased or not, and what comes next.");
        collect.MapPut("/invoices/{invoiceId:long}", PutInvoice.Invoice).WithName("putInvoice").WithTags("Invoices").WithSummary("An invoice's own plan, and its e-invoicing status.");
        read.MapGet("/aged-balance", GetAgedBalance.AgedBalance).WithName("getAgedBalance").WithTags("Exposure").WithSummary("What is open by days after the due date.").CacheOutput(policy => policy.AddPolicy<UntilWritten>(), excludeDefaultPolicy: true);

        read.MapGet("/indicators", GetIndicators.Indicators).WithName("getIndicators").WithTags("Exposure").WithSummary("Days sales outstanding, promises kept, what has moved in a week.").CacheOutput(policy => policy.AddPolicy<UntilWritten>(), excludeDefaultPolicy: true);

        read.MapPost("/reminders/preview", PreviewReminder.Preview).WithName("previewReminder").WithTags("Reminders").ProducesProblem(409).WithSummary("The exact text of a reminder, before anything is done.");
        collect.MapPost("/reminders", StartReminders.Start).WithName("startReminders").RequireRateLimiting(RequestLimits.Heavy).WithTags("Reminders").ProducesProblem(409).WithSummary("Puts reminders into the caller's Drafts folder; answers an operation to follow.");
        read.MapGet("/operations", Operations.ListOperations).WithName("listOperations").WithTags("Operations").WithSummary("The recent ones of the company, newest first, and which of them can be gone on with.");
        read.MapGet("/reminders", ListReminders.Reminders).WithName("listReminders").WithTags("Reminders").WithSummary("The reminders of the company, newest first.");
        read.MapGet("/found-mails", FoundMails.List).WithName("listFoundMails").WithTags("Exchanges").WithSummary("Mails to debtors found in Sent Items, of which the user says whether they were reminders.");
        read.MapGet("/replies", ListReplies.Replies).WithName("listReplies").WithTags("Replies").WithSummary("What came back, newest first.");

        read.MapGet("/customers/{customerId:long}/call-sheet", CallSheet.Get).WithName("getCallSheet").WithTags("Customers").ProducesProblem(409).WithSummary("What one wants before one's eyes on the telephone.");
        read.MapGet("/customers/{customerId:long}/checks", CallSheet.Checks).WithName("getChecks").WithTags("Customers").WithSummary("The check list before writing, thing by thing.");
        read.MapGet("/customers/{customerId:long}/payment-plans/{agreementId:long}/document", PaymentPlanProposal.Document).WithName("getPaymentPlanDocument").RequireRateLimiting(RequestLimits.Heavy).WithTags("Documents").WithSummary("The payment plan as a PDF to sign.");
        collect.MapPost("/customers/{customerId:long}/payment-plans/{agreementId:long}/draft", PaymentPlanProposal.Draft).WithName("draftPaymentPlan").RequireRateLimiting(RequestLimits.Heavy).WithTags("Agreements").ProducesProblem(409).ProducesProblem(502).WithSummary("Drafts a mail that puts the plan to the customer for agreement.");
        read.MapGet("/customers/{customerId:long}/letter", GetLetter.Letter).WithName("getLetter").RequireRateLimiting(RequestLimits.Heavy).WithTags("Documents").ProducesProblem(409).WithSummary("The letter that is due today, as a PDF to print and post.");
        read.MapGet("/customers/{customerId:long}/statement", GetLetter.Statement).WithName("getStatement").RequireRateLimiting(RequestLimits.Heavy).WithTags("Documents").WithSummary("The statement of account as a PDF.");
        read.MapGet("/customers", ListCustomers.Customers).WithName("listCustomers").WithTags("Customers").WithSummary("The customers with what they owe.");
        read.MapGet("/customers/{customerId:long}", GetCustomer.Customer).WithName("getCustomer").WithTags("Customers").WithSummary("The file of one customer.");
        collect.MapPut("/customers/{customerId:long}/contact", PutContact.Contact).WithName("putContact").WithTags("Customers").WithSummary("Completes or corrects the person written to.");
        collect.MapPost("/customers/{customerId:long}/addresses", AttachAddress.Attach).WithName("attachAddress").WithTags("Messages").ProducesProblem(409).WithSummary("Whoever writes from an address writes for this customer.");
        collect.MapPost("/customers/{customerId:long}/by-hand", CountByHand.Count).WithName("countByHand").WithTags("Messages").ProducesProblem(409).WithSummary("The mail being written to this customer counts as a reminder once it has left.");
        collect.MapDelete("/customers/{customerId:long}/by-hand", CountByHand.TakeBack).WithName("uncountByHand").WithTags("Messages").ProducesProblem(409).WithSummary("It does not, after all.");
        collect.MapPut("/customers/{customerId:long}/profile", PutProfile.Profile).WithName("putProfile").WithTags("Customers").WithSummary("What kind of customer it is, where letters go, which plan applies.");
        read.MapGet("/customers/{customerId:long}/history", GetHistory.History).WithName("getHistory").WithTags("Customers").WithSummary("What left and what came back, newest first.");
        read.MapGet("/customers/{customerId:long}/history/verification", VerifyHistory.OfCustomer).WithName("verifyHistory").WithTags("Customers").WithSummary("Whether a customer’s history is still what was written.");
        read.MapGet("/history/verification", VerifyHistory.OfCompany).WithName("verifyHistories").RequireRateLimiting(RequestLimits.Heavy).WithTags("Companies").WithSummary("The same of all customers.");
        AgreementsOf(read, collect);
    }

    /// <summary>What was agreed with a customer, or decided about one, with effect on chasing.</summary>
    private static void AgreementsOf(RouteGroupBuilder read, RouteGroupBuilder collect)
    {
        read.MapGet("/customers/{customerId:long}/agreements", AgreementRoutes.List).WithName("listAgreements").WithTags("Agreements").WithSummary("Everything agreed or decided about a customer, newest first.");
        collect.MapPost("/customers/{customerId:long}/exchanges", LogExchange.Post).WithName("logExchange").WithTags("Exchanges").WithSummary("Enters a call, a letter, a reminder written by hand or a note.");
        collect.MapPost("/customers/{customerId:long}/exchanges/{exchangeId:long}/cancel", CancelExchange.Cancel).WithName("cancelExchange").WithTags("Exchanges").ProducesProblem(409).WithSummary("Takes back a contact entered by mistake.");
        collect.MapPost("/customers/{customerId:long}/exchanges/{exchangeId:long}/proofs", Proofs.Add).WithName("addProof").WithTags("Exchanges").DisableAntiforgery().WithSummary("Puts a file to an entry: the receipt of a registered letter, for example.");
        read.MapGet("/customers/{customerId:long}/exchanges/{exchangeId:long}/proofs/{proofId:long}", Proofs.Download).WithName("getProof").WithTags("Exchanges").WithSummary("The file.");
        collect.MapAgreement<PromiseRequest>("promises", "Promise", "A promise to pay");
        collect.MapAgreement<DisputeRequest>("disputes", "Dispute", "A dispute");
        collect.MapAgreement<PaymentPlanRequest>("payment-plans", "PaymentPlan", "A payment plan");
        collect.MapAgreement<PaymentAnnouncementRequest>("payment-announcements", "PaymentAnnouncement", "A payment said to be under way");
        collect.MapAgreement<PauseRequest>("pauses", "Pause", "A pause");
        collect.MapAgreement<StopRequest>("stops", "Stop", "A stop");
        collect.MapAgreement<InsolvencyRequest>("insolvencies", "Insolvency", "Insolvency proceedings");
    }

    /// <summary>Routes without a company in the address look the company up themselves: what is not the caller's answers 404.</summary>
    private static void ById(RouteGroupBuilder api)
    {
        Read(Owner.Operation).MapGet("/operations/{id:guid}", Operations.GetOperation).WithName("getOperation").WithTags("Operations").WithSummary("How a long piece of work goes.");
        Read(Owner.Operation).MapGet("/operations/{id:guid}/events", Operations.OperationEvents).WithName("followOperation").WithTags("Operations").WithSummary("The same as server-sent events, until it ends.");
        Collect(Owner.Operation).MapPost("/operations/{id:guid}/cancel", Operations.CancelOperation).WithName("cancelOperation").WithTags("Operations").WithSummary("Stops after the customers already begun.");
        Collect(Owner.Operation).MapPost("/operations/{id:guid}/resume", ResumeOperation.Resume).WithName("resumeOperation").WithTags("Operations").ProducesProblem(409).WithSummary("Goes on with the customers who have no good outcome yet.");
        Read(Owner.Reminder).MapGet("/reminders/{id:long}", ListReminders.GetReminder).WithName("getReminder").WithTags("Reminders").WithSummary("One reminder with its text.");
        Read(Owner.Reminder).MapPost("/reminders/{id:long}/check", CheckReminder.Check).WithName("checkReminder").WithTags("Reminders").WithSummary("What has changed since the draft, asked when Send is pressed.");
        Collect(Owner.Reminder).MapPost("/reminders/{id:long}/update", UpdateReminder.Update).WithName("updateReminder").WithTags("Reminders").ProducesProblem(409).ProducesProblem(502).WithSummary("Brings a draft up to the facts: unchanged, replaced or withdrawn.");
        Collect(Owner.FoundMail).MapPost("/found-mails/{id:long}/decision", FoundMails.Decide).WithName("decideFoundMail").WithTags("Exchanges").ProducesProblem(409).WithSummary("Whether a mail found in Sent Items was a reminder.");
        Collect(Owner.Reply).MapPost("/replies/{id:long}/decision", DecideReply.Decide).WithName("decideReply").WithTags("Replies").ProducesProblem(409).WithSummary("The human's decision about a reply.");

        RouteGroupBuilder Read(Owner owner) => api.MapGroup("").Allow(AccessLevel.Reader, owner);
        RouteGroupBuilder Collect(Owner owner) => api.MapGroup("").Allow(AccessLevel.Collector, owner).ProducesProblem(403);
    }

    /// <summary>Of the firm, for its administrators.</summary>
    private static void Firm(RouteGroupBuilder firm)
    {
        firm.MapPut("", FirmSettings.Put).WithName("putFirm").WithTags("Firm").ProducesProblem(400).WithSummary("Changes it.");
        firm.MapGet("/administrators", Administrators.List).WithName("listAdministrators").WithTags("Firm").WithSummary("The administrators by invitation; those by the directory's role are not listed.");
        firm.MapPost("/administrators", Administrators.Invite).WithName("inviteAdministrator").WithTags("Firm").ProducesProblem(400).ProducesProblem(409).WithSummary("Invites another one by user name.");
        firm.MapDelete("/administrators/{administratorId:long}", Administrators.Remove).WithName("removeAdministrator").WithTags("Firm").ProducesProblem(404).ProducesProblem(409).WithSummary("Takes the office back; never the last one's.");
        firm.MapGet("/audit", AuditList.OfFirm).WithName("listFirmAudit").WithTags("Firm").ProducesProblem(400).WithSummary("Who saw and did what, newest first.");
    }

    /// <summary>Who works for a company, in whose portfolio its customers are, by which mandate, and who did what.</summary>
    private static void TeamOf(RouteGroupBuilder company, RouteGroupBuilder read, RouteGroupBuilder manage)
    {
        var administer = company.MapGroup("").Allow(AccessLevel.Administrator).ProducesProblem(403);
        read.MapGet("/members", Team.List).WithName("listMembers").WithTags("Members").WithSummary("Who works for the company, with which role.");
        manage.MapPost("/members", Team.Invite).WithName("inviteMember").WithTags("Members").ProducesProblem(409).WithSummary("Invites a person by user name, or a group of the directory.");
        manage.MapPut("/members/{memberId:long}", Team.Change).WithName("putMember").WithTags("Members").ProducesProblem(409).WithSummary("Changes the role; never the last manager's.");
        manage.MapDelete("/members/{memberId:long}", Team.Remove).WithName("removeMember").WithTags("Members").ProducesProblem(409).WithSummary("Removes a member; the portfolio becomes nobody's.");
        manage.MapPut("/customers/collector", AssignCustomers.Assign).WithName("assignCustomers").WithTags("Members").WithSummary("Puts customers into a member's portfolio.");
        manage.MapGet("/audit", AuditList.OfCompany).WithName("listAudit").WithTags("Companies").WithSummary("Who saw and did what in the company, newest first.");
        manage.MapPost("/personal-data/export", ExportPerson.Export).WithName("exportPersonalData").WithTags("PersonalData").WithSummary("Everything kept about a person, for whoever asks to see it.");
        manage.MapPost("/personal-data/erasure", ErasePerson.Erase).WithName("erasePersonalData").WithTags("PersonalData").WithSummary("Erases what the law does not want kept; says what stays, why and until when.");
        manage.MapGet("/personal-data/due", ErasePerson.Due).WithName("listDueErasures").WithTags("PersonalData").WithSummary("Customers about whom something is kept although its time is over.");
        manage.MapGet("/personal-data/erasures", ErasePerson.Done).WithName("listErasures").WithTags("PersonalData").WithSummary("Histories that were erased at the end of their time.");
        read.MapGet("/mandates", CompanyMandates.List).WithName("listMandates").WithTags("Mandates").WithSummary("The mandates to chase for the company, and how it stands today.");
        administer.MapPost("/mandates", CompanyMandates.Add).WithName("addMandate").WithTags("Mandates").WithSummary("Enters a mandate.");
        administer.MapPut("/mandates/{mandateId:long}", CompanyMandates.Put).WithName("putMandate").WithTags("Mandates").WithSummary("Corrects or ends it.");
        administer.MapDelete("/mandates/{mandateId:long}", CompanyMandates.Remove).WithName("removeMandate").WithTags("Mandates").WithSummary("Removes one entered by mistake.");
    }
}
