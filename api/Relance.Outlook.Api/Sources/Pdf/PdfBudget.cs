namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>The file cannot be read, or only at a price that a copy of an invoice is not worth.</summary>
internal sealed class PdfUnreadableException(string reason) : Exception(reason);

/// <summary>
/// What one file may cost. Counted in steps, not in seconds: the same file always gives the same answer, on a slow machine too.
/// </summary>
internal sealed class PdfBudget(CancellationToken cancellationToken)
{
    /// <summary>Bytes read, characters shown, entries kept: a real invoice takes a tenth of it.</summary>
    private const int MostSteps = 6_000_000;

    private const int MostInflated = 24_000_000;

    private int _steps;
    private int _inflated;
    private int _sinceLook;

    public void Spend(int steps)
    {
        _steps += steps;
        if (_steps is > MostSteps or < 0) throw new PdfUnreadableException("Too much to read.");
        if ((_sinceLook += steps) < 10_000) return;
        _sinceLook = 0;
        cancellationToken.ThrowIfCancellationRequested();
    }

    public void Inflate(int bytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _inflated += bytes;
        if (_inflated > MostInflated) throw new PdfUnreadableException("Inflates to too much.");
    }
}
