using System.Text;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>What a person may want. Names outside the program are by <see cref="IntentNames.Name"/>.</summary>
public enum Intent
{
    /// <summary>Not understood.</summary>
    None,

    /// <summary>Says hello.</summary>
    Greet,

    /// <summary>Asks what the bot can do.</summary>
    Help,

    /// <summary>Wants the menu.</summary>
    Menu,

    /// <summary>Wants another language.</summary>
    ChangeLanguage,

    /// <summary>Says thanks.</summary>
    Thanks,

    /// <summary>Says goodbye.</summary>
    Goodbye,

    /// <summary>Wants to know the bill.</summary>
    Bill,

    /// <summary>Wants the bills of the last months.</summary>
    BillHistory,

    /// <summary>Wants to pay.</summary>
    Pay,

    /// <summary>Wants to know the last payments.</summary>
    PaymentStatus,

    /// <summary>Finds the bill wrong.</summary>
    BillDispute,

    /// <summary>Wants a mobile number or mail address changed.</summary>
    UpdateContact,

    /// <summary>Asks which number or mail address is on record.</summary>
    ViewContact,

    /// <summary>Has no supply.</summary>
    ReportOutage,

    /// <summary>Asks when the supply comes back, or whether a shutdown is planned.</summary>
    OutageStatus,

    /// <summary>Reports danger.</summary>
    ReportHazard,

    /// <summary>Has a complaint.</summary>
    Complaint,

    /// <summary>Asks what became of a complaint.</summary>
    ComplaintStatus,

    /// <summary>Wants a person.</summary>
    TalkToHuman,

    /// <summary>Asks whether a message or a caller is genuine.</summary>
    CheckFraud,

    /// <summary>Does not know the account number.</summary>
    FindAccount,

    /// <summary>Wants another of his connections, or another account.</summary>
    SwitchAccount,

    /// <summary>Asks for an office, its address or its hours.</summary>
    NearestOffice,

    /// <summary>Wants no more messages.</summary>
    Stop,

    /// <summary>Wants messages again.</summary>
    Start,

    /// <summary>Wants the chat forgotten.</summary>
    ForgetMe,

    /// <summary>Asks what is kept of him.</summary>
    MyData,

    /// <summary>Is not the consumer.</summary>
    NotMe,

    /// <summary>Did not get the code.</summary>
    Resend,

    /// <summary>Has no more the number that the code goes to.</summary>
    NumberChanged,

    /// <summary>One step back.</summary>
    Back,

    /// <summary>Stop what is going on.</summary>
    Cancel,

    /// <summary>Begin again.</summary>
    Restart,

    /// <summary>Agrees.</summary>
    Yes,

    /// <summary>Disagrees.</summary>
    No,
}

/// <summary>Intent names as the rest of the world writes them: <c>talk-to-human</c>.</summary>
public static class IntentNames
{
    private static readonly Dictionary<string, Intent> ByName = Enum.GetValues<Intent>().ToDictionary(Name);

    /// <summary>The name of <paramref name="intent"/>.</summary>
    public static string Name(this Intent intent)
    {
        var name = new StringBuilder();
        foreach (var c in intent.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && name.Length > 0)
            {
                name.Append('-');
            }
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }

    /// <summary>
    /// The intent as it is told outside the conversation: what only steers one is no wish of its own, and a wish that there is no name for counts
    /// as the one it is nearest to.
    /// </summary>
    public static Intent AsTold(this Intent intent) => intent switch
    {
        Intent.Menu or Intent.MyData => Intent.Help,
        Intent.NumberChanged or Intent.NotMe => Intent.UpdateContact,
        Intent.ForgetMe => Intent.Stop,
        Intent.Resend or Intent.Back or Intent.Cancel or Intent.Restart or Intent.Yes or Intent.No => Intent.None,
        _ => intent,
    };

    /// <summary>The intent of that name. Throws <see cref="KeyNotFoundException"/> where there is none.</summary>
    public static Intent Parse(string name) => ByName[name];
}
