namespace Sockets.Options;

/// <summary>
/// Represents a filter that delays connections until they are ready to be accepted (<c>struct accept_filter_arg</c>).
/// </summary>
/// <param name="Name">The filter, such as <c>dataready</c> or <c>httpready</c>. Its kernel module must be loaded.</param>
/// <param name="Argument">The argument of the filter, if it has one.</param>
public readonly record struct AcceptFilter(string Name, string Argument = "")
{
    /// <summary>Returns the name and, after a space, the argument.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.IsNullOrEmpty(Argument) ? Name : $"{Name} {Argument}";
}
