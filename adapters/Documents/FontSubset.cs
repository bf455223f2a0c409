using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace BijliMitra.Adapters.Documents;

/// <summary>
/// Cuts a font down to some of its glyphs, which keep their numbers: the PDF backend embeds a font as it is. By HarfBuzz, whose
/// library for .NET has these functions but no names for them.
/// </summary>
internal static class FontSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const uint RetainGlyphNumbers = 0x2;
    private const int SetOfDroppedTables = 3;
    private static readonly string[] LayoutTables = ["GSUB", "GPOS", "GDEF"];

    /// <summary>The font with these glyphs only; null where the library cannot do it.</summary>
    public static SKTypeface? Of(Face face, IReadOnlyCollection<ushort> glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        try
        {
            hb_subset_input_set_flags(input, NoHinting | RetainGlyphNumbers);
            var wanted = hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
            {
                hb_set_add(wanted, glyph);
            }
            // The text is shaped already.
            var dropped = hb_subset_input_set(input, SetOfDroppedTables);
            foreach (var table in LayoutTables)
            {
                hb_set_add(dropped, Tag.Parse(table));
            }
            return Typeface(hb_subset_or_fail(face.Handle, input));
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static SKTypeface? Typeface(IntPtr subset)
    {
        if (subset == IntPtr.Zero)
        {
            return null;
        }
        var blob = hb_face_reference_blob(subset);
        try
        {
            using var data = SKData.CreateCopy(hb_blob_get_data(blob, out var length), length);
            return SKTypeface.FromData(data);
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(subset);
        }
    }

    [DllImport(Library)]
    private static extern IntPtr hb_subset_input_create_or_fail();

    [DllImport(Library)]
    private static extern void hb_subset_input_destroy(IntPtr input);

    [DllImport(Library)]
    private static extern void hb_subset_input_set_flags(IntPtr input, uint flags);

    [DllImport(Library)]
    private static extern IntPtr hb_subset_input_glyph_set(IntPtr input);

    [DllImport(Library)]
    private static extern IntPtr hb_subset_input_set(IntPtr input, int which);

    [DllImport(Library)]
    private static extern void hb_set_add(IntPtr set, uint value);

    [DllImport(Library)]
    private static extern IntPtr hb_subset_or_fail(IntPtr face, IntPtr input);

    [DllImport(Library)]
    private static extern IntPtr hb_face_reference_blob(IntPtr face);

    [DllImport(Library)]
    private static extern void hb_face_destroy(IntPtr face);

    [DllImport(Library)]
    private static extern IntPtr hb_blob_get_data(IntPtr blob, out uint length);

    [DllImport(Library)]
    private static extern void hb_blob_destroy(IntPtr blob);
}
