using Microsoft.Playwright;

namespace Relance.E2E;

/// <summary>The accountant's round, played in a browser on the real product: see the README's story.</summary>
public sealed class StoryTests(Product product) : IClassFixture<Product>
{
    private static readonly string[] Numbers = ["F-1001", "F-1002"];

    [Fact]
    public async Task She_prepares_reads_sends_is_answered_and_finds_it_in_the_history()
    {
        await using var stage = await Stage.OpenAsync(product.Desk);

        // Who is to be chased today, and the text before anything is done.
        await stage.PaneText("clients à relancer aujourd").WaitForAsync();
        await stage.PaneText("Brasserie du Quai Perdu").ClickAsync();
        await stage.PaneButton("Voir le message").First.ClickAsync();
        await Assertions.Expect(stage.Pane.GetByText("Rappel").First).ToBeVisibleAsync();

        // Prepare: one draft each, with progress, then the first one opens in the mailbox.
        await stage.PaneButton("brouillons").ClickAsync();
        await stage.PaneText("brouillons prêts").WaitForAsync();
        await stage.PaneButton("Relire le premier").ClickAsync();
        await Assertions.Expect(stage.DeskButton("Envoyer")).ToBeVisibleAsync();
        await Assertions.Expect(stage.Page.GetByText("Samia Belkhodja <samia@quaiperdu.example>")).ToBeVisibleAsync();
        await Assertions.Expect(stage.Page.GetByText("F2026-", new PageGetByTextOptions { Exact = false }).First).ToBeVisibleAsync();

        // She sends it herself; the pane sees that it left.
        await stage.DeskButton("Envoyer").ClickAsync();
        await stage.PaneText("1 relance partie").WaitForAsync();

        // The customer answers; chasing waits for her decision.
        await stage.Folder("Éléments envoyés").ClickAsync();
        await stage.Page.GetByText("Samia Belkhodja").First.ClickAsync();
        await stage.DeskButton("Promesse").ClickAsync();
        await stage.DeskButton("Envoyer la réponse").ClickAsync();
        await stage.PaneText("1 réponse").First.WaitForAsync();
        await stage.Tab("Réponses").ClickAsync();
        await Assertions.Expect(stage.PaneText("Le virement partira vendredi.")).ToBeVisibleAsync();
        await stage.PaneButton("Noter la promesse").ClickAsync();
        await stage.PaneText("Aucune réponse en attente").WaitForAsync();

        // The history tells what left and what came back.
        await stage.PaneButton("Relance envoyée").ClickAsync();
        await stage.PaneButton("Ouvrir la fiche").ClickAsync();
        await Assertions.Expect(stage.PaneText("1re relance envoyée (3 factures")).ToBeVisibleAsync();
        await Assertions.Expect(stage.PaneText("Réponse de samia@quaiperdu.example")).ToBeVisibleAsync();
        stage.AssertNoErrors();
    }

    [Fact]
    public async Task She_checks_a_file_of_her_own_imports_it_and_takes_it_back()
    {
        await using var stage = await Stage.OpenAsync($"{product.Desk}/pane/");
        var csv = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(
            csv,
            $"Code client;Client;N° facture;Date facture;Échéance;Montant TTC;E-mail\nNEUF;Client Tout Neuf;{Numbers[0]};02/01/2026;01/02/2026;1 234,56;neuf@client.example\nNEUF;Client Tout Neuf;{Numbers[1]};pas une date;01/02/2026;10,00;\n",
            TestContext.Current.CancellationToken);

        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Autres vues" }).ClickAsync();
        await stage.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Import" }).ClickAsync();
        await stage.Page.Locator("input[type=file]").SetInputFilesAsync(csv);
        await stage.Page.GetByText("Des factures à ajouter").ClickAsync();
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        await Assertions.Expect(stage.Page.GetByText("rien n’a encore été enregistré", new() { Exact = false })).ToBeVisibleAsync();
        await Assertions.Expect(stage.Page.GetByText("1 ligne rejetée")).ToBeVisibleAsync();
        await Assertions.Expect(stage.Page.GetByText("pas une date", new() { Exact = false }).First).ToBeVisibleAsync();

        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();
        await Assertions.Expect(stage.Page.GetByText("Import enregistré")).ToBeVisibleAsync();
        await stage.Page.GetByRole(AriaRole.Tab, new() { Name = "Clients" }).ClickAsync();
        await stage.Page.GetByPlaceholder("Rechercher un client").FillAsync("Tout Neuf");
        await Assertions.Expect(stage.Page.GetByText("Client Tout Neuf").First).ToBeVisibleAsync();

        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Autres vues" }).ClickAsync();
        await stage.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Import" }).ClickAsync();
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler cet import" }).ClickAsync();
        await Assertions.Expect(stage.Page.GetByText("L’import a été annulé", new() { Exact = false })).ToBeVisibleAsync();
        stage.AssertNoErrors();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(450)]
    public async Task The_pane_never_scrolls_sideways(int width)
    {
        await using var stage = await Stage.OpenAsync($"{product.Desk}/pane/", width, 800);

        await stage.Page.GetByText("À vérifier").First.WaitForAsync();
        var overflow = await stage.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Equal(0, overflow);
    }
}
