using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Surface;

/// <summary>An answer that is kept for the next one who asks (decision 8) is whole.</summary>
public sealed class KeptAnswerTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData("worklist")]
    [InlineData("all")]
    public async Task Whoever_goes_away_in_the_middle_of_an_answer_leaves_no_half_of_it_to_others(string which)
    {
        const int customers = 4_000;
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(customers));
        var path = which == "all" ? "/api/worklist" : $"{company.Path}/worklist";

        using (var begun = await company.Who.Api.Send(HttpMethod.Get, path))
        {
            Assert.True(begun.IsSuccessStatusCode);
        }

        using var next = await company.Who.Api.Send(HttpMethod.Get, path);
        var text = await next.Content.ReadAsStringAsync();
        using var whole = System.Text.Json.JsonDocument.Parse(text);
        Assert.True(text.Length > 1_000_000, $"{text.Length} characters fit between two programs: nobody goes away in the middle of them");
    }
}
