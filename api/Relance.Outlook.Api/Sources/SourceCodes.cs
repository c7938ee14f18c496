namespace Relance.Outlook.Api.Sources;

/// <summary>Every code that a reader can give. They are part of the contract: renaming one breaks clients.</summary>
public static class SourceCodes
{
    // The whole file is refused.
    public const string FileEmpty = "fileEmpty";
    public const string FileIsPdf = "fileIsPdf";
    public const string FileIsExcel = "fileIsExcel";
    public const string FileIsZip = "fileIsZip";
    public const string FileIsImage = "fileIsImage";
    public const string FileIsMarkup = "fileIsMarkup";
    public const string FileIsBinary = "fileIsBinary";
    public const string FileUnreadable = "fileUnreadable";
    public const string KindUnknown = "kindUnknown";
    public const string KindUnsupported = "kindUnsupported";
    public const string CsvColumnsMissing = "csvColumnsMissing";
    public const string CsvTooManyColumns = "csvTooManyColumns";
    public const string CsvAgedBalance = "csvAgedBalance";
    public const string CsvLedger = "csvLedger";
    public const string ContactsColumnsMissing = "contactsColumnsMissing";
    public const string FecHeaderMissing = "fecHeaderMissing";
    public const string FecColumnsMissing = "fecColumnsMissing";

    // A line, or a value of it, is rejected.
    public const string FieldCount = "fieldCount";
    public const string LineTooLong = "lineTooLong";
    public const string NumberMissing = "numberMissing";
    public const string CustomerMissing = "customerMissing";
    public const string AmountMissing = "amountMissing";
    public const string AmountInvalid = "amountInvalid";
    public const string DateMissing = "dateMissing";
    public const string DateInvalid = "dateInvalid";
    public const string CurrencyInvalid = "currencyInvalid";
    public const string DuplicateNumber = "duplicateNumber";
    public const string ValueTooLong = "valueTooLong";
    public const string FormulaRefused = "formulaRefused";
    public const string EmailInvalid = "emailInvalid";
    public const string FecBothSides = "fecBothSides";
    public const string FecSideInvalid = "fecSideInvalid";
    public const string MoreRejected = "moreRejected";

    // Taken with a doubt, or left out on purpose.
    public const string MoreWarnings = "moreWarnings";
    public const string NoRows = "noRows";
    public const string TitleRowsSkipped = "titleRowsSkipped";
    public const string HeaderRepeated = "headerRepeated";
    public const string SubtotalSkipped = "subtotalSkipped";
    public const string PaidSkipped = "paidSkipped";
    public const string QuoteUnclosed = "quoteUnclosed";
    public const string AmountAmbiguous = "amountAmbiguous";
    public const string CreditNotePositive = "creditNotePositive";
    public const string IssueDateFromDueDate = "issueDateFromDueDate";
    public const string DueBeforeIssue = "dueBeforeIssue";
    public const string MappingHeaderUnknown = "mappingHeaderUnknown";
    public const string MappingFieldUnknown = "mappingFieldUnknown";
    public const string LanguageUnknown = "languageUnknown";
    public const string SegmentUnknown = "segmentUnknown";
    public const string TermsInvalid = "termsInvalid";
    public const string TermsEndOfMonth = "termsEndOfMonth";
    public const string ContactDuplicate = "contactDuplicate";
    public const string FecUnbalanced = "fecUnbalanced";
    public const string FecNoLettering = "fecNoLettering";
    public const string FecAccountIgnored = "fecAccountIgnored";
    public const string FecLetterGap = "fecLetterGap";
    public const string FecLetterNetted = "fecLetterNetted";
    public const string FecOpeningBalance = "fecOpeningBalance";
    public const string FecEarlierYearSkipped = "fecEarlierYearSkipped";
    public const string FecCollectiveAccount = "fecCollectiveAccount";
    public const string FecPieceMissing = "fecPieceMissing";
    public const string FecForeignCurrency = "fecForeignCurrency";
}
