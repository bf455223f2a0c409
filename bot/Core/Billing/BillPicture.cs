namespace BijliMitra.Core.Billing;

/// <summary>The picture of an invented bill that shows where account number, bill number and meter number stand. Anybody may see it.</summary>
/// <param name="site">Public address of the program, without trailing slash.</param>
public sealed class BillPicture(Func<string> site)
{
    /// <summary>Where it stands below the public address.</summary>
    public const string Path = "/pictures/bill-numbers.png";

    /// <summary>Its type.</summary>
    public const string ContentType = "image/png";

    /// <summary>Its whole address.</summary>
    public string Address => site() + Path;
}
