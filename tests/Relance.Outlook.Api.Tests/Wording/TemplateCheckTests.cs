using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Tests.Wording;

public class TemplateCheckTests
{
    public static TheoryData<string, string> Texts => ApprovedTests.Texts;

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_texts_of_the_product_have_nothing_to_be_said_against_them(string language, string code) => Assert.Empty(TemplateCheck.Of(Originals.Of(code, language)));

    [Theory]
    [InlineData("", "x {{total}}", TemplatePart.Subject, 1, TemplateFaultCodes.SubjectEmpty)]
    [InlineData("Objet", " \n ", TemplatePart.Body, 1, TemplateFaultCodes.BodyEmpty)]
    [InlineData("Objet\nBcc: x", "{{total}}", TemplatePart.Subject, 2, TemplateFaultCodes.SubjectLines)]
    [InlineData("Objet\rBcc: x", "{{total}}", TemplatePart.Subject, 2, TemplateFaultCodes.SubjectLines)]
    [InlineData("Objet\u2028Bcc: x", "{{total}}", TemplatePart.Subject, 1, TemplateFaultCodes.Character)]
    [InlineData("{{invoices}}", "{{total}}", TemplatePart.Subject, 1, TemplateFaultCodes.BlockInSubject)]
    [InlineData("Objet", "{{total}}\n\na {{payment}}", TemplatePart.Body, 3, TemplateFaultCodes.BlockNotAlone)]
    [InlineData("Objet", "{{total}}\r\n\r\n{{#if several}}a", TemplatePart.Body, 3, TemplateFaultCodes.BlockUnclosed)]
    [InlineData("Objet", "{{total}}\n{{nom}}", TemplatePart.Body, 2, TemplateFaultCodes.VariableUnknown)]
    public void A_fault_says_where_and_what(string subject, string body, TemplatePart part, int line, string code)
    {
        var fault = Assert.Single(TemplateCheck.Of(new TemplateSource(subject, body)), fault => !fault.IsWarning);

        Assert.Equal((part, line, code), (fault.Part, fault.Line, fault.Code));
    }

    [Theory]
    [InlineData("{{Total}}", "total")]
    [InlineData("{{totl}}", "total")]
    [InlineData("{{signatur}}", "signature")]
    [InlineData("{{earlierContacts}}", "earlierContact")]
    [InlineData("{{zzzzz}}", null)]
    public void A_mistyped_variable_is_guessed(string body, string? name)
    {
        var fault = TemplateCheck.Of(new TemplateSource("Objet", body)).First(fault => fault.Code == TemplateFaultCodes.VariableUnknown);

        Assert.Equal(name is not null, fault.French.Contains($"Vouliez-vous dire {{{{{name}}}}}\u00a0?", StringComparison.Ordinal));
        Assert.Equal(name is not null, fault.English.Contains("Did you mean", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Des frais de relance de 15 € seront ajoutés.", "L111-8")]
    [InlineData("Dernier avis avant saisie.", "titre exécutoire")]
    [InlineData("Nous informerons votre banque.", "interdit")]
    [InlineData("Commandement de payer", "433-13")]
    [InlineData("A reminder fee of €15 will be added.", "L111-8")]
    [InlineData("Sous peine de poursuites pénales", "infraction")]
    public void A_forbidden_phrase_is_a_warning_with_its_reason(string phrase, string reason)
    {
        var fault = Assert.Single(TemplateCheck.Of(new TemplateSource("Objet", $"{{{{total}}}}\n{phrase}")));

        Assert.Equal((true, TemplateFaultCodes.ForbiddenPhrase, 2), (fault.IsWarning, fault.Code, fault.Line));
        Assert.Contains(reason, fault.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**gras", TemplateFaultCodes.BoldUnclosed)]
    [InlineData("<p>Bonjour</p>", TemplateFaultCodes.Html)]
    [InlineData("Bonjour", TemplateFaultCodes.NoAmount)]
    public void A_doubt_is_a_warning_and_does_not_prevent_rendering(string body, string code)
    {
        var source = new TemplateSource("Objet", body);

        Assert.Contains(TemplateCheck.Of(source), fault => fault.IsWarning && fault.Code == code);
        Assert.Contains("Objet", ReminderText.Render(Written.Facts(), source).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_documented_variable_can_be_used_as_documented()
    {
        foreach (var variable in TemplateVariables.All)
        {
            var use = (variable.Kind, variable.List) switch
            {
                (TemplateVariableKind.Condition, _) => $"{{{{#if {variable.Name}}}}}oui{{{{else}}}}non{{{{/if}}}}",
                (TemplateVariableKind.List, _) => $"{{{{#each {variable.Name}}}}}x{{{{/each}}}}",
                (_, { } list) => $"{{{{#each {list}}}}}{{{{{variable.Name}}}}}{{{{/each}}}}",
                _ => $"{{{{{variable.Name}}}}}",
            };
            var facts = Written.For(TemplateCodes.PaymentPlan, "fr", several: false, full: true);

            var text = ReminderText.Render(facts, new TemplateSource("Objet", use));

            Assert.True(text.Text.Length > 0, variable.Name);
            Assert.True(variable.French.Length > 0 && variable.English.Length > 0);
        }
    }

    [Fact]
    public void Every_code_has_a_sentence_in_both_languages()
    {
        var codes = typeof(TemplateFaultCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(code => code != TemplateFaultCodes.ForbiddenPhrase);

        Assert.All(codes, code =>
        {
            var (french, english) = Relance.Outlook.Api.Wording.Templating.TemplateWords.Of(code, "x");
            Assert.NotEqual(french, english);
        });
    }
}
