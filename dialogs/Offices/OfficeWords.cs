using System.Globalization;
using BijliMitra.Core.Offices;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Offices;

/// <summary>An office in words: where, whether it is open, its hours, what one may go there for.</summary>
internal sealed class OfficeWords(OfficesOptions options)
{
    private const string ClockForm = "HH:mm";

    private static readonly (OfficeServices Service, TextKey Name)[] Services =
    [
        (OfficeServices.Cash, TextKey.ServiceCash), (OfficeServices.Billing, TextKey.ServiceBilling), (OfficeServices.NewConnection, TextKey.ServiceNewConnection),
        (OfficeServices.Meter, TextKey.ServiceMeter), (OfficeServices.Complaint, TextKey.ServiceComplaint),
    ];

    public IEnumerable<string> Lines(ITurnContext context, FoundOffice found)
    {
        var (office, hindi) = (found.Office, context.Turn().Language == Language.Hindi);
        (string, string)[] named = [("office", hindi ? office.NameHindi : office.NameEnglish), ("address", hindi ? office.AddressHindi : office.AddressEnglish)];
        yield return found.Kilometres is { } away
            ? context.Text(TextKey.OfficeNear, [.. named, ("kilometres", away.ToString("0.0", CultureInfo.InvariantCulture))])
            : context.Text(TextKey.OfficeOf, named);
        yield return State(context, office);
        yield return Hours(context, office);
        yield return context.Text(TextKey.OfficeServices, ("services", string.Join(", ", Services.Where(s => office.Services.HasFlag(s.Service)).Select(s => context.Text(s.Name)))));
        if (options.Map.Length > 0 && context.TakesDocuments())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{options.Map}{office.Latitude:0.######},{office.Longitude:0.######}");
        }
    }

    private string State(ITurnContext context, Office office)
    {
        var now = IndianTime.Local(context.Turn().Now);
        var state = OfficeState.Of(office, now, options.IsHoliday);
        if (state.Changes is not { } changes)
        {
            return context.Text(TextKey.OfficeClosedLong);
        }
        var clock = ("time", changes.ToString(ClockForm, CultureInfo.InvariantCulture));
        if (state.IsOpen)
        {
            return context.Text(TextKey.OfficeOpen, clock);
        }
        var day = DateOnly.FromDateTime(changes);
        return day == DateOnly.FromDateTime(now)
            ? context.Text(TextKey.OfficeOpensToday, clock)
            : context.Text(TextKey.OfficeOpens, ("day", $"{Weekday(context, day.DayOfWeek)}, {context.Day(day)}"), clock);
    }

    private static string Hours(ITurnContext context, Office office)
    {
        (string, string)[] hours = [("from", Clock(office.OpensAt)), ("to", Clock(office.ClosesAt))];
        var line = office is { LunchFrom: { } lunch, LunchTo: { } after }
            ? context.Text(TextKey.OfficeHoursLunch, [.. hours, ("lunch", $"{Clock(lunch)}-{Clock(after)}")])
            : context.Text(TextKey.OfficeHours, hours);
        return office.ClosedOn is { } closed ? $"{line} {context.Text(TextKey.OfficeClosedOn, ("weekday", Weekday(context, closed)))}" : line;
    }

    private static string Clock(TimeOnly time) => time.ToString(ClockForm, CultureInfo.InvariantCulture);

    private static string Weekday(ITurnContext context, DayOfWeek day) => IndianTime.Weekday(day, context.Turn().Language);
}
