namespace Sockets.Options;

/// <summary>A filter that holds connections back until they are worth accepting (<c>struct accept_filter_arg</c>).</summary>
/// <param name="Name">The filter, such as <c>dataready</c> or <c>httpready</c>; its kernel module must be loaded.</param>
/// <param name="Argument">What the filter takes, if anything.</param>
public readonly record struct AcceptFilter(string Name, string Argument = "")
{
    /// <summary>Returns the name and, after a space, the argument.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.IsNullOrEmpty(Argument) ? Name : $"{Name} {Argument}";
}
