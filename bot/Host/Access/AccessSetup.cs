using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using BijliMitra.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Identity;

namespace BijliMitra.Access;

/// <summary>Adds the log-in of staff.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, Settings settings, Storage storage, Protection protection)
    {
        services.AddSingleton(settings.Staff).AddSingleton<LogInTries>().AddSingleton<AddressTries>().AddSingleton<AccessAudit>().AddSingleton<FirstPasswords>().AddScoped<LogInDesk>().AddScoped<MyLogInDesk>().AddSingleton<StaffDesk>();
        services.AddIdentityCore<StaffMember>(Rules).AddUserStore<StaffStore>()
            .AddTokenProvider<PhoneCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddConsoleCookies(settings.Staff, https: settings.Site.PublicBase.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        services.AddAuthorization(ConsolePolicies.Add);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ConsoleRefusals>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitCheck>();
        // The same name on every node, or none would read what another one wrote.
        services.AddDataProtection().SetApplicationName("bijli-mitra");
        services.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new KeyRing(storage.Readers.Open, storage.Writer, protection);
            // It encrypts each key as a whole.
            options.XmlEncryptor = new NullXmlEncryptor();
        });
    }

    // Length is what counts; rules of composition make people write passwords down.
    private static void Rules(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = StaffOptions.ShortestPassword;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
