using System.CommandLine;
using System.Data.Common;
using BijliMitra.Cli.Backup;
using BijliMitra.Cli.Doctor;
using BijliMitra.Core.Data;
using BijliMitra.Setup;

namespace BijliMitra.Cli;

/// <summary>The verbs of the program. Exit codes: 0 done, 1 failed, 2 a setting or an argument is wrong.</summary>
internal static class CommandLine
{
    public const int Failed = 1;
    public const int WrongSettings = 2;

    // Longer than the host takes to stop by itself: the library would cut it off after two seconds.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Bijli Mitra: the WhatsApp and SMS self-service of an electricity company.");
        root.Subcommands.Add(ServeCommand());
        root.Subcommands.Add(ChatCommand());
        root.Subcommands.Add(SeedCommand());
        root.Subcommands.Add(UnderstandCommand());
        root.Subcommands.Add(TemplatesCommand());
        root.Subcommands.Add(StaffCommand());
        root.Subcommands.Add(HealthCommand());
        root.Subcommands.Add(DoctorCommand());
        root.Subcommands.Add(BackupCommand());
        root.Subcommands.Add(RestoreCommand());
        root.SetAction((_, stop) => Guard(() => Serve.Run(stop)));
        var parsed = root.Parse(args);
        return parsed.Errors.Count > 0 ? Complain(parsed) : await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = StopTimeout });
    }

    private static Command ServeCommand()
    {
        var command = new Command("serve", "Answers consumers until it is stopped (the default).");
        command.SetAction((_, stop) => Guard(() => Serve.Run(stop)));
        return command;
    }

    private static Command ChatCommand()
    {
        var phone = new Option<string>("--as") { Description = "Whose phone: an Indian mobile number.", DefaultValueFactory = _ => Core.Data.Seed.Cast.Asha.Mobile };
        var channel = new Option<string>("--channel") { Description = "whatsapp or sms.", DefaultValueFactory = _ => "whatsapp" };
        channel.AcceptOnlyFromAmong("whatsapp", "sms");
        var command = new Command("chat", "Opens a conversation in the terminal, with the running program or one started inside.") { phone, channel };
        command.SetAction((parsed, stop) => Guard(() => Chat.Run(parsed.GetValue(phone)!, parsed.GetValue(channel)!, stop)));
        return command;
    }

    private static Command SeedCommand()
    {
        var consumers = new Option<int>("--consumers") { Description = "How many consumers there shall be.", Required = true };
        var command = new Command("seed", "Fills the database with sample consumers.") { consumers };
        command.SetAction((parsed, stop) => Guard(() => SeedVerb.Run(parsed.GetValue(consumers), stop)));
        return command;
    }

    private static Command UnderstandCommand()
    {
        var command = new Command("understand", "Says what it understands of each line of the input, as a JSON object a line.");
        command.SetAction((_, stop) => Guard(() => UnderstandVerb.Run(stop)));
        return command;
    }

    private static Command StaffCommand()
    {
        var code = new Argument<string>("code") { Description = "The member's code, such as admin1." };
        var password = new Command("password", "Shows a new random password of a member of staff, once.") { code };
        password.SetAction((parsed, stop) => Guard(() => StaffVerb.Password(parsed.GetValue(code)!, stop)));
        return new Command("staff", "Log-ins of the console.") { password };
    }

    private static Command HealthCommand()
    {
        var command = new Command("health", "Exit code 0 where the running program is ready: for a container's health check.");
        command.SetAction((_, stop) => Guard(() => HealthVerb.Run(stop)));
        return command;
    }

    private static Command DoctorCommand()
    {
        var command = new Command("doctor", "Looks at settings, machine, stores, public address, Twilio and mail, and says what to mend.");
        command.SetAction((_, stop) => Guard(() => DoctorVerb.Run(stop)));
        return command;
    }

    private static Command BackupCommand()
    {
        var folder = new Option<string?>("--out") { Description = "Folder for the backup; by default the folder backups of DataDirectory." };
        var keep = new Option<int>("--keep") { Description = "How many backups to keep in that folder; 0 for all." };
        var command = new Command("backup", "Writes one file with everything a restart elsewhere needs, also while the program runs.") { folder, keep };
        command.SetAction((parsed, stop) => Guard(() => BackupVerb.Run(parsed.GetValue(folder), parsed.GetValue(keep), stop)));
        return command;
    }

    private static Command RestoreCommand()
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote." };
        var command = new Command("restore", "Puts a backup into an empty DataDirectory.") { file };
        command.SetAction((parsed, stop) => Guard(() => RestoreVerb.Run(parsed.GetValue(file)!, stop)));
        return command;
    }

    private static Command TemplatesCommand()
    {
        var sync = new Command("sync", "Makes the message templates at Twilio that are missing there.");
        sync.SetAction((_, stop) => Guard(() => TemplatesVerb.Sync(stop)));
        var folder = new Option<string>("--out") { Description = "Folder to write to.", Required = true };
        var export = new Command("export", "Writes the sheet of SMS texts for DLT and all templates as files.") { folder };
        export.SetAction((parsed, stop) => Guard(() => TemplatesVerb.Export(parsed.GetValue(folder)!, stop)));
        return new Command("templates", "Message templates at Twilio and on DLT.") { sync, export };
    }

    private static int Complain(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }
        Console.Error.WriteLine("See --help for the verbs.");
        return WrongSettings;
    }

    private static async Task<int> Guard(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (SettingsException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return WrongSettings;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception fault) when (fault is DbException || StoreFault.IsPassing(fault))
        {
            await Console.Error.WriteLineAsync($"Database:Connection: the database does not let us in or does not answer ({fault.GetBaseException().Message}).");
            return Failed;
        }
    }
}
