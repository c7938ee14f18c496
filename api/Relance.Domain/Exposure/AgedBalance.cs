namespace Relance.Domain.Exposure;

/// <summary>The five columns of an aged balance, by days after the due date.</summary>
public enum AgeBucket
{
    /// <summary>Due today or later.</summary>
    NotDue,

    /// <summary>1 to 30 days late.</summary>
    D1To30,

    /// <summary>31 to 60 days late.</summary>
    D31To60,

    /// <summary>61 to 90 days late.</summary>
    D61To90,

    /// <summary>More than 90 days late.</summary>
    Over90,
}

/// <summary>Ageing by due date, never by document date (law-and-formats A8 of the design).</summary>
public static class Ageing
{
    /// <summary>How many columns there are.</summary>
    public const int Buckets = 5;

    /// <summary>The column for something due on that day, seen from <paramref name="on"/>.</summary>
    public static AgeBucket Of(DateOnly dueDate, DateOnly on) => (on.DayNumber - dueDate.DayNumber) switch
    {
        <= 0 => AgeBucket.NotDue,
        <= 30 => AgeBucket.D1To30,
        <= 60 => AgeBucket.D31To60,
        <= 90 => AgeBucket.D61To90,
        _ => AgeBucket.Over90,
    };
}
