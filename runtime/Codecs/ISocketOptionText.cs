namespace Sockets.Options.Codecs;

/// <summary>Formats the values of a socket option.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public interface ISocketOptionText<T>
{
    /// <summary>
    /// Gets a value indicating whether values are secret, such as keys. Secret values must not appear in messages, and the
    /// buffers that held them are cleared.
    /// </summary>
    static virtual bool IsSecret => false;

    /// <summary>Formats a value as text that the encoder's <c>TryParse</c> accepts, unless it is secret.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    static virtual string Format(T value) => ValueText.Format(value);
}
