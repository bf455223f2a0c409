namespace BijliMitra.Tests.Support;

/// <summary>A program whose helpdesk is open day and night, with somebody at the console.</summary>
internal static class HelpdeskScene
{
    /// <summary>Settings under which consumers can be answered at any time of a test.</summary>
    public static readonly (string, string)[] Settings =
        [("Staff:InitialPassword", LoneBot.StaffPassword), ("Helpdesk:Opens", "00:00:00"), ("Helpdesk:Closes", "00:00:00")];

    /// <summary>This member of staff is at the console and takes chats, for as long as the test is.</summary>
    public static Task IsThere(this Scene scene, string code) => scene.Database.Write(
        "INSERT INTO presences (staff_id, seen_at, available) SELECT id, @seen, TRUE FROM staff WHERE code = @code",
        ("@seen", scene.Database.Dialect.Instant(TimeProvider.System.GetUtcNow().AddHours(1))), ("@code", code));

    /// <summary>Somebody asks for a person and stands in the queue; returns the number of the case.</summary>
    public static async Task<string> Queues(this Scene scene, Person person, string words = "I want to talk to a person")
    {
        await person.Asks(words);
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM inbox WHERE state = 0") == 0, Eventually.Bound);
        return (await scene.Database.Rows("SELECT number FROM handoffs ORDER BY id DESC", row => row.GetString(0)))[0];
    }

    /// <summary>The case is this member's.</summary>
    public static Task IsWith(this Scene scene, string number, string code) => scene.Database.Write(
        "UPDATE handoffs SET state = 1, agent_id = (SELECT id FROM staff WHERE code = @code) WHERE number = @number", ("@code", code), ("@number", number));
}
