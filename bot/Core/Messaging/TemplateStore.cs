using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Messaging;

/// <summary>Keeps which templates the provider has for us.</summary>
internal sealed class TemplateStore(Writer writer, Readers readers)
{
    /// <summary>The templates of this account.</summary>
    public async Task<IReadOnlyList<MessageTemplate>> Of(string account, CancellationToken stop)
    {
        await using var db = readers.Open();
        return await db.MessageTemplates.AsNoTracking().Where(template => template.Account == account).ToListAsync(stop);
    }

    /// <summary>
    /// Replaces the templates of the same names and languages. <paramref name="names"/>: all that are still defined; others go.
    /// </summary>
    public Task Save(IReadOnlyList<MessageTemplate> templates, IReadOnlyCollection<string> names, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            // Two nodes, or a sync beside a start, would delete the same rows.
            await scope.Alone("templates", token);
            var db = await scope.Db(token);
            var old = await db.MessageTemplates.ToListAsync(token);
            db.RemoveRange(old.Where(row => !names.Contains(row.Name) || templates.Any(template => IsSame(row, template))));
            await db.SaveChangesAsync(token);
            db.AddRange(templates);
        },
        stop);

    /// <summary>Records what WhatsApp says of a template.</summary>
    public Task Decide(long id, string approval, CancellationToken stop) => writer.Write(
        async (scope, token) => await (await scope.Db(token)).MessageTemplates.Where(template => template.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(template => template.Approval, approval), token),
        stop);

    private static bool IsSame(MessageTemplate one, MessageTemplate other) => one.Name == other.Name && one.Language == other.Language;
}
