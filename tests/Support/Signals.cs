using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BijliMitra.Tests.Support;

/// <summary>POSIX signals to a process that a test started, by its id.</summary>
internal static class Signals
{
    /// <summary>Ends a server whoever is connected.</summary>
    public const int Interrupt = 2;

    /// <summary>Ends PostgreSQL at once, like a crash.</summary>
    public const int Quit = 3;

    /// <summary>Ends at once, with no chance to clean up.</summary>
    public const int Kill = 9;

    /// <summary>Asks to end.</summary>
    public const int Terminate = 15;

    /// <summary>Goes on after <see cref="Freeze"/>.</summary>
    public const int Thaw = 18;

    /// <summary>Stops running, without ending.</summary>
    public const int Freeze = 19;

    public static void Send(Process process, int signal)
    {
        if (!process.HasExited)
            Send(process.Id, signal);
    }

    public static void Send(int process, int signal)
    {
        if (NativeKill(process, signal) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int NativeKill(int pid, int signal);
}
