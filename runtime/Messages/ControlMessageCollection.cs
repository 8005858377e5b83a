using System.Diagnostics.CodeAnalysis;
using Sockets.Options.Codecs;

namespace Sockets.Options;

/// <summary>Represents the control messages that arrived with a received message.</summary>
/// <remarks>The collection is valid until the next receive into the same <see cref="IncomingSocketMessage"/>.</remarks>
public readonly ref struct ControlMessageCollection
{
    private readonly ReadOnlySpan<byte> _bytes;

    internal ControlMessageCollection(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Gets a value indicating whether there are no control messages.</summary>
    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>Gets the value of a control message.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="message">The kind of control message.</param>
    /// <returns>The value. Of several messages of the kind, it is the value of the last.</returns>
    /// <exception cref="InvalidOperationException">There is no control message of this kind.</exception>
    public T Get<T>(ControlMessage<T> message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return TryGet(message, out T? value)
            ? value
            : throw new InvalidOperationException($"{message.Name} did not arrive with the received message.");
    }

    /// <summary>Tries to get the value of a control message.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="message">The kind of control message.</param>
    /// <param name="value">The value. Of several messages of the kind, it is the value of the last.</param>
    /// <returns>
    /// <see langword="true"/> if a complete control message of this kind arrived; otherwise, <see langword="false"/>.
    /// </returns>
    public bool TryGet<T>(ControlMessage<T> message, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(message);
        bool isPresent = false;
        value = default;
        foreach (ControlMessageView view in this)
        {
            if (message.TryDecode(view.Level, view.Type, view.Data, out T? decoded))
            {
                value = decoded;
                isPresent = true;
            }
        }

        return isPresent;
    }

    /// <summary>Returns an enumerator of all control messages, including those that the library does not know.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_bytes);

    /// <summary>Enumerates control messages.</summary>
    public ref struct Enumerator
    {
        private ControlMessageReader _reader;
        private int _level;
        private int _type;
        private ReadOnlySpan<byte> _data;

        internal Enumerator(ReadOnlySpan<byte> bytes) => _reader = new(bytes, ControlMessageLayout.Current);

        /// <summary>Gets the current control message.</summary>
        public readonly ControlMessageView Current => new(_level, _type, _data);

        /// <summary>Advances to the next control message.</summary>
        /// <returns><see langword="true"/> if there is another one; otherwise, <see langword="false"/>.</returns>
        public bool MoveNext() => _reader.TryRead(out _level, out _type, out _data);
    }
}
