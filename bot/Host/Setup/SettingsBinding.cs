using System.ComponentModel.DataAnnotations;
using BijliMitra.Access;
using BijliMitra.Adapters.Mail;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Offices;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Texts;
using BijliMitra.Portal;

namespace BijliMitra.Setup;

/// <summary>All settings, bound and checked. A wrong one stops the start with its name and what to do.</summary>
internal sealed class Settings
{
    public required SiteOptions Site { get; init; }

    public required RedisOptions Redis { get; init; }

    public required DatabaseOptions Database { get; init; }

    public required TwilioOptions Twilio { get; init; }

    public required SmtpOptions Smtp { get; init; }

    public required SampleDataOptions SampleData { get; init; }

    public required ProtectionOptions Protection { get; init; }

    public required NetworkOptions Networks { get; init; }

    public required StaffOptions Staff { get; init; }

    public required RateOptions Rates { get; init; }

    public required LogOptions Logs { get; init; }

    public required OtpOptions Otp { get; init; }

    public required SessionsOptions Sessions { get; init; }

    public required LimitOptions Limits { get; init; }

    public required BillsOptions Bills { get; init; }

    public required ContactsOptions Contacts { get; init; }

    public required OutagesOptions Outages { get; init; }

    public required OfficesOptions Offices { get; init; }

    public required FraudOptions Fraud { get; init; }

    public required ComplaintsOptions Complaints { get; init; }

    public required PicturesOptions Pictures { get; init; }

    public required HelpdeskOptions Helpdesk { get; init; }

    public required PortalOptions Portal { get; init; }

    public required PrivacyOptions Privacy { get; init; }

    public required DltOptions Dlt { get; init; }

    /// <summary>True where no real phone can be reached: simulator and sample data are allowed.</summary>
    public bool IsDevelopment => Twilio.IsDevelopment;

    public static Settings Bind(IConfiguration configuration)
    {
        var settings = new Settings
        {
            Site = Section<SiteOptions>(configuration, ""),
            Redis = Section<RedisOptions>(configuration, "Redis"),
            Database = Section<DatabaseOptions>(configuration, "Database"),
            Twilio = Section<TwilioOptions>(configuration, "Twilio"),
            Smtp = Section<SmtpOptions>(configuration, "Smtp"),
            SampleData = Section<SampleDataOptions>(configuration, "SampleData"),
            Protection = Section<ProtectionOptions>(configuration, "Protection"),
            Networks = Section<NetworkOptions>(configuration, "Networks"),
            Staff = Section<StaffOptions>(configuration, "Staff"),
            Rates = Section<RateOptions>(configuration, "Rates"),
            Logs = Section<LogOptions>(configuration, "Logs"),
            Otp = Section<OtpOptions>(configuration, "Otp"),
            Sessions = Section<SessionsOptions>(configuration, "Sessions"),
            Limits = Section<LimitOptions>(configuration, "Limits"),
            Bills = Section<BillsOptions>(configuration, "Bills"),
            Contacts = Section<ContactsOptions>(configuration, "Contacts"),
            Outages = Section<OutagesOptions>(configuration, "Outages"),
            Offices = Section<OfficesOptions>(configuration, "Offices"),
            Fraud = Section<FraudOptions>(configuration, "Fraud"),
            Complaints = Section<ComplaintsOptions>(configuration, "Complaints"),
            Pictures = Section<PicturesOptions>(configuration, "Pictures"),
            Helpdesk = Section<HelpdeskOptions>(configuration, "Helpdesk"),
            Portal = Section<PortalOptions>(configuration, "Portal"),
            Privacy = Section<PrivacyOptions>(configuration, "Privacy"),
            Dlt = Section<DltOptions>(configuration, "Dlt"),
        };
        settings.Check();
        return settings;
    }

    private static T Section<T>(IConfiguration configuration, string name) where T : class, new()
    {
        var options = new T();
        try
        {
            (name.Length == 0 ? configuration : configuration.GetSection(name)).Bind(options);
        }
        catch (InvalidOperationException fault)
        {
            throw new SettingsException($"{name}: a value cannot be read ({fault.InnerException?.Message ?? fault.Message}). Times are hh:mm:ss, numbers plain digits.");
        }
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true))
        {
            var prefix = name.Length == 0 ? "" : name + ":";
            throw new SettingsException(string.Join('\n', wrong.Select(w => $"{prefix}{w.MemberNames.FirstOrDefault()}: {w.ErrorMessage}")));
        }
        return options;
    }

    // What no single value can say.
    private void Check()
    {
        foreach (var url in Site.Urls.Split(';').Append(Site.PublicUrl).Where(url => url.Length > 0))
        {
            if (!Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out _))
            {
                throw new SettingsException($"Urls, PublicUrl: \"{url}\" is not an address such as https://bijli.example.in.");
            }
        }
        if (Site.PublicUrl.Length > 0 && !(Uri.TryCreate(Site.PublicUrl, UriKind.Absolute, out var site)
            && site is { Scheme: "http" or "https", Query: "", Fragment: "" }))
        {
            throw new SettingsException($"PublicUrl: \"{Site.PublicUrl}\" is not an address such as https://bijli.example.in: http or https, and nothing behind the path.");
        }
        if (!(Uri.TryCreate(Bills.PaymentSite, UriKind.Absolute, out var payment) && payment.Scheme == Uri.UriSchemeHttps
            && new OfficialPlaces(Fraud, () => Site.PublicBase).IsHost(payment.Host)))
        {
            throw new SettingsException($"Bills:PaymentSite: \"{Bills.PaymentSite}\" must be an https address on one of Fraud:OfficialDomains, as consumers are sent there.");
        }
        Operations.Parse(Networks.Staff, "Networks:Staff");
        Operations.Parse(Networks.Proxies, "Networks:Proxies");
        if (Staff.InitialPassword.Length is > 0 and < StaffOptions.ShortestPassword)
        {
            throw new SettingsException($"Staff:InitialPassword: needs at least {StaffOptions.ShortestPassword} characters.");
        }
        if (!PhoneNumber.TryParseE164(Twilio.WhatsAppSender, out _))
        {
            throw new SettingsException("Twilio:WhatsAppSender: needs a number with country code and without \"whatsapp:\", such as +911204000001.");
        }
        if (!PhoneNumber.TryParseE164(Twilio.SmsSender, out _) && !TwilioOptions.IsHeader(Twilio.SmsSender))
        {
            throw new SettingsException("Twilio:SmsSender: needs a number with country code, such as +911204000002, or a DLT header of 3 to 11 letters and digits, such as BJLMTR or BJLMTR-S.");
        }
        if (Twilio.AccountSid.Length > 0 && Twilio.AuthToken.Length == 0)
        {
            throw new SettingsException("Twilio:AuthToken: is missing. Set the environment variable Twilio__AuthToken; without it no webhook can be verified.");
        }
        if (!IsDevelopment && !Site.PublicBase.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException("PublicUrl: Twilio signs the public address and fetches bills from it: set it to the https:// address that the proxy serves.");
        }
    }
}
