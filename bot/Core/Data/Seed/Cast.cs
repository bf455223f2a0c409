using BijliMitra.Core.Staff;

namespace BijliMitra.Core.Data.Seed;

/// <summary>A connection of a named person. All numbers are invented.</summary>
/// <param name="Account">Account number.</param>
/// <param name="Mobile">Mobile on record, E.164.</param>
/// <param name="Name">Name in English letters.</param>
/// <param name="NameHindi">Name in Devanagari.</param>
/// <param name="Meter">Meter number.</param>
/// <param name="Bill">Number of the last bill.</param>
/// <param name="Amount">Amount of the last bill in rupees; of the last bill before the meter was prepaid, for Farida.</param>
internal sealed record CastMember(string Account, string Mobile, string Name, string NameHindi, string Meter, string Bill, decimal Amount)
{
    /// <summary>The 12-digit number of before the migration.</summary>
    public string? LegacyNumber { get; init; }

    /// <summary>Mail address on record.</summary>
    public string? Mail { get; init; }

    /// <summary>True where the mobile is a WhatsApp contact too.</summary>
    public bool WhatsApp { get; init; }
}

/// <summary>A named member of staff. All numbers are invented.</summary>
internal sealed record CastStaff(string Code, string Mobile, string Name, string NameHindi, StaffRole Role);

/// <summary>The named people of the sample data: the cast of tests, demonstrations and README.</summary>
internal static class Cast
{
    /// <summary>How many connections the named people have.</summary>
    public const int Connections = 8;

    /// <summary>An NPCL number of Greater Noida: not ours.</summary>
    public const string NpclNumber = "2000123456";

    /// <summary>All is well; the bill is due ten days after seeding.</summary>
    public static readonly CastMember Asha = new(
        "1042210011", "+919810000011", "Asha Verma", "आशा वर्मा", "GJ0011417", "250400011017", 1842)
    {
        Mail = "asha.verma@example.in",
        WhatsApp = true,
    };

    /// <summary>The number is dead and there is no mail address: one of the 60,000.</summary>
    public static readonly CastMember Ravi = new(
        "1042210022", "+919810000022", "Ravi Kumar", "रवि कुमार", "GJ0022417", "250400022017", 967);

    /// <summary>Has an old 12-digit number; the bill is overdue.</summary>
    public static readonly CastMember Sunita = new(
        "1042210033", "+919810000033", "Sunita Devi", "सुनीता देवी", "GJ0033417", "250400033017", 3310)
    {
        LegacyNumber = "104221000330",
    };

    /// <summary>The first of two connections on one mobile.</summary>
    public static readonly CastMember ImranHome = new(
        "1042210044", "+919810000044", "Imran Khan", "इमरान खान", "GJ0044417", "250400044017", 1276)
    {
        WhatsApp = true,
    };

    /// <summary>The second of two connections on one mobile: a shop.</summary>
    public static readonly CastMember ImranShop = ImranHome with
    {
        Account = "1042210045",
        Meter = "GJ0045417",
        Bill = "250400045017",
        Amount = 2455,
    };

    /// <summary>Alone among the named people on her feeder.</summary>
    public static readonly CastMember Meena = new(
        "1042210055", "+919810000055", "Meena Joshi", "मीना जोशी", "GJ0055417", "250400055017", 1390)
    {
        Mail = "meena.joshi@example.in",
        WhatsApp = true,
    };

    /// <summary>Prepaid smart meter.</summary>
    public static readonly CastMember Farida = new(
        "1042210066", "+919810000066", "Farida Begum", "फरीदा बेगम", "GJ0066417", "250400066017", 1148);

    /// <summary>The number is a stranger's by now.</summary>
    public static readonly CastMember Harish = new(
        "1042210077", "+919810000077", "Harish Gupta", "हरीश गुप्ता", "GJ0077417", "250400077017", 1105);

    /// <summary>Lineman of the field mode.</summary>
    public static readonly CastStaff Mahesh = new("JE-117", "+919810000117", "Mahesh Yadav", "महेश यादव", StaffRole.Lineman);

    /// <summary>Those who work at the console.</summary>
    public static readonly IReadOnlyList<CastStaff> AtConsole =
    [
        new("agent1", "+919810000201", "Ritu Saxena", "रितु सक्सेना", StaffRole.Agent),
        new("agent2", "+919810000202", "Nadeem Ansari", "नदीम अंसारी", StaffRole.Agent),
        new("supervisor1", "+919810000203", "Alok Mishra", "आलोक मिश्रा", StaffRole.Supervisor),
        new("manager1", "+919810000204", "Vandana Tyagi", "वंदना त्यागी", StaffRole.FieldManager),
        new("officer1", "+919810000205", "Shalini Srivastava", "शालिनी श्रीवास्तव", StaffRole.Officer),
        new("admin1", "+919810000206", "Vivek Nagar", "विवेक नागर", StaffRole.Admin),
    ];

    /// <summary>Balance of Farida's meter in rupees.</summary>
    public const decimal FaridaBalance = 212;

    /// <summary>Days from seeding to the day on which Asha's bill is due.</summary>
    public const int AshaDueInDays = 10;
}
