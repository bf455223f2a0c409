namespace BijliMitra.Cli.Doctor;

/// <summary>What a check comes to.</summary>
internal enum Verdict
{
    /// <summary>All well.</summary>
    Ok,

    /// <summary>Worth knowing; nothing has to be done.</summary>
    Note,

    /// <summary>Something has to be mended.</summary>
    Mend,
}

/// <summary>One line of <c>doctor</c>: what was looked at, and what to do where it is not well.</summary>
internal sealed record Finding(Verdict Verdict, string What, string Says)
{
    public static Finding Ok(string what, string says) => new(Verdict.Ok, what, says);

    public static Finding Note(string what, string says) => new(Verdict.Note, what, says);

    public static Finding Mend(string what, string says) => new(Verdict.Mend, what, says);

    public override string ToString() => $"{(Verdict == Verdict.Mend ? "MEND" : Verdict.ToString().ToLowerInvariant()),-5} {What}: {Says}";
}
