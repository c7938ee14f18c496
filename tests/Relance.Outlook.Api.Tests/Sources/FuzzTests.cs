using System.Text;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class FuzzTests
{
    private const int Rounds = 1_500;
    private static readonly string[] Kinds = ["auto", "csv", "fec", "contacts"];
    private static readonly byte[] Troublesome = [0, (byte)'\n', (byte)'\r', (byte)'\t', (byte)';', (byte)',', (byte)'|', (byte)'"', (byte)'-', (byte)'9', (byte)'=', 0x80, 0xC3, 0xE9, 0xFF];

    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes(new Fec().Opening("RAN", "20260101", 12).Sale("F-1", "20260110", 10, "a").Payment("V-1", "20260111", 4, "a").Sale("F-2", "20260110", 10, "AA").Text()),
        Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(new Fec().Sale("F-1", "20260110", 10).Text())).ToArray(),
        Encoding.UTF8.GetBytes("Liste\nCode client;Client;N° facture;Date;Échéance;Montant TTC;Restant dû;E-mail\nC1;\"Dupin; fils\";F-1;03/01/2026;02/02/2026;1 284,50;(284,50);a@dupin.example\nTotal;;;;;1;1;"),
        Encoding.UTF8.GetBytes("Code client;Nom;Prénom;E-mail;Langue;Téléphone;Délai\nC1;Martel;Jeanne;\"a@dupin.example;b\";fr;02;30 jours fin de mois"),
    ];

    [Fact]
    public void Whatever_the_bytes_a_file_is_read_or_refused()
    {
        var random = new Random(20260101);

        for (var round = 0; round < Rounds; round++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            ReadOrRefuse(bytes, Kinds[round % Kinds.Length]);
        }
    }

    [Fact]
    public void However_a_good_file_is_damaged_it_is_read_or_refused_and_every_issue_can_be_said()
    {
        var random = new Random(20260102);

        for (var round = 0; round < 4 * Rounds; round++)
            ReadOrRefuse(Damaged(Seeds[round % Seeds.Length], random), Kinds[random.Next(Kinds.Length)]);
    }

    private static void ReadOrRefuse(byte[] bytes, string kind)
    {
        try
        {
            var reading = Reading.Of(bytes, kind);
            Assert.All(reading.Items, i => Assert.True(i is { Open: > 0, CustomerCode.Length: > 0, Number.Length: > 0 } && i.DueDate.HasValue == (i.Kind == SourceItemKind.Invoice)));
            Assert.All(reading.Rejected.Concat(reading.Warnings), i => Assert.NotEmpty(SourceMessages.Text(i, "fr") + SourceMessages.Text(i, "en")));
        }
        catch (SourceRefusedException refusal)
        {
            Assert.NotEmpty(SourceMessages.Text(refusal.Issue, "fr"));
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{kind}: {Convert.ToBase64String(bytes)}\n{e}");
        }
    }

    private static byte[] Damaged(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var changes = random.Next(1, 8); changes > 0 && bytes.Count > 4; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = Troublesome[random.Next(Troublesome.Length)]; break;
                case 1: bytes.Insert(at, Troublesome[random.Next(Troublesome.Length)]); break;
                case 2: bytes.RemoveAt(at); break;
                case 3: bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at)); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(60), bytes.Count - at))); break;
            }
        }

        return [.. bytes];
    }
}
