using BijliMitra.Core.Accounts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Fraud;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Offices;
using BijliMitra.Dialogs.Outages;
using BijliMitra.Dialogs.Privacy;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace BijliMitra.Dialogs;

/// <summary>Registers the conversation.</summary>
public static class DialogsSetup
{
    /// <summary>
    /// Adds <see cref="DialogTurn"/> and all it needs as singletons; one line for each dialog. The desks of Core and
    /// <see cref="LimitOptions"/> are the caller's to register.
    /// </summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<Reader>();
        services.AddSingleton<PersonDesk>();
        services.AddSingleton<BillPhotos>().AddSingleton<CaseCodes>();
        services.AddSingleton<NoticeTaps>();
        services.AddSingleton<MyDataWords>();
        services.AddSingleton<PayWords>();
        services.AddSingleton<OfficeWords>();
        services.AddSingleton<FraudReader>();
        services.AddSingleton<FraudWords>();
        services.AddSingleton<NumbersOnBill>();
        services.AddSingleton<Wishes>();
        services.AddSingleton<Interruptions>();
        services.AddSingleton<Dialog, AskDialog>();
        services.AddSingleton<Dialog, MenuDialog>();
        services.AddSingleton<Dialog, DidYouMeanDialog>();
        services.AddSingleton<Dialog, AccessDialog>();
        services.AddSingleton<Dialog, AccountNumberDialog>();
        services.AddSingleton<Dialog, CodeDialog>();
        services.AddSingleton<Dialog, ForgetDialog>();
        services.AddSingleton<Dialog, OfferPersonDialog>();
        services.AddSingleton<Dialog, PlaceDialog>();
        services.AddSingleton<Dialog, FraudDialog>();
        services.AddSingleton<Dialog, PickConnectionDialog>();
        services.AddSingleton<Dialog, OfficeDialog>();
        services.AddSingleton<Dialog, BillDialog>();
        services.AddSingleton<ComplaintPhotos>().AddSingleton<ComplaintText>().AddSingleton<ComplaintPlaces>().AddSingleton<ComplaintAnswers>();
        services.AddSingleton<Dialog, ComplaintDialog>();
        services.AddSingleton<Dialog, MatterDialog>();
        services.AddSingleton<Dialog, WhereDialog>();
        services.AddSingleton<Dialog, ComplaintStatusDialog>();
        services.AddSingleton<Dialog, ComplaintResumeDialog>();
        services.AddSingleton<Dialog, HistoryDialog>();
        services.AddSingleton<Dialog, PaymentsDialog>();
        services.AddSingleton<Dialog, ChangeDialog>();
        services.AddSingleton<Dialog, ChangeAccessDialog>();
        services.AddSingleton<Dialog, ChangePickDialog>();
        services.AddSingleton<Dialog, PaperDialog>();
        services.AddSingleton<Dialog, NewContactDialog>();
        services.AddSingleton<Dialog, NewCodeDialog>();
        services.AddSingleton<Dialog, ViewContactsDialog>();
        services.AddSingleton<Dialog, ChangeResumeDialog>();
        services.AddSingleton<PlaceFinder>().AddSingleton<OutageWords>().AddSingleton<SupplyAnswers>().AddSingleton<Hazards>().AddSingleton<OutageDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<OutageDialog>());
        services.AddSingleton<Dialog, OutageStatusDialog>();
        services.AddSingleton<RootDialog>();
        services.AddSingleton<ChatBot>();
        services.AddSingleton<IMiddleware, LanguageMiddleware>();
        services.AddSingleton<IMiddleware, FirstAnswerMiddleware>();
        services.AddSingleton<IMiddleware, IdentityGuard>();
        services.AddSingleton<IMiddleware, ReplyCapMiddleware>();
        services.AddSingleton<IMiddleware, HandoffMiddleware>();
        services.AddSingleton(provider => new DialogTurn(
            provider.GetRequiredService<Reader>(), provider.GetRequiredService<ChatBot>(), provider.GetRequiredService<HandoffDesk>(), provider.GetServices<IMiddleware>()));
        return services;
    }
}
