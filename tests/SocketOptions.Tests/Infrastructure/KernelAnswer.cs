namespace Sockets.Options.Tests.Infrastructure;

/// <summary>The result of the kernel.</summary>
/// <param name="Error">Zero, or the errno.</param>
/// <param name="Bytes">The value.</param>
internal sealed record KernelAnswer(int Error, byte[] Bytes)
{
    internal int ToInt32()
    {
        Assert.That(Bytes, Has.Length.EqualTo(sizeof(int)).Or.Length.EqualTo(OperatingSystem.IsWindows() ? 1 : sizeof(int)));
        return NativeValue.ToInt32(Bytes);
    }

    public bool Equals(KernelAnswer? other) =>
        other is not null && Error == other.Error && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode() => HashCode.Combine(Error, Bytes.Length);

    public override string ToString() => Error == 0 ? Convert.ToHexString(Bytes) : $"errno {Error}";
}
