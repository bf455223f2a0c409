namespace BijliMitra.Core.Data.Seed;

/// <summary>
/// All that is drawn for the sample data. A row's draws depend on the seed and the row alone, not on the order of making.
/// </summary>
internal sealed class Chance(int seed)
{
    private const int MobilesPerPrefix = 98_000;

    private enum Purpose
    {
        Draws,
        Family,
        Account,
        Legacy,
        Meter,
        Bill,
        Receipt,
        Mobile,
        Share,
        House,
    }

    /// <summary>A source of draws for one row.</summary>
    public Ids For(int row) => new(unchecked((int)Key(Purpose.Draws, row)));

    /// <summary>A source of draws that a family shares.</summary>
    public Ids ForFamily(int head) => new(unchecked((int)Key(Purpose.Family, head)));

    /// <summary>10 digits from 1043000000 on; the named people's numbers lie below.</summary>
    public string AccountNumber(int row) => $"{1_043_000_000 + new Shuffle(957_000_000, Key(Purpose.Account))[row]}";

    /// <summary>12 digits as before the migration.</summary>
    public string LegacyNumber(int row) => $"{110_000_000_000 + new Shuffle(90_000_000_000, Key(Purpose.Legacy))[row]}";

    /// <summary>Two letters of the maker and seven digits.</summary>
    public string MeterNumber(int row)
    {
        string[] makers = ["GJ", "NM", "SE", "HX", "LT"];
        var (maker, digits) = Math.DivRem(new Shuffle(makers.Length * 9_000_000L, Key(Purpose.Meter))[row], 9_000_000);
        return $"{makers[maker]}{1_000_000 + digits}";
    }

    // Bill and receipt numbers rise with the row, as a billing system gives them out, and with gaps: their indexes then grow at few
    // places, which makes filling several times as fast. The account number is shuffled, so nothing follows from it.

    /// <summary>Year and month and eight digits, the first of them no zero.</summary>
    public string BillNumber(int row, DateOnly month) => $"{month:yyMM}{10_000_000 + Spaced(Purpose.Bill, row, month.DayNumber, gap: 17)}";

    /// <summary>A receipt of a row; <paramref name="slot"/> below 16 tells its receipts apart.</summary>
    public string Receipt(int row, int slot) => $"R{1_000_000_000 + Spaced(Purpose.Receipt, (row * 16L) + slot, 0, gap: 41)}";

    /// <summary>A mobile number that is plainly invented: 99999 and any five digits, then 99998 and so on.</summary>
    public string Mobile(int row)
    {
        var (prefix, rest) = Math.DivRem(row, MobilesPerPrefix);
        return $"+91{99_999 - prefix}{1_000 + new Shuffle(MobilesPerPrefix, Key(Purpose.Mobile, prefix))[rest]:00000}";
    }

    /// <summary>A mobile number of staff, apart from all consumers': 98100, and five digits from 01000 on.</summary>
    public static string StaffMobile(int number) => $"+9198100{1_000 + number:00000}";

    /// <summary>A place of the row among its hundred, 0 to 99, each once.</summary>
    public int PlaceInHundred(int row) => (int)new Shuffle(100, Key(Purpose.Share, row / 100))[row % 100];

    /// <summary>An invented address in the place that the row's transformer feeds.</summary>
    public string Address(int row, int transformer)
    {
        var (place, block) = AreaPlan.Neighbourhood(transformer);
        var town = place.StartsWith("Sector ", StringComparison.Ordinal) ? "Noida" : "Gautam Budh Nagar";
        var house = 1 + (int)(Key(Purpose.House, row) % 240);
        return $"House {house}, {block} Block, {place}, {town}";
    }

    /// <summary>A number below <paramref name="below"/> that stays with the row.</summary>
    public int Fixed(int row, int below) => (int)(Key(Purpose.Share, -1 - row) % (ulong)below);

    private long Spaced(Purpose purpose, long row, int series, int gap) =>
        (row * gap) + (long)(Key(purpose, (row << 24) + series) % (ulong)gap);

    private ulong Key(Purpose purpose, long row = 0) => Shuffle.Mix(seed, (int)purpose, row);
}
