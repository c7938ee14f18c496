using Microsoft.Playwright;

namespace Relance.E2E.Outlook;

/// <summary>Every view on the sample company, in each language and theme.</summary>
public sealed class ViewTests(Product product) : IClassFixture<Product>
{
    private static readonly string[] Views = ["worklist", "replies", "customers", "customers&customer=1", "dashboard", "imports", "plans", "templates", "forecast", "settings"];

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task No_view_breaks_a_rule_of_accessibility_or_reports_an_error(string language)
    {
        using var outside = await Correspondence.BeginAsync(product);
        await using var outlook = await FakeOutlook.OpenAsync(product, language == "fr" ? Words.French : Words.English, outside.Token);

        foreach (var view in Views)
        {
            await outlook.Page.GotoAsync($"{product.Desk}/pane/?view={view}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await outlook.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await outlook.HasNothingAgainstIt($"view {view}");
        }

        outlook.Stage.AssertNoErrors();
    }
}
