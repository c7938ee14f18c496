using System.Security.Cryptography;
using System.Text;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Exchanges;

/// <summary>The receipt of a registered letter: kept as it came, named in the history by its content, told by its first bytes.</summary>
public sealed class ProofTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes("JFIF and so on")];
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 1, 2, 3];

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "accuse.pdf", "%PDF-1.7 reçu"u8.ToArray(), "application/pdf" },
        { "accuse.jpg", Jpeg, "image/jpeg" },
        { "accuse.png", Png, "image/png" },
        { "nommé à tort.pdf", Jpeg, "image/jpeg" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_comes_back_as_it_was_put_and_its_hash_is_in_the_history(string name, byte[] content, string type)
    {
        var (lupin, letter) = await Posted();

        var proof = await lupin.Prove(letter, new Upload(name, content));

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Assert.Equal((name, type, sha256), (proof.Name, proof.ContentType, proof.Sha256));
        var file = await lupin.Company.Who.Api.File($"{lupin.Path}/exchanges/{letter.ExchangeId}/proofs/{proof.Id}");
        Assert.Equal(type, file.Type);
        Assert.Equal(content, file.Content);
        var entry = (await lupin.History())[0];
        Assert.Equal((ExchangeKind.Proof, $"SHA-256 {sha256}"), (entry.Kind, entry.Text));
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task The_history_lists_the_proofs_of_each_entry_in_the_order_they_came()
    {
        var (lupin, letter) = await Posted();
        var note = await lupin.Log(new { kind = "note", text = "Rappelé" });

        await lupin.Prove(letter, new Upload("depot.jpg", Jpeg));
        await lupin.Prove(letter, new Upload("accuse.png", Png));

        var history = await lupin.History();
        var proofs = history.Single(entry => entry.Id == letter.ExchangeId).Proofs;
        Assert.Equal(
            [("depot.jpg", "image/jpeg", Jpeg.Length, Convert.ToHexStringLower(SHA256.HashData(Jpeg))), ("accuse.png", "image/png", Png.Length, Convert.ToHexStringLower(SHA256.HashData(Png)))],
            proofs.Select(proof => (proof.Name, proof.ContentType, (int)proof.Size!, proof.Sha256)));
        foreach (var proof in proofs)
            Assert.Equal(proof.Sha256, Convert.ToHexStringLower(SHA256.HashData((await lupin.Company.Who.Api.File($"{lupin.Path}/exchanges/{letter.ExchangeId}/proofs/{proof.Id}")).Content)));
        Assert.Empty(history.Single(entry => entry.Id == note.ExchangeId).Proofs);
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "vide.pdf", [] },
        { "programme.pdf", "MZ not a PDF at all"u8.ToArray() },
        { "page.pdf", "<html><script>alert(1)</script></html>"u8.ToArray() },
        { "archive.pdf", "PK\u0003\u0004"u8.ToArray() },
        { "court.png", [0x89, 0x50] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public Task What_is_no_proof_is_refused_whatever_it_is_called(string name, byte[] content) => IsRefused(name, content);

    // Not a row of the theory: a runner writes every row down, byte by byte, before it plays it and with each thing it tells of it.
    [Fact]
    public Task More_than_ten_megabytes_are_refused() => IsRefused("gros.pdf", [.. "%PDF-1.7"u8, .. new byte[10 * 1024 * 1024]]);

    private async Task IsRefused(string name, byte[] content)
    {
        var (lupin, letter) = await Posted();

        var refusal = await lupin.RefusedProve(letter, new Upload(name, content));

        Assert.Equal((400, "file"), (refusal.Status, Assert.Single(refusal.Errors).Key));
        Assert.Single(await lupin.History());
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("/tmp/accuse.pdf", "accuse.pdf")]
    public async Task A_path_in_its_name_is_cut_off(string name, string kept)
    {
        var (lupin, letter) = await Posted();

        var proof = await lupin.Prove(letter, new Upload(name, "%PDF-1.7"u8.ToArray()));

        Assert.Equal(kept, proof.Name);
    }

    [Fact]
    public async Task Another_customer_or_another_entry_does_not_give_it_out()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin").Owing("Bosc"));
        var (lupin, bosc) = (await company.File("Lupin"), await company.File("Bosc"));
        var letter = await lupin.Log(new { kind = "registeredLetter" });
        var note = await lupin.Log(new { kind = "note", text = "Autre" });
        var proof = await lupin.Prove(letter, Upload.Pdf("accuse.pdf"));

        var elsewhere = await company.Who.Api.RefusedGet($"{bosc.Path}/exchanges/{letter.ExchangeId}/proofs/{proof.Id}");
        var other = await company.Who.Api.RefusedGet($"{lupin.Path}/exchanges/{note.ExchangeId}/proofs/{proof.Id}");

        Assert.Equal((404, 404), (elsewhere.Status, other.Status));
    }

    private async Task<(CustomerFile Lupin, LoggedExchangeDto Letter)> Posted()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var lupin = await company.File("Lupin");
        return (lupin, await lupin.Log(new { kind = "registeredLetter", registeredNumber = "1A 1" }));
    }
}
