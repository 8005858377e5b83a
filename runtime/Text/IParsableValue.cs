namespace Sockets.Options;

/// <summary>Represents a value that parses its own text.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal interface IParsableValue<T>
{
    /// <remarks>
    /// The method is called on the default value. A static method could only be called for a type argument with a
    /// constraint, and most values, such as those of .NET, do not meet it.
    /// </remarks>
    bool TryParse(string text, out T value);
}
