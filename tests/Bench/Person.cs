using System.Diagnostics;

namespace BijliMitra.Bench;

/// <summary>Somebody with a phone who writes the next message when the answer to the last one is there.</summary>
/// <param name="number">Odd ones write Hindi.</param>
/// <param name="account">The account that the chat asks for.</param>
/// <param name="onRecord">The account's mobile, where its codes go.</param>
internal sealed class Person(int number, string account, string onRecord)
{
    private readonly Lock _gate = new();
    private readonly IEnumerator<Step> _life = Journeys.Life(number).GetEnumerator();
    private TaskCompletionSource _answered = new();
    private Step _waitsFor = Step.None;
    private string _code = "";
    private long _firstAt;

    /// <summary>E.164, nobody's on record; the chat is on WhatsApp.</summary>
    public string Mobile { get; } = $"+9190{number:d8}";

    /// <summary>The phone that gets the codes.</summary>
    public string OnRecord => onRecord;

    /// <summary>What the person writes next.</summary>
    public Step Next() => _life.MoveNext() ? _life.Current : throw new InvalidOperationException("A life never ends.");

    /// <summary>The words of a step, with the account or the code that the phone got last.</summary>
    public string Says(Step step) => (number % 2 == 0 ? step.English : step.Hindi)
        .Replace("{account}", account, StringComparison.Ordinal).Replace("{code}", _code, StringComparison.Ordinal);

    /// <summary>The task ends when all that the step brings was handed over.</summary>
    public Task Expect(Step step)
    {
        lock (_gate)
        {
            (_waitsFor, _firstAt) = (step, 0);
            _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!step.BringsAnything)
                _answered.SetResult();
            return _answered.Task;
        }
    }

    /// <summary>From <paramref name="sent"/> to the first hand-over.</summary>
    public TimeSpan Waited(long sent) => Stopwatch.GetElapsedTime(sent, _firstAt == 0 ? Stopwatch.GetTimestamp() : _firstAt);

    /// <summary>A code came to the phone on record.</summary>
    public void GetsCode(string code) => Gets(() => (_code, _waitsFor) = (code, _waitsFor with { Code = false }));

    /// <summary>A message came into the chat.</summary>
    public void Gets(bool document) => Gets(() =>
        _waitsFor = document ? _waitsFor with { Document = false } : _waitsFor with { Words = _waitsFor.Words - 1 });

    /// <summary>For a message about what did not come.</summary>
    public override string ToString() => $"{Mobile} (account {account}), still waiting for {_waitsFor}";

    private void Gets(Action what)
    {
        lock (_gate)
        {
            if (_firstAt == 0)
                _firstAt = Stopwatch.GetTimestamp();
            what();
            if (!_waitsFor.BringsAnything)
                _answered.TrySetResult();
        }
    }
}
