namespace Relance.Outlook.Api.Sources.Wording;

/// <summary>
/// One sentence per code and language: what is wrong and what to do. <c>{0}</c>, <c>{1}</c>… are the parts of the value,
/// <c>{0€}</c> a part that is an amount, <c>{0#}</c> one that names fields.
/// </summary>
internal static class IssueSentences
{
    public static readonly Dictionary<string, (string French, string English)> All = new(StringComparer.Ordinal)
    {
        [SourceCodes.FileEmpty] = (
            "le fichier est vide. Vérifiez l'export, puis importez-le de nouveau.",
            "the file is empty. Check the export, then import it again."),
        [SourceCodes.FileIsPdf] = (
            "c'est un document PDF, qui ne se lit pas comme un tableau. Exportez la liste des factures en CSV, ou le FEC, depuis votre logiciel de comptabilité.",
            "this is a PDF document, which cannot be read as a table. Export the list of invoices as CSV, or the FEC, from your accounting software."),
        [SourceCodes.FileIsExcel] = (
            "c'est un classeur Excel. Ouvrez-le, choisissez Fichier > Enregistrer sous > CSV UTF-8, puis importez le fichier CSV.",
            "this is an Excel workbook. Open it, choose File > Save As > CSV UTF-8, then import the CSV file."),
        [SourceCodes.FileIsZip] = (
            "c'est une archive compressée. Décompressez-la, puis importez le fichier qu'elle contient.",
            "this is a compressed archive. Extract it, then import the file that it contains."),
        [SourceCodes.FileIsImage] = (
            "c'est une image. Exportez la liste des factures en CSV, ou le FEC, depuis votre logiciel de comptabilité.",
            "this is an image. Export the list of invoices as CSV, or the FEC, from your accounting software."),
        [SourceCodes.FileIsMarkup] = (
            "c'est un fichier XML, HTML ou RTF. Exportez les données au format texte (CSV ou FEC).",
            "this is an XML, HTML or RTF file. Export the data as text (CSV or FEC)."),
        [SourceCodes.FileIsBinary] = (
            "ce n'est pas un fichier texte. Exportez la liste des factures en CSV, ou le FEC, depuis votre logiciel de comptabilité.",
            "this is not a text file. Export the list of invoices as CSV, or the FEC, from your accounting software."),
        [SourceCodes.FileUnreadable] = (
            "le tableau ne peut pas être lu jusqu'au bout. Exportez-le de nouveau en CSV.",
            "the table cannot be read to its end. Export it as CSV again."),
        [SourceCodes.CsvTooManyColumns] = (
            "la ligne a plus de 500 colonnes : ce n'est pas une liste de factures, ou le séparateur est faux. Exportez la liste de nouveau en CSV.",
            "the line has more than 500 columns: this is not a list of invoices, or its separator is wrong. Export the list as CSV again."),
        [SourceCodes.KindUnknown] = (
            "ce fichier n'est ni un FEC, ni une liste de factures, ni une liste de contacts. Choisissez son type et indiquez à quoi correspond chaque colonne.",
            "this file is neither a FEC, nor a list of invoices, nor a list of contacts. Choose its kind and say what each column is."),
        [SourceCodes.KindUnsupported] = (
            "le type « {0} » n'est pas pris en charge. Choisissez CSV, FEC ou contacts.",
            "the kind \"{0}\" is not supported. Choose CSV, FEC or contacts."),
        [SourceCodes.CsvColumnsMissing] = (
            "il manque une colonne pour : {0#}. Indiquez à quoi correspond chaque colonne, ou complétez l'export.",
            "no column was found for: {0#}. Say what each column is, or complete the export."),
        [SourceCodes.CsvAgedBalance] = (
            "c'est une balance âgée par client, sans numéros de facture : elle ne permet pas de relancer facture par facture. Exportez plutôt la liste des factures non réglées, ou le FEC.",
            "this is an aged balance per customer without invoice numbers: it cannot be chased invoice by invoice. Export the list of unpaid invoices, or the FEC, instead."),
        [SourceCodes.CsvLedger] = (
            "c'est un grand livre (débit, crédit et solde progressif), où les factures réglées ne se distinguent pas des autres. Exportez plutôt le FEC ou la liste des factures non réglées.",
            "this is a ledger (debit, credit and running balance), in which paid invoices cannot be told from the others. Export the FEC or the list of unpaid invoices instead."),
        [SourceCodes.ContactsColumnsMissing] = (
            "une liste de contacts doit avoir une colonne pour le code ou le nom du client, et au moins une pour l'adresse e-mail, le téléphone, la langue ou le délai de paiement.",
            "a list of contacts needs a column for the customer's code or name, and at least one for e-mail address, phone, language or payment terms."),
        [SourceCodes.FecHeaderMissing] = (
            "la première ligne ne porte pas les noms de colonnes d'un FEC (JournalCode, EcritureDate, CompteNum…). Exportez le FEC de nouveau, avec sa ligne d'en-tête.",
            "the first line does not have the column names of a FEC (JournalCode, EcritureDate, CompteNum…). Export the FEC again, with its header line."),
        [SourceCodes.FecColumnsMissing] = (
            "il manque à ce FEC : {0}. Exportez-le de nouveau avec toutes les colonnes de l'article A47 A-1.",
            "this FEC lacks: {0}. Export it again with all the columns of article A47 A-1."),

        [SourceCodes.FieldCount] = (
            "la ligne a {0} champs au lieu de {1}. Un séparateur se trouve sans doute dans un texte : corrigez la ligne, puis importez de nouveau.",
            "the line has {0} fields instead of {1}. A separator probably stands inside a text: correct the line, then import again."),
        [SourceCodes.LineTooLong] = (
            "la ligne dépasse un million de caractères et n'a pas été lue. Exportez le fichier de nouveau.",
            "the line is longer than a million characters and was not read. Export the file again."),
        [SourceCodes.NumberMissing] = (
            "le numéro de facture manque. Complétez-le, puis importez de nouveau.",
            "the invoice number is missing. Add it, then import again."),
        [SourceCodes.CustomerMissing] = (
            "le client manque. Indiquez son code ou son nom, puis importez de nouveau.",
            "the customer is missing. Give a code or a name, then import again."),
        [SourceCodes.AmountMissing] = (
            "le montant manque. Indiquez ce qui reste dû (0 si la facture est réglée), puis importez de nouveau.",
            "the amount is missing. Give what is still due (0 when the invoice is paid), then import again."),
        [SourceCodes.AmountInvalid] = (
            "« {0} » n'est pas un montant. Écrivez par exemple 1234,50, puis importez de nouveau.",
            "\"{0}\" is not an amount. Write for example 1234.50, then import again."),
        [SourceCodes.DateMissing] = (
            "la date manque. Écrivez-la par exemple 31/12/2026, puis importez de nouveau.",
            "the date is missing. Write it for example as 31/12/2026, then import again."),
        [SourceCodes.DateInvalid] = (
            "« {0} » n'est pas une date reconnue. Écrivez par exemple 31/12/2026, puis importez de nouveau.",
            "\"{0}\" is not a date. Write for example 31/12/2026, then import again."),
        [SourceCodes.CurrencyInvalid] = (
            "« {0} » n'est pas une devise. Écrivez son code à trois lettres, par exemple EUR.",
            "\"{0}\" is not a currency. Write its three-letter code, for example EUR."),
        [SourceCodes.DuplicateNumber] = (
            "la pièce {1} figure déjà à la ligne {0} pour ce client. Gardez une seule des deux lignes.",
            "document {1} is already on line {0} for this customer. Keep only one of the two lines."),
        [SourceCodes.ValueTooLong] = (
            "la valeur est trop longue (200 caractères au plus) : « {0} ». Raccourcissez-la.",
            "the value is too long (200 characters at most): \"{0}\". Shorten it."),
        [SourceCodes.FormulaRefused] = (
            "« {0} » serait exécuté comme une formule par un tableur. Remplacez la formule par son résultat.",
            "\"{0}\" would be run as a formula by a spreadsheet. Replace the formula by its result."),
        [SourceCodes.EmailInvalid] = (
            "« {0} » n'est pas une adresse e-mail valide. Corrigez-la ; le reste de la ligne a été pris en compte.",
            "\"{0}\" is not a valid e-mail address. Correct it; the rest of the line was taken into account."),
        [SourceCodes.FecBothSides] = (
            "la ligne est à la fois au débit ({0€}) et au crédit ({1€}). Corrigez l'écriture dans votre logiciel, puis exportez de nouveau.",
            "the line is both a debit ({0€}) and a credit ({1€}). Correct the entry in your software, then export again."),
        [SourceCodes.FecSideInvalid] = (
            "le sens « {0} » n'est ni D, ni C, ni +1, ni -1. Exportez le FEC de nouveau.",
            "the side \"{0}\" is neither D, C, +1 nor -1. Export the FEC again."),
        [SourceCodes.MoreRejected] = (
            "{0} autres lignes sont refusées. Corrigez les premières : elles ont sans doute la même cause.",
            "{0} more lines are rejected. Correct the first ones: the cause is probably the same."),

        [SourceCodes.MoreWarnings] = (
            "il y a {0} autres avertissements. Traitez les premiers : ils ont sans doute la même cause.",
            "there are {0} more warnings. Deal with the first ones: the cause is probably the same."),
        [SourceCodes.NoRows] = (
            "le fichier n'a pas d'autre ligne que son en-tête. Vérifiez la période ou le filtre de l'export.",
            "the file has no line but its header. Check the period or the filter of the export."),
        [SourceCodes.TitleRowsSkipped] = (
            "lignes de titre au-dessus de l'en-tête laissées de côté : {0}. Rien à faire si ce sont bien des titres.",
            "title lines above the header left out: {0}. Nothing to do if they are titles."),
        [SourceCodes.HeaderRepeated] = (
            "l'en-tête est répété ici ; la ligne a été laissée de côté. Rien à faire.",
            "the header is repeated here; the line was left out. Nothing to do."),
        [SourceCodes.SubtotalSkipped] = (
            "ligne de total laissée de côté (« {0} »). Si c'est une facture, donnez-lui un numéro et une date.",
            "total line left out (\"{0}\"). If it is an invoice, give it a number and a date."),
        [SourceCodes.PaidSkipped] = (
            "factures entièrement réglées laissées de côté : {0}. Rien à faire.",
            "fully paid invoices left out: {0}. Nothing to do."),
        [SourceCodes.QuoteUnclosed] = (
            "un guillemet ouvert ici n'est jamais refermé ; les guillemets ont été lus comme des caractères ordinaires. Vérifiez cette ligne.",
            "a quote opened here is never closed; quotes were read as ordinary characters. Check this line."),
        [SourceCodes.AmountAmbiguous] = (
            "« {0} » a été lu comme un nombre de milliers, car rien dans le fichier ne montre que ce signe sépare les décimales. Vérifiez ce montant.",
            "\"{0}\" was read as thousands, for nothing in the file shows that this sign separates decimals. Check this amount."),
        [SourceCodes.CreditNotePositive] = (
            "la pièce {0} est un avoir mais son montant est positif ; elle a été prise comme un crédit. Vérifiez-la.",
            "document {0} is a credit note but its amount is positive; it was taken as a credit. Check it."),
        [SourceCodes.IssueDateFromDueDate] = (
            "factures sans date d'émission, pour lesquelles la date d'échéance a été reprise : {0}. Ajoutez la colonne si vous le pouvez.",
            "invoices without an issue date, for which the due date was used: {0}. Add the column if you can."),
        [SourceCodes.DueBeforeIssue] = (
            "l'échéance ({0}) précède la date de la facture. Vérifiez ces deux dates.",
            "the due date ({0}) is before the invoice date. Check both dates."),
        [SourceCodes.MappingHeaderUnknown] = (
            "cette colonne est dans votre correspondance mais pas dans le fichier. Revoyez la correspondance des colonnes.",
            "this column is in your mapping but not in the file. Review the mapping of columns."),
        [SourceCodes.MappingFieldUnknown] = (
            "le champ « {0} » choisi pour cette colonne n'existe pas. Revoyez la correspondance des colonnes.",
            "the field \"{0}\" chosen for this column does not exist. Review the mapping of columns."),
        [SourceCodes.LanguageUnknown] = (
            "la langue « {0} » n'est pas prise en charge ; celle du client ne change pas. Écrivez fr ou en.",
            "the language \"{0}\" is not supported; the customer's does not change. Write fr or en."),
        [SourceCodes.TermsInvalid] = (
            "le délai de paiement « {0} » n'est pas compris et n'a pas été repris. Écrivez un nombre de jours, par exemple 30.",
            "the payment terms \"{0}\" are not understood and were not taken. Write a number of days, for example 30."),
        [SourceCodes.SegmentUnknown] = (
            "le type de client « {0} » n'est pas reconnu ; celui du client ne change pas. Écrivez entreprise, public ou particulier.",
            "the customer type \"{0}\" is not recognised; the customer's does not change. Write business, public or individual."),
        [SourceCodes.TermsEndOfMonth] = (
            "« {0} » : seul le nombre de jours est repris, la fin de mois n'est pas encore appliquée. Vérifiez les échéances de ce client.",
            "\"{0}\": only the number of days is used, the end of month is not yet applied. Check this customer's due dates."),
        [SourceCodes.ContactDuplicate] = (
            "l'adresse {0} figure déjà plus haut pour ce client ; elle n'a été reprise qu'une fois. Rien à faire.",
            "the address {0} is already above for this customer; it was taken once. Nothing to do."),
        [SourceCodes.FecUnbalanced] = (
            "le total des débits et celui des crédits diffèrent de {0€}. Corrigez les lignes refusées ou exportez de nouveau le FEC avant de relancer.",
            "the totals of debits and credits differ by {0€}. Correct the rejected lines, or export the FEC again, before chasing."),
        [SourceCodes.FecNoLettering] = (
            "aucune ligne de client n'est lettrée : les règlements ne sont pas rapprochés des factures. Lettrez les comptes clients avant d'exporter, sinon des factures réglées paraîtront dues.",
            "no customer line is lettered: payments are not matched with invoices. Letter the customers' accounts before exporting, or paid invoices will seem due."),
        [SourceCodes.FecAccountIgnored] = (
            "lignes du compte {1} laissées de côté : {0}. Seuls les comptes 411 sont relancés ; suivez celles-ci dans votre comptabilité.",
            "lines of account {1} left out: {0}. Only accounts 411 are chased; follow these in your accounts."),
        [SourceCodes.FecLetterGap] = (
            "le lettrage {1} du client {2} n'est pas équilibré : écart de {0€}. L'écart reste ouvert sur les lignes les plus récentes ; vérifiez ce lettrage.",
            "lettering {1} of customer {2} does not balance: gap of {0€}. The gap stays open on the newest lines; check this lettering."),
        [SourceCodes.FecLetterNetted] = (
            "le lettrage {1} du client {2} a un écart de {0€}, exactement soldé par l'à-nouveau non lettré : les deux sont clos. Lettrez-les ensemble dans votre comptabilité.",
            "lettering {1} of customer {2} has a gap of {0€}, exactly settled by the unlettered opening balance: both are closed. Letter them together in your accounts."),
        [SourceCodes.FecOpeningBalance] = (
            "l'à-nouveau du client {1} est repris en une ligne, sans le détail des factures : {0€}. Importez la liste de ces factures, ou saisissez leurs numéros.",
            "the opening balance of customer {1} is one line without its invoices: {0€}. Import the list of these invoices, or enter their numbers."),
        [SourceCodes.FecEarlierYearSkipped] = (
            "le fichier couvre plusieurs exercices ; lignes de clients antérieures au dernier à-nouveau, qui les reprend, laissées de côté : {0}. Rien à faire.",
            "the file covers several years; customer lines before the last opening balance, which restates them, left out: {0}. Nothing to do."),
        [SourceCodes.FecCollectiveAccount] = (
            "le compte {0} réunit plusieurs clients sans compte auxiliaire : ils ne peuvent pas être distingués. Exportez le FEC avec les comptes auxiliaires.",
            "account {0} holds several customers without auxiliary accounts: they cannot be told apart. Export the FEC with auxiliary accounts."),
        [SourceCodes.FecPieceMissing] = (
            "lignes de clients sans référence de pièce, numérotées d'après leur écriture : {0}. Complétez la référence dans votre logiciel.",
            "customer lines without a document reference, numbered after their entry: {0}. Add the reference in your software."),
        [SourceCodes.FecForeignCurrency] = (
            "lignes de clients facturées dans une autre devise, reprises pour leur montant en euros : {0}. Vérifiez la devise avant d'envoyer.",
            "customer lines invoiced in another currency, taken at their amount in euros: {0}. Check the currency before sending."),
    };
}
