namespace BijliMitra.Core.Complaints;

/// <summary>What a complaint is about (domain C5). The stored value is the number: add at the end.</summary>
public enum ComplaintKind
{
    /// <summary>Frequent cuts, voltage that stays low, a transformer that is not replaced. That there is no supply now is an outage.</summary>
    Supply,

    /// <summary>The bill is wrong or too high.</summary>
    BillDispute,

    /// <summary>The reading on the bill is not the meter's.</summary>
    WrongReading,

    /// <summary>The meter stands still, runs fast, is burnt or shows nothing.</summary>
    MeterFault,

    /// <summary>A payment does not show.</summary>
    PaymentNotShown,

    /// <summary>A new connection, more load, another name or a reconnection is late.</summary>
    Connection,

    /// <summary>Staff behaved badly.</summary>
    Misbehaviour,

    /// <summary>Somebody asked for money.</summary>
    MoneyAsked,

    /// <summary>Somebody steals electricity.</summary>
    Theft,

    /// <summary>A pole, a wire or a tree that is not dangerous now.</summary>
    PolesAndWires,

    /// <summary>The number or mail address on record is not corrected, or nobody came for it.</summary>
    NotCorrected,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Who in the company deals with it, apart from where (domain C2).</summary>
public enum CompanyFunction
{
    /// <summary>Supply: lines, poles, transformers.</summary>
    Supply,

    /// <summary>Bills and payments.</summary>
    Billing,

    /// <summary>Meters.</summary>
    Meter,

    /// <summary>Connections, and everything else.</summary>
    Commercial,
}

/// <summary>The steps a complaint goes up (domain C7).</summary>
public enum PostLevel
{
    /// <summary>Junior Engineer.</summary>
    JuniorEngineer,

    /// <summary>SDO, Assistant Engineer.</summary>
    SubDivisionalOfficer,

    /// <summary>Executive Engineer.</summary>
    ExecutiveEngineer,

    /// <summary>Superintending Engineer.</summary>
    SuperintendingEngineer,

    /// <summary>Chief Engineer.</summary>
    ChiefEngineer,
}

/// <summary>Where complaints of a kind begin.</summary>
public static class ComplaintRoutes
{
    private static readonly Dictionary<ComplaintKind, (CompanyFunction Function, PostLevel First)> Routes = new()
    {
        [ComplaintKind.Supply] = (CompanyFunction.Supply, PostLevel.JuniorEngineer),
        [ComplaintKind.BillDispute] = (CompanyFunction.Billing, PostLevel.SubDivisionalOfficer),
        [ComplaintKind.WrongReading] = (CompanyFunction.Billing, PostLevel.SubDivisionalOfficer),
        [ComplaintKind.MeterFault] = (CompanyFunction.Meter, PostLevel.JuniorEngineer),
        [ComplaintKind.PaymentNotShown] = (CompanyFunction.Billing, PostLevel.SubDivisionalOfficer),
        [ComplaintKind.Connection] = (CompanyFunction.Commercial, PostLevel.SubDivisionalOfficer),
        // Not to the office that it may be about.
        [ComplaintKind.Misbehaviour] = (CompanyFunction.Commercial, PostLevel.ExecutiveEngineer),
        [ComplaintKind.MoneyAsked] = (CompanyFunction.Commercial, PostLevel.SuperintendingEngineer),
        [ComplaintKind.Theft] = (CompanyFunction.Supply, PostLevel.SubDivisionalOfficer),
        [ComplaintKind.PolesAndWires] = (CompanyFunction.Supply, PostLevel.JuniorEngineer),
        [ComplaintKind.NotCorrected] = (CompanyFunction.Commercial, PostLevel.SuperintendingEngineer),
        [ComplaintKind.Other] = (CompanyFunction.Commercial, PostLevel.SubDivisionalOfficer),
    };

    /// <summary>Who deals with complaints of this kind.</summary>
    public static CompanyFunction FunctionOf(ComplaintKind kind) => Routes[kind].Function;

    /// <summary>Where they begin.</summary>
    public static PostLevel FirstLevelOf(ComplaintKind kind) => Routes[kind].First;
}
