namespace Relance.LocalMailbox.Control;

/// <summary>A control request that cannot be carried out, with a sentence that says why.</summary>
internal sealed class ControlFailure(int status, string message) : Exception(message)
{
    public int Status => status;

    public static ControlFailure BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);
}
