namespace Relance.LocalMailbox;

public static class LocalMailboxProgram
{
    public static void Main(string[] args) => throw new InvalidOperationException($"Not built yet ({args.Length} arguments).");
}
