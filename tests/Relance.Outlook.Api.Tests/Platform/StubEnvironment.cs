using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Relance.Outlook.Api.Tests.Platform;

/// <summary>A host that says only what it is called.</summary>
internal sealed class StubEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;
    public string ApplicationName { get; set; } = "Relance";
    public string ContentRootPath { get; set; } = Path.GetTempPath();
    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
