using System.Text.Json;
using BijliMitra.Core;
using BijliMitra.Core.Data;

namespace BijliMitra.Setup;

/// <summary>Finds the keys that protect contacts: in the settings, or, where everything is embedded, in the data directory.</summary>
internal static class Keys
{
    public const string FileName = "keys.json";

    public static Protection Load(ProtectionOptions options, DatabaseOptions database, DataDirectory data, Ids ids)
    {
        if (options.Keys.Count == 0 && options.HashKey.Length == 0 && database.Connection.Length == 0)
        {
            options = JsonSerializer.Deserialize<KeyFile>(data.ReadOrMake(FileName, () => Make(ids)))!.ToOptions();
        }
        if (options.Keys.Count == 0 || options.HashKey.Length == 0)
        {
            throw new SettingsException(
                "Protection: with a database of its own the program needs Protection__Keys__1 and Protection__HashKey, 32 random bytes in Base64 each (openssl rand -base64 32). Keep them: without them no contact can be read.");
        }
        return new Protection(options.Keys.ToDictionary(pair => Version(pair.Key), pair => Bytes(pair.Value, $"Protection:Keys:{pair.Key}")),
            Bytes(options.HashKey, "Protection:HashKey"));
    }

    private static string Make(Ids ids) => JsonSerializer.Serialize(new KeyFile(
        new() { ["1"] = Convert.ToBase64String(ids.Bytes(32)) }, Convert.ToBase64String(ids.Bytes(32))));

    private static byte Version(string text) => byte.TryParse(text, out var version) && version > 0
        ? version
        : throw new SettingsException($"Protection:Keys:{text}: a key's version is a whole number from 1 to 255.");

    private static byte[] Bytes(string text, string setting)
    {
        var bytes = new byte[32];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == 32
            ? bytes
            : throw new SettingsException($"{setting}: needs 32 bytes in Base64 (openssl rand -base64 32).");
    }

    private sealed record KeyFile(Dictionary<string, string> Keys, string HashKey)
    {
        public ProtectionOptions ToOptions()
        {
            var options = new ProtectionOptions { HashKey = HashKey };
            foreach (var (version, key) in Keys)
            {
                options.Keys[version] = key;
            }
            return options;
        }
    }
}
