using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sample;

namespace Relance.Outlook.Api.Features.Sample;

/// <summary>The sample company's files, to try an import with as one would with one's own.</summary>
internal static class SampleFile
{
    public static Results<FileContentHttpResult, ProblemHttpResult> Download(string file, RelanceClock clock)
    {
        var sample = SampleCompany.Create(clock.Today);
        return file switch
        {
            "fec" => TypedResults.File(sample.Fec.Content, "text/plain", sample.Fec.Name),
            "contacts" => TypedResults.File(sample.Contacts.Content, "text/csv", sample.Contacts.Name),
            _ => Problems.NotFound(Say.Current("Fichier d’exemple", "Sample file")),
        };
    }
}
