using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Core.Messaging;

public sealed class DeliveryStatusTests
{
    // A row is where a message stands, a column what is reported; + moves it on.
    private const string Table = """
                    None Queued Sending Sent Delivered Read Undelivered Failed Canceled
        None        .    +      +       +    +         +    +           +      +
        Queued      .    .      +       +    +         +    +           +      +
        Sending     .    .      .       +    +         +    +           +      +
        Sent        .    .      .       .    +         +    +           +      +
        Delivered   .    .      .       .    .         +    .           .      .
        Read        .    .      .       .    .         .    .           .      .
        Undelivered .    .      .       .    .         .    .           .      .
        Failed      .    .      .       .    .         .    .           .      .
        Canceled    .    .      .       .    .         .    .           .      .
        """;

    public static TheoryData<DeliveryStatus, DeliveryStatus, bool> Cells
    {
        get
        {
            var rows = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
            var cells = new TheoryData<DeliveryStatus, DeliveryStatus, bool>();
            foreach (var row in rows.Skip(1))
            {
                foreach (var (word, mark) in rows[0].Zip(row.Skip(1)))
                    cells.Add(Enum.Parse<DeliveryStatus>(row[0]), Enum.Parse<DeliveryStatus>(word), mark == "+");
            }
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_status_only_moves_forward(DeliveryStatus from, DeliveryStatus to, bool moves) =>
        Assert.Equal(moves, DeliveryStatuses.CanAdvance(from, to));

    [Fact]
    public void The_table_has_every_cell() =>
        Assert.Equal(Math.Pow(Enum.GetValues<DeliveryStatus>().Length, 2), Cells.Count);

    [Fact]
    public void A_status_that_does_not_exist_is_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DeliveryStatuses.CanAdvance(DeliveryStatus.None, (DeliveryStatus)99));

    [Fact]
    public void Only_a_message_on_the_phone_has_arrived() =>
        Assert.Equal([DeliveryStatus.Delivered, DeliveryStatus.Read], Enum.GetValues<DeliveryStatus>().Where(DeliveryStatuses.HasArrived));
}
