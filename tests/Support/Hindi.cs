using BijliMitra.Adapters.Documents;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>The machine's Devanagari font. Where there is none, tests that need it are skipped; tests/run says how to get it.</summary>
internal static class Hindi
{
    private static readonly Lazy<Typefaces> Found = new(() => new Typefaces(Typefaces.SystemFolders));

    public static Typefaces Typefaces
    {
        get
        {
            Assert.SkipUnless(Found.Value.HasDevanagari, "No Devanagari font is installed: apt-get install fonts-noto-core");
            return Found.Value;
        }
    }
}
