using System.Text.Json;
using Microsoft.Playwright;

namespace Relance.E2E.Outlook;

/// <summary>axe's rules for WCAG 2.2 AA and its good practices, in the light, the dark and the high contrast theme.</summary>
internal static class Accessibility
{
    /// <summary>
    /// Left out: the text of a message (the customer's, in a frame that runs nothing), Fluent's own sentinels, which hand the focus on the moment
    /// they get it, and that an open menu or pop-up lives outside the page's parts.
    /// </summary>
    private const string Run = """
        async (rules) => {
          const { violations } = await axe.run({ exclude: ["iframe", "[data-tabster-dummy]"] }, {
            resultTypes: ["violations"],
            iframes: false,
            ...(rules ? { runOnly: { type: "rule", values: rules } } : {}),
          });
          const isPopup = ({ target }) => /Menu|popover/i.test(target.join(" "));
          return violations.flatMap(({ id, help, nodes }) =>
            nodes.filter((node) => id !== "region" || !isPopup(node)).map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`));
        }
        """;

    private static readonly (string Name, string Office, ColorScheme Scheme, ForcedColors Forced)[] Themes =
    [
        ("dark", "dark", ColorScheme.Dark, ForcedColors.None),
        ("contrast", "contrast", ColorScheme.Dark, ForcedColors.Active),
        ("light", "light", ColorScheme.Light, ForcedColors.None),
    ];

    /// <summary>The theme in which every rule is asked: names, roles and order are the same in the others, where only the colours are.</summary>
    private const string Whole = "light";

    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    public static async Task CheckAsync(IPage page, string where)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.Web("node_modules/axe-core/axe.min.js")));
            // A colour on its way from one theme to the next is neither.
            await page.AddStyleTagAsync(new() { Content = "*, *::before, *::after { transition: none !important; animation: none !important }" });
        }

        foreach (var (name, office, scheme, forced) in Themes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });
            await page.EvaluateAsync("theme => window.fakeOffice?.setTheme(theme)", office);
            await page.WaitForTimeoutAsync(150);
            var found = await page.EvaluateAsync<JsonElement>(Run, name == Whole ? null : OfColours);
            Assert.True(found.GetArrayLength() == 0, $"{where}, {name}: {string.Join(Environment.NewLine, found.EnumerateArray())}");
        }
    }
}
