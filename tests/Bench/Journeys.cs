namespace BijliMitra.Bench;

/// <summary>A message and what is handed over in answer to it.</summary>
/// <param name="English">The words; {account} and {code} stand for the person's.</param>
/// <param name="Hindi">The same in Hindi.</param>
/// <param name="Words">Messages of words.</param>
/// <param name="Document">The bill's PDF.</param>
/// <param name="Code">A code on the person's phone.</param>
internal sealed record Step(string English, string Hindi, int Words = 1, bool Document = false, bool Code = false)
{
    /// <summary>Nothing is written.</summary>
    public static readonly Step None = new("", "", Words: 0);

    public bool BringsAnything => Words > 0 || Document || Code;
}

/// <summary>What people do: most of them are known by now and ask for a bill; one chat in twelve proves itself anew.</summary>
internal static class Journeys
{
    private static readonly Step Bill = new("bill", "बिल", Document: true);
    private static readonly Step Thanks = new("thanks", "धन्यवाद");
    private static readonly Step Payments = new("payments", "भुगतान");
    private static readonly Step History = new("bills of the last six months", "पिछले छह महीने के बिल");
    private static readonly Step Help = new("help", "मदद");

    /// <summary>From an account number to the bill by a code: three messages come for two that are written, and a PDF.</summary>
    public static readonly Step[] Proof =
    [
        new("Bill {account}", "बिल {account}", Code: true),
        new("{code}", "{code}", Document: true),
    ];

    /// <summary>What the floors are asked: nothing comes but the answer to the webhook.</summary>
    public static readonly Step Floor = Bill with { Words = 0, Document = false };

    /// <summary>The same with one hand-over.</summary>
    public static readonly Step FloorWithHandover = Bill with { Document = false };

    /// <summary>The first message of somebody nobody knows: a welcome and the menu.</summary>
    public static readonly Step Hello = new("Hello", "नमस्ते", Words: 2);

    private static readonly Step[][] All =
    [
        [Bill, Thanks], [Help, Bill, Thanks], [Bill, Payments], [Payments, Thanks], [Bill, Thanks], [History, Bill, Thanks],
        [Bill, Thanks], [Help, Payments], [Bill, History, Thanks], [Payments, Bill], [Help, Bill, Thanks], [new("not me", "मैं नहीं"), .. Proof],
    ];

    /// <summary>First the proof, then one journey after the other, each person somewhere else in the round.</summary>
    public static IEnumerable<Step> Life(int number)
    {
        foreach (var step in Proof)
            yield return step;
        for (var place = number; ; place++)
        {
            foreach (var step in All[place % All.Length])
                yield return step;
        }
    }
}
