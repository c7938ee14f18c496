using System.Text;

namespace Relance.Outlook.Api.Wording.Templating;

/// <summary>Takes what a template writes, up to a limit: beyond it the template is stopped, not cut.</summary>
internal sealed class BoundedWriter(int limit) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        Ensure(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Ensure(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Ensure(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Ensure(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(StringBuilder? value)
    {
        Ensure(value?.Length ?? 0);
        base.Write(value);
    }

    private void Ensure(int more)
    {
        if (GetStringBuilder().Length + more > limit) throw new OutputTooLongException();
    }
}

internal sealed class OutputTooLongException : Exception;
