using System.Globalization;

namespace Relance.LocalMailbox.Protocol;

/// <summary>The query of a request. Whatever the operation does not declare fails by name.</summary>
internal sealed class QueryOptions
{
    private readonly IQueryCollection query;

    public QueryOptions(HttpRequest request, params ReadOnlySpan<string> known)
    {
        query = request.Query;
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name))
            {
                throw GraphFailure.NotImplemented($"query option '{name}' of {request.Method} {request.Path}");
            }

            if (values.Count > 1)
            {
                throw GraphFailure.BadRequest("BadRequest", $"Query option '{name}' was specified more than once, but it must be specified at most once.");
            }
        }
    }

    public string? this[string name] => query.TryGetValue(name, out var value) ? value.ToString() : null;

    public bool Flag(string name) => this[name] switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw GraphFailure.BadRequest("BadRequest", $"Invalid value '{other}' for {name} query option found. The {name} query option requires a value of true or false."),
    };

    public int? Number(string name, int least, int most)
    {
        if (this[name] is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw GraphFailure.BadRequest("ErrorInvalidUrlQuery", $"The query option {name} must be between {least} and {most}, not '{text}'.");
    }
}
