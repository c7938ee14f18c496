namespace Relance.E2E.Outlook;

/// <summary>The main path without a mouse: from the list to the drafts, through them, and to the decision on an answer.</summary>
public sealed class KeyboardTests
{
    [Fact]
    public async Task She_prepares_reads_and_decides_with_the_keyboard_alone()
    {
        await using var product = await Product.StartAsync();
        using var outside = await Correspondence.BeginAsync(product);
        await using var outlook = await FakeOutlook.OpenAsync(product, Words.French, outside.Token);
        await outlook.Text(Words.French.Headline).WaitForAsync();

        // A row opens with Enter and tells the text; Escape or Enter closes it again.
        await TabTo(outlook, "^Brasserie du Quai Perdu");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await outlook.Button("Voir le message").First.WaitForAsync();
        await outlook.Page.Keyboard.PressAsync("Enter");

        await TabTo(outlook, "^Préparer \\d+ brouillons");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await outlook.Text(Words.French.DraftsReady).WaitForAsync();
        var drafts = await outside.Drafts();
        await TabTo(outlook, "^Relire le premier");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await outlook.Page.WaitForFunctionAsync("() => fakeOffice.said.opened.length === 1");
        await TabTo(outlook, "^Brouillon suivant");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await outlook.Page.WaitForFunctionAsync("() => fakeOffice.said.opened.length === 2");

        var sent = await outside.Send(drafts[0].GetProperty("itemId").GetString()!);
        await outside.Post("/sync", new { });
        await outside.Promises(sent);
        await TabTo(outlook, Words.French.MailboxRead);
        await outlook.Page.Keyboard.PressAsync("Enter");
        await TabTo(outlook, Words.French.ReadNow);
        await outlook.Page.Keyboard.PressAsync("Enter");
        await outlook.Text("1 réponse").WaitForAsync();
        await outlook.Page.Keyboard.PressAsync("Escape");
        await TabTo(outlook, "^À relancer");
        await outlook.Page.Keyboard.PressAsync("ArrowRight");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await outlook.Button("^Noter la promesse").WaitForAsync();
        await TabTo(outlook, "^Noter la promesse");
        await outlook.Page.Keyboard.PressAsync("Enter");
        await outlook.Text("promesse notée").WaitForAsync();
        await outlook.Page.Keyboard.PressAsync("Control+z");
        await outlook.Text("de nouveau à lire").WaitForAsync();

        outlook.Stage.AssertNoErrors();
    }

    /// <summary>Presses Tab until the focus is on what is called so, and can be seen there.</summary>
    private static async Task TabTo(FakeOutlook outlook, string name)
    {
        var wanted = Words.Seen(name);
        const string focused = """
            () => {
              const at = document.activeElement;
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
              const ring = [outlineStyle !== "none" && outlineWidth !== "0px", boxShadow !== "none", getComputedStyle(at, "::after").borderTopStyle !== "none"];
              return [(at.ariaLabel ?? at.textContent ?? "").trim(), ring.includes(true) ? "seen" : "not seen"];
            }
            """;
        var met = new List<string>();
        for (var presses = 0; presses < 60; presses++)
        {
            await outlook.Page.Keyboard.PressAsync("Tab");
            var at = await outlook.Page.EvaluateAsync<string[]>(focused);
            met.Add($"{at[0]} ({at[1]})");
            if (!wanted.IsMatch(at[0])) continue;
            Assert.Equal("seen", at[1]);
            return;
        }

        Assert.Fail($"Tab does not reach {name}. It met: {string.Join(" · ", met)}");
    }
}
